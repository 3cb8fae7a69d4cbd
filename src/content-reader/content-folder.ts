import { relative, resolve, sep } from 'node:path';
import type { Kind } from '../domain/content/content.schema.ts';
import { ContentError, type Problem } from '../domain/content/problem.ts';
import { groupByKind, isHidden, readFolder, readOneFile, type ParsedContent } from './read-content.ts';
import { validate } from './validate.ts';

/** A content folder, read and validated once; after an edit only the changed file is read again. */
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

  get content(): ParsedContent {
    return (this.#content ??= groupByKind(this.#files));
  }

  /** All content errors; empty if the content is valid. */
  get problems(): readonly Problem[] {
    return (this.#problems ??= validate(this.content));
  }

  /** Returns the content; throws a ContentError listing every problem if it is invalid. */
  requireValid(): ParsedContent {
    if (this.problems.length > 0) throw new ContentError(this.folder, this.problems);
    return this.content;
  }

  reload(): void {
    this.#files = readFolder(this.folder);
    this.#content = this.#problems = undefined;
  }

  /** Rereads a file by its path on disk and notifies the listeners; false if it is outside this folder or hidden. */
  update(path: string): boolean {
    const file = relative(resolve(this.folder), resolve(path)).split(sep).join('/');
    if (file === '' || file.startsWith('../') || isHidden(file)) return false;
    const parsed = readOneFile(this.folder, file);
    // Removes the missing-folder entry, as the folder may exist by now.
    this.#files.delete('');
    if (parsed) this.#files.set(file, parsed);
    else this.#files.delete(file);
    this.#content = this.#problems = undefined;
    for (const listener of this.#listeners.values()) listener();
    return true;
  }

  /** Registers the update listener of a kind; a second one replaces the first. */
  onUpdate(kind: Kind, listener: () => void): void {
    this.#listeners.set(kind, listener);
  }

  /** Whether a file (path below the folder) was read with exactly this text and without problems. */
  isCurrentAndValid(file: string, text: string): boolean {
    const parsed = this.#files.get(file);
    return parsed?.text === text && parsed.problems.length === 0;
  }
}

// Vite evaluates content.config.ts in a separate module graph, so the cache is stored on globalThis.
const sharedState = globalThis as { contentFolders?: Map<string, ContentFolder> };

/** The content folder shared by the whole process: commands, Astro integrations and collections. */
export function sharedContentFolder(folder: string): ContentFolder {
  const folders = (sharedState.contentFolders ??= new Map());
  const instance = folders.get(folder) ?? new ContentFolder(folder);
  folders.set(folder, instance);
  return instance;
}
