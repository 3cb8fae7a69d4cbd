/** One content file as read: its path below the content folder, its checked data, and its text. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  readonly body: string;
}

/** The id of a file: its name without folder and ending. */
export function idOf(file: string): string {
  return file.replace(/.*\//, '').replace(/\.\w+$/, '');
}

/** The entries of one language. */
export function ofLanguage<T>(entries: readonly Entry<T>[], language: string): Entry<T>[] {
  return entries.filter(({ file }) => file.startsWith(`${language}/`));
}
