/** A parsed content file: path below the content folder, validated data, and body text. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  readonly body: string;
  readonly lines?: Lines | undefined;
  readonly markup?: Markup | undefined;
}

export interface Markup {
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[];
  /** Components that refer to an id, such as a limit or a key, and pictures. */
  readonly mentions: readonly {
    readonly tag: string;
    readonly of: string;
    readonly model?: string | undefined;
    readonly line: number | undefined;
  }[];
}

/** Tag of a picture among the mentions: its component, which authors write as `![alt](file)`. */
export const pictureTag = 'Picture';

/** Line lookup of a file; lines count from 1. */
export interface Lines {
  /** First line of the body. */
  readonly body: number;
  /** Line of the field at a path, or of its nearest ancestor; undefined if neither exists. */
  readonly of: (path: readonly string[]) => number | undefined;
}

/** Id of a file: its name without folder and extension. */
export function idOf(file: string): string {
  return file.replace(/.*\//, '').replace(/\.\w+$/, '');
}

export function ofLanguage<T>(entries: readonly Entry<T>[], language: string): Entry<T>[] {
  return entries.filter(({ file }) => file.startsWith(`${language}/`));
}
