import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { kinds, type Kind, type RawContent } from '../domain/content.schema.ts';
import type { Entry } from '../domain/entry.ts';
import type { Problem } from '../domain/problem.ts';
import { schemaProblems } from '../domain/problems.schema.ts';
import { guardMdx } from './mdx-guard.ts';

/** A content folder as read: the files that pass their schema, and what is wrong with the others. */
export interface ReadContent {
  readonly raw: RawContent;
  readonly problems: readonly Problem[];
}

/** One file as read: what it holds, unless it does not pass its schema, and what is wrong with it. */
export interface ReadFile {
  readonly kind: Kind | undefined;
  readonly entry: Entry<unknown> | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks every file of a content folder; runs nothing that stands in it. */
export function readContent(folder: string): ReadContent {
  return together(filesOf(folder).map((file) => readFile(file, readFileSync(join(folder, file), 'utf8'))));
}

/** Reads a content folder when it is first asked for, and no second time. */
export function readOnce(folder: string): () => ReadContent {
  let read: ReadContent | undefined;
  return () => (read ??= readContent(folder));
}

/** The content that such files are, in their order. */
export function together(files: readonly ReadFile[]): ReadContent {
  const raw = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<Kind, Entry<unknown>[]>;
  for (const { kind, entry } of files) if (kind && entry) raw[kind].push(entry);
  return { raw: raw as unknown as RawContent, problems: files.flatMap(({ problems }) => problems) };
}

/** Reads and checks one file, by its path below the content folder and all that stands in it. */
export function readFile(file: string, written: string): ReadFile {
  const kind = kindOf(file);
  if (!kind) return { kind, entry: undefined, problems: [strayFile(file)] };
  return { kind, entry: undefined, ...readEntry(file, written.replaceAll('\r\n', '\n'), kind) };
}

const patterns = Object.entries(kinds).map(([kind, { pattern }]) => ({
  kind: kind as Kind,
  pattern,
  regex: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
}));

function kindOf(file: string): Kind | undefined {
  return patterns.find(({ regex }) => regex.test(file))?.kind;
}

function strayFile(file: string): Problem {
  const places = patterns.map(({ pattern }) => pattern.replace(/^\*/, '<language>')).join(', ');
  return { file, field: 'the file’s place and ending', found: 'a file of no known kind', write: `one of: ${places}` };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readEntry(file: string, source: string, kind: Kind): { entry?: Entry<unknown>; problems: readonly Problem[] } {
  const mdx = file.endsWith('.mdx');
  const { front, body } = mdx ? split(source) : { front: source, body: '' };
  let data: unknown;
  try {
    data = parse(front) ?? (kind === 'modelWords' ? {} : undefined);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return {
      problems: [
        {
          file,
          field: mdx ? 'the front matter' : 'the file',
          found: error.message.split('\n')[0]!,
          write: 'YAML: each field once, “name: value”, quotes around a value that holds a colon',
        },
      ],
    };
  }
  const guarded = mdx ? guardMdx(file, source) : [];
  const { schema } = kinds[kind];
  const result = schema.safeParse(data);
  if (!result.success) return { problems: [...schemaProblems(file, schema, data, result.error), ...guarded] };
  return { entry: { file, data: result.data, body }, problems: guarded };
}

function split(source: string): { front: string; body: string } {
  const [, front = '', body = source] = /^---\n([\s\S]*?\n)?---\n?([\s\S]*)$/.exec(source) ?? [];
  return { front, body };
}
