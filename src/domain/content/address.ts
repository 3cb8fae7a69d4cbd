/** A sign that an address may hold: one that can be seen, and that neither ends an address in words nor turns a slash. */
const sign = String.raw`[^\s\\()\p{C}]`;
const host = String.raw`(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(?::\d{1,4})?`;

const page = new RegExp(String.raw`^(?:/(?!/)${sign}*|#${sign}+)$`, 'u');
const secureSite = new RegExp(`^https://${host}(?:[/?#]${sign}*)?$`, 'u');
const mailbox = new RegExp(`^mailto:[^\\s\\\\()\\p{C}?@]+@${sign}+$`, 'u');
const anySite = new RegExp(String.raw`^https?://${host}(?:[/?#](?:${sign}|[()])*)?$`, 'u');

/** What to write in place of an address to which no link may lead. */
export const addressAdvice = 'an address that begins with https://, mailto:, / or #, in it %20 for a space, %28 and %29 for brackets';

/** Whether a link may lead there: to a page of the site, to a place on the same page, openly to another site, or to a mailbox. */
export function isAddress(written: string): boolean {
  return page.test(written) || isElsewhere(written);
}

/** Whether it is an address of another site, or of a mailbox. */
export function isElsewhere(written: string): boolean {
  return secureSite.test(written) || mailbox.test(written);
}

/** Whether something could be read there: at a page of another site, also of an old one that knows no https. */
export function isReadable(written: string): boolean {
  return anySite.test(written);
}

/** An address that a link may have; throws a RangeError at any other, so that nothing that slipped through can be followed. */
export function allowed(written: string, may = isAddress): string {
  if (!may(written)) throw new RangeError(`No link may lead to “${written}”`);
  return written;
}
