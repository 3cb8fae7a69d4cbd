import { relative, resolve, sep } from 'node:path';
import type { Kind } from '../domain/content/content.schema.ts';
import { ContentError, type Problem } from '../domain/content/problem.ts';
import { groupByKind, isHidden, readFolder, readOneFile, type ParsedContent } from './read-content.ts';
import { validate } from './validate.ts';

/** A content folder, read and checked once; after an edit only the file that changed is read again. */
export class ContentFolder {
  readonly folder: string;
  #files;
  readonly #listeners = new Map<Kind, () => void>();
  #content: ParsedContent | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.#files = readFolder(folder);
  }

  /** The parsed files, by kind. */
  get content(): ParsedContent {
    return (this.#content ??= groupByKind(this.#files));
  }

  /** Everything that is wrong with the content, all of it at once; empty when it is valid. */
  get problems(): readonly Problem[] {
    return (this.#problems ??= validate(this.content));
  }

  /** The content; throws a ContentError with every problem unless it is valid. */
  requireValid(): ParsedContent {
    if (this.problems.length > 0) throw new ContentError(this.folder, this.problems);
    return this.content;
  }

  /** Reads the whole folder again. */
  reload(): void {
    this.#files = readFolder(this.folder);
    this.#content = this.#problems = undefined;
  }

  /** Reads one file again, by its path on disk, and tells the listeners; false when it is not in this folder. */
  update(path: string): boolean {
    const file = relative(resolve(this.folder), resolve(path)).split(sep).join('/');
    if (file === '' || file.startsWith('../') || isHidden(file)) return false;
    const parsed = readOneFile(this.folder, file);
    // A folder that had been missing may be there now.
    this.#files.delete('');
    if (parsed) this.#files.set(file, parsed);
    else this.#files.delete(file);
    this.#content = this.#problems = undefined;
    for (const tell of this.#listeners.values()) tell();
    return true;
  }

  /** Calls back after every update, once for each kind of file: a second listener takes the place of the first. */
  onUpdate(kind: Kind, tell: () => void): void {
    this.#listeners.set(kind, tell);
  }

  /** Whether a file, by its path below the folder, was read with this very text and nothing is wrong with it. */
  isChecked(file: string, text: string): boolean {
    const parsed = this.#files.get(file);
    return parsed?.text === text && parsed.problems.length === 0;
  }
}

// Vite evaluates content.config.ts in a module graph of its own, so what a process has read is kept beyond this module.
const process = globalThis as { contentFolders?: Map<string, ContentFolder> };

/** The content folder that all of this process shares: the commands, Astro’s integrations and its collections. */
export function contentFolder(folder: string): ContentFolder {
  const folders = (process.contentFolders ??= new Map());
  const known = folders.get(folder) ?? new ContentFolder(folder);
  folders.set(folder, known);
  return known;
}
