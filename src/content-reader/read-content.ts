import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Kind, type RawContent } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import type { Unparsed } from '../domain/content/symbols.ts';
import type { Problem } from '../domain/content/problem.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

/** Parsed content: the files that pass their schema, and what is wrong with the others. */
export interface ParsedContent {
  readonly raw: RawContent;
  readonly problems: readonly Problem[];
  /** The files that are there and do not pass. */
  readonly unparsed: readonly Unparsed[];
}

/** Parsed files of a content folder, by their paths below it, in order. */
export type ParsedFiles = ReadonlyMap<string, ParsedFile>;

/** Parses every file of a content folder; runs nothing that stands in it, and follows no link out of it. */
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

/** Parses one file of a content folder; undefined when there is none. */
export function readOneFile(folder: string, file: string): ParsedFile | undefined {
  try {
    return lstatSync(join(folder, file)).isDirectory() ? undefined : readPath(folder, file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return undefined;
  }
}

/** Groups parsed files by their kind, in the order of their paths. */
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

/** All files below a folder, except hidden ones. */
function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !isHidden(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, `${path}${entry.name}/`) : [path + entry.name]));
}

/** Whether any part of a path is hidden, and so no content. */
export const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

function readPath(folder: string, file: string): ParsedFile {
  if (lstatSync(join(folder, file)).isFile()) return parseFile(file, readFileSync(join(folder, file)));
  const problem = { file, field: 'the file', actual: 'a link or something else that is no file', fix: 'the file itself' };
  return { kind: undefined, entry: undefined, problems: [problem] };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
