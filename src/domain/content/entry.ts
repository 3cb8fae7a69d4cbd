/** One content file as read: its path below the content folder, its checked data, and its text. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  readonly body: string;
  /** Where things stand in the file, when it was read with its lines. */
  readonly lines?: Lines | undefined;
  /** What its text holds besides words, when that was looked for. */
  readonly markup?: Markup | undefined;
}

/** The links and the components of a text, as they are read to make a page of it. */
export interface Markup {
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[];
  /** The components that name something, such as a limit or a key, and what they name. */
  readonly mentions: readonly { readonly tag: string; readonly of: string; readonly line: number | undefined }[];
}

/** The lines of a file, counted from 1. */
export interface Lines {
  /** The line that the text below the fields begins in. */
  readonly body: number;
  /** The line of the field at a path, or of the nearest field around it; undefined when there is none. */
  readonly of: (path: readonly string[]) => number | undefined;
}

/** The id of a file: its name without folder and ending. */
export function idOf(file: string): string {
  return file.replace(/.*\//, '').replace(/\.\w+$/, '');
}

/** The entries of one language. */
export function ofLanguage<T>(entries: readonly Entry<T>[], language: string): Entry<T>[] {
  return entries.filter(({ file }) => file.startsWith(`${language}/`));
}
