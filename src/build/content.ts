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

/** Reads and checks every file of a content folder; runs nothing that stands in it. */
export function readContent(folder: string): ReadContent {
  const raw = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<Kind, Entry<unknown>[]>;
  const problems = filesOf(folder).flatMap((file) => {
    const kind = kindOf(file);
    if (!kind) return [strayFile(file)];
    const { entry, problems: found } = readEntry(folder, file, kind);
    if (entry) raw[kind].push(entry);
    return found;
  });
  return { raw: raw as unknown as RawContent, problems };
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

function readEntry(folder: string, file: string, kind: Kind): { entry?: Entry<unknown>; problems: readonly Problem[] } {
  const source = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const mdx = file.endsWith('.mdx');
  const { front, body } = mdx ? split(source) : { front: source, body: '' };
  let data: unknown;
  try {
    data = parse(front) ?? (kind === 'modelWords' ? {} : undefined);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return { problems: [{ file, field: mdx ? 'the front matter' : 'the file', found: error.message.split('\n')[0]!, write: 'YAML: each field once, “name: value”, quotes around a value that holds a colon' }] };
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
