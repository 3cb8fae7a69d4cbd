import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Kind, type RawContent } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import type { Unparsed } from '../domain/content/symbols.ts';
import type { Problem } from '../domain/content/problem.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

/** Parsed content: entries of valid files, and the problems of the others. */
export interface ParsedContent {
  readonly raw: RawContent;
  readonly problems: readonly Problem[];
  /** Existing files without a valid entry. */
  readonly unparsed: readonly Unparsed[];
}

/** Parsed files by path below the content folder. */
export type ParsedFiles = ReadonlyMap<string, ParsedFile>;

/** Parses every file of a content folder; executes nothing and does not follow symbolic links. */
export function readFolder(folder: string): Map<string, ParsedFile> {
  try {
    return new Map(filesBelow(folder).map((file) => [file, readPath(folder, file)]));
  } catch (error) {
    if (!isMissing(error)) throw error;
    const missing = {
      file: folder,
      field: 'the content folder',
      actual: 'no such folder',
      fix: 'a folder with these files, or its name in CONTENT_DIR',
    };
    return new Map([['', { kind: undefined, entry: undefined, problems: [missing] }]]);
  }
}

/** Parses one file of a content folder; undefined if it does not exist. */
export function readOneFile(folder: string, file: string): ParsedFile | undefined {
  try {
    return lstatSync(join(folder, file)).isDirectory() ? undefined : readPath(folder, file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return undefined;
  }
}

/** Groups parsed files by kind, sorted by path. */
export function groupByKind(files: ParsedFiles): ParsedContent {
  const raw = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<Kind, Entry<unknown>[]>;
  const inOrder = [...files.keys()].sort().map((file) => files.get(file)!);
  for (const { kind, entry } of inOrder) if (kind && entry) raw[kind].push(entry);
  return {
    raw: raw as unknown as RawContent,
    problems: inOrder.flatMap(({ problems }) => problems),
    unparsed: inOrder.flatMap(({ kind, entry, problems: [first] }) => (kind && !entry && first ? [{ kind, file: first.file }] : [])),
  };
}

/** All non-hidden files below a folder. */
function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !isHidden(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, `${path}${entry.name}/`) : [path + entry.name]));
}

/** Whether any path segment is hidden; hidden files are not content. */
export const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

function readPath(folder: string, file: string): ParsedFile {
  if (lstatSync(join(folder, file)).isFile()) return parseFile(file, readFileSync(join(folder, file)));
  const problem = { file, field: 'the file', actual: 'a link or something else that is no file', fix: 'the file itself' };
  return { kind: undefined, entry: undefined, problems: [problem] };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
