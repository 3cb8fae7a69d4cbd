/** Signs that nobody sees and that change what is read: controls, marks of direction, spaces without width, damaged letters. */
const unseen = /[\0-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/;

/** The first sign in a text that nobody sees, by its number in Unicode, and where it stands; undefined when there is none. */
export function invisibleCharacter(text: string): { readonly sign: string; readonly at: number } | undefined {
  const at = text.search(unseen);
  if (at < 0) return undefined;
  return { sign: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`, at };
}

/** Whether a text can be an id: lower-case letters, digits and single hyphens, and no name that every object has. */
export function isId(written: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written) && !(written in {});
}

/** Whether a text in the form 2026-11-22 is a day of the calendar. */
export function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** The line of a place in a text, counted from the line that the text begins in. */
export function lineAt(text: string, place: number, first: number): number {
  return first + text.slice(0, place).split('\n').length - 1;
}
