import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Kind, type RawContent } from '../domain/content.schema.ts';
import type { Entry } from '../domain/entry.ts';
import type { Unread } from '../domain/known.ts';
import type { Problem } from '../domain/problem.ts';
import { readFile, type ReadFile } from './content-file.ts';

/** A content folder as read: the files that pass their schema, and what is wrong with the others. */
export interface ReadContent {
  readonly raw: RawContent;
  readonly problems: readonly Problem[];
  /** The files that are there and do not pass. */
  readonly unread: readonly Unread[];
}

/** Reads and checks every file of a content folder; runs nothing that stands in it, and follows no link out of it. */
export function readContent(folder: string): ReadContent {
  try {
    return together(filesBelow(folder).map(({ file, plain }) => (plain ? readFile(file, readFileSync(join(folder, file))) : noFile(file))));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))) throw error;
    const missing = {
      file: folder,
      field: 'the content folder',
      found: 'no such folder',
      write: 'a folder with these files, or its name in CONTENT_DIR',
    };
    return together([{ kind: undefined, entry: undefined, problems: [missing] }]);
  }
}

/** The content that such files are, in their order. */
export function together(files: readonly ReadFile[]): ReadContent {
  const raw = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<Kind, Entry<unknown>[]>;
  for (const { kind, entry } of files) if (kind && entry) raw[kind].push(entry);
  return {
    raw: raw as unknown as RawContent,
    problems: files.flatMap(({ problems }) => problems),
    unread: files.flatMap(({ kind, entry, problems: [first] }) => (kind && !entry && first ? [{ kind, file: first.file }] : [])),
  };
}

interface Found {
  readonly file: string;
  /** Whether it is a file, and no link, device or pipe. */
  readonly plain: boolean;
}

/** Whatever lies below a folder and is no folder, but for hidden files. */
function filesBelow(folder: string, path = ''): Found[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): Found[] => {
      const file = path + entry.name;
      return entry.isDirectory() ? filesBelow(folder, `${file}/`) : [{ file, plain: entry.isFile() }];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function noFile(file: string): ReadFile {
  const problem = { file, field: 'the file', found: 'a link or something else that is no file', write: 'the file itself' };
  return { kind: undefined, entry: undefined, problems: [problem] };
}
