/** A character allowed in a URL: visible, and neither a bracket, which would end a Markdown link, nor a backslash. */
const urlCharacter = String.raw`[^\s\\()\p{C}]`;
const host = String.raw`(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(?::\d{1,4})?`;

const sitePath = new RegExp(String.raw`^(?:/(?!/)${urlCharacter}*|#${urlCharacter}+)$`, 'u');
const httpsUrl = new RegExp(`^https://${host}(?:[/?#]${urlCharacter}*)?$`, 'u');
const mailtoUrl = new RegExp(`^mailto:[^\\s\\\\()\\p{C}?@]+@${urlCharacter}+$`, 'u');
const httpUrl = new RegExp(String.raw`^https?://${host}(?:[/?#](?:${urlCharacter}|[()])*)?$`, 'u');

export const addressAdvice = 'an address that begins with https://, mailto:, / or #, in it %20 for a space, %28 and %29 for brackets';

/** Whether a link may have this target: a site path, a fragment, an https URL or a mailbox. */
export function isLinkTarget(written: string): boolean {
  return sitePath.test(written) || isExternalLink(written);
}

/** Whether it is an external https URL or a mailbox. */
export function isExternalLink(written: string): boolean {
  return httpsUrl.test(written) || mailtoUrl.test(written);
}

/** Whether it is a readable external page; plain http is allowed for old sites. */
export function isWebPageUrl(written: string): boolean {
  return httpUrl.test(written);
}

/** Returns a valid link target unchanged; throws a RangeError otherwise, so that no unchecked link is rendered. */
export function requireLinkTarget(written: string, isAllowed = isLinkTarget): string {
  if (!isAllowed(written)) throw new RangeError(`No link may lead to “${written}”`);
  return written;
}
