/** Invisible characters: controls, bidi marks, zero-width spaces, U+FFFD. */
const invisible = /[\0-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/;

/** First invisible character of a text, as U+XXXX with its offset; undefined if none. */
export function invisibleCharacter(text: string): { readonly sign: string; readonly at: number } | undefined {
  const at = text.search(invisible);
  if (at < 0) return undefined;
  return { sign: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`, at };
}

/** Whether a text is a valid id: lower-case letters, digits, single hyphens, and not a property of Object.prototype. */
export function isId(written: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written) && !(written in {});
}

/** Whether a text is an id or the name of a file, and no prose. */
export const isName = (written: string): boolean => /^[a-z0-9-]+(\.[a-z]+)?$/.test(written);

/** Whether a text of the form 2026-11-22 is a valid calendar date. */
export function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** Line of an offset in a text whose first line is `first`. */
export function lineAt(text: string, offset: number, firstLine: number): number {
  return firstLine + text.slice(0, offset).split('\n').length - 1;
}
