import { kindOfFile, kinds, type Kind } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import type { Problem } from '../domain/content/problem.ts';
import { schemaProblems } from '../domain/content/problems.schema.ts';
import { newName } from '../domain/content/renamed.ts';
import { lineAt, invisibleCharacter } from '../domain/content/text-rules.ts';
import { checkMdx } from './mdx-allowlist.ts';
import { readYaml } from './strict-yaml.ts';

/** One file as read: what it holds, unless it does not pass its schema, and what is wrong with it. */
export interface ParsedFile {
  readonly kind: Kind | undefined;
  readonly entry: Entry<unknown> | undefined;
  /** All that stands in it, with lines that end in one way; undefined when it is no text. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** The most of one file, in bytes: several times the longest that a reader could want, and no work for a parser. */
const maxFileBytes = 65_536;

/** Reads and checks one file, by its path below the content folder and all that stands in it. */
export function parseFile(file: string, written: string | Uint8Array): ParsedFile {
  const kind = kindOfFile(file);
  if (!kind) return { kind, entry: undefined, problems: [strayFile(file)] };
  const text = textOf(file, typeof written === 'string' ? new TextEncoder().encode(written) : written);
  if (typeof text !== 'string') return { kind, entry: undefined, problems: [text] };
  try {
    return { kind, text, ...readEntry(file, text, kind) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const deep = { file, field: 'the file', actual: 'lists or components nested hundreds of times', fix: 'them side by side' };
    return { kind, entry: undefined, problems: [deep] };
  }
}

function strayFile(file: string): Problem {
  const now = newName(file.replace(/^.*\//, ''), ['symptoms.yaml']);
  const places = Object.values(kinds)
    .map(({ pattern }) => pattern.replace(/^\*/, '<language>'))
    .join(', ');
  return {
    file,
    field: 'the file’s place and ending',
    actual: 'a file of no known kind',
    fix: now ? `its name now: ${file.replace(/[^/]*$/, now)}` : `one of: ${places}`,
  };
}

/** The text that the bytes are, with lines that end in one way, or what keeps them from being text. */
function textOf(file: string, bytes: Uint8Array): string | Problem {
  const problem = (actual: string, fix: string, line?: number): Problem => ({ file, line, field: 'the file', actual: actual, fix: fix });
  if (bytes.length > maxFileBytes)
    return problem(`${Math.ceil(bytes.length / 1024)} kB`, `at most ${maxFileBytes / 1024} kB; a reader in a car has a minute`);
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const unseen = invisibleCharacter(text);
  if (!unseen) return text;
  const line = lineAt(text, unseen.at, 1);
  return unseen.sign === 'U+FFFD'
    ? problem('bytes that are no UTF-8', 'the file again, saved as UTF-8', line)
    : problem(`the sign ${unseen.sign}, which nobody sees`, 'the line again without it', line);
}

function readEntry(file: string, source: string, kind: Kind): Omit<ParsedFile, 'kind' | 'text'> {
  const mdx = file.endsWith('.mdx');
  const parts = mdx ? split(source) : { front: source, frontLine: 1, body: '', bodyLine: 1 };
  const { problems: guarded, markup } = mdx ? checkMdx(file, source) : { problems: [], markup: undefined };
  if ('actual' in parts) return { entry: undefined, problems: [{ file, field: 'the front matter', ...parts }, ...guarded] };
  const { data: written, problems, lineOf } = readYaml(parts.front, parts.frontLine);
  const field = mdx ? 'the front matter' : 'the file';
  if (problems.length > 0) return { entry: undefined, problems: [...problems.map((problem) => ({ file, field, ...problem })), ...guarded] };
  const data = written ?? (kind === 'modelWords' ? {} : undefined);
  const { schema } = kinds[kind];
  const result = schema.safeParse(data);
  if (!result.success) return { entry: undefined, problems: [...schemaProblems(file, schema, data, result.error, lineOf), ...guarded] };
  return { entry: { file, data: result.data, body: parts.body, lines: { body: parts.bodyLine, of: lineOf }, markup }, problems: guarded };
}

interface Parts {
  readonly front: string;
  readonly frontLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * The fields and the text of an MDX file, and the line each begins in, or why they cannot be told apart. Of a line that only
 * begins like the end of the fields, some parsers think that it is: what one of them skips as a field, another would run.
 */
function split(source: string): Parts | Pick<Problem, 'line' | 'actual' | 'fix'> {
  const [first, ...lines] = source.split('\n');
  const end = lines.findIndex((line) => /^(---|\+\+\+)/.test(line));
  if (first !== '---' || end < 0)
    return { line: 1, actual: 'none', fix: 'three hyphens in the first line, the fields, three hyphens again, then the text' };
  if (lines[end] !== '---') return { line: end + 2, actual: `the line “${lines[end]}”`, fix: 'three hyphens alone, where the fields end' };
  return { front: lines.slice(0, end).join('\n'), frontLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 3 };
}
