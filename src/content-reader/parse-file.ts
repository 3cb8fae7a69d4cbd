import { kindOfFile, kinds, type Kind } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import type { Problem } from '../domain/content/problem.ts';
import { schemaProblems } from '../domain/content/problems.schema.ts';
import { currentName } from '../domain/content/renamed.ts';
import { spellingList } from '../domain/content/spelling-list.ts';
import { lineAt, invisibleCharacter } from '../domain/content/text-rules.ts';
import { isSitePicture } from '../domain/content/site-pictures.ts';
import { checkPicture } from './check-picture.ts';
import { checkMdx } from './mdx-allowlist.ts';
import { readDrawing } from './svg-drawing.ts';
import { readPicture } from './picture-file.ts';
import { readYaml } from './strict-yaml.ts';

/** A parsed file: its entry if it passes its schema, and its problems. */
export interface ParsedFile {
  readonly kind: Kind | undefined;
  readonly entry: Entry<unknown> | undefined;
  /** Source text with normalized line endings; undefined if it is not text. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Maximum file size, in bytes: far above any useful content, and cheap to parse. */
const maxFileBytes = 65_536;
/** The same for ways of asking, which nobody reads in a car. */
const maxAskedBytes = 262_144;

/** Parses and validates a file from its path below the content folder and its contents. */
export function parseFile(file: string, written: string | Uint8Array): ParsedFile {
  const kind = kindOfFile(file);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  if (isSitePicture(file)) return { kind, entry: undefined, problems: checkPicture(file, bytes) };
  if (file === spellingList) return { kind, entry: undefined, problems: [textOf(file, bytes)].filter((text) => typeof text !== 'string') };
  if (!kind) return { kind, entry: undefined, problems: [strayFile(file)] };
  if (kind === 'pictures') {
    const { size, problems } = readPicture(file, bytes);
    return { kind, entry: size && problems.length === 0 ? { file, data: size, body: '' } : undefined, problems };
  }
  const text = textOf(file, bytes);
  if (typeof text !== 'string') return { kind, entry: undefined, problems: [text] };
  try {
    return { kind, text, ...readEntry(file, text, kind) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const tooDeep = { file, field: 'the file', actual: 'lists or components nested hundreds of times', fix: 'them side by side' };
    return { kind, entry: undefined, problems: [tooDeep] };
  }
}

function strayFile(file: string): Problem {
  const renamed = currentName(file.replace(/^.*\//, ''), ['symptoms.yaml']);
  const places = Object.values(kinds)
    .map(({ pattern }) => pattern.replace(/^\*/, '<language>'))
    .join(', ');
  return {
    file,
    field: 'the file’s place and ending',
    actual: 'a file of no known kind',
    fix: renamed ? `its name now: ${file.replace(/[^/]*$/, renamed)}` : `one of: ${places}`,
  };
}

/** Decodes bytes to text with normalized line endings, or returns the problem that prevents it. */
function textOf(file: string, bytes: Uint8Array): string | Problem {
  const problem = (actual: string, fix: string, line?: number): Problem => ({ file, line, field: 'the file', actual, fix });
  const maxBytes = isAsked(file) ? maxAskedBytes : maxFileBytes;
  if (bytes.length > maxBytes)
    return problem(
      `${Math.ceil(bytes.length / 1024)} kB`,
      `at most ${maxBytes / 1024} kB${isAsked(file) ? '' : '; a reader in a car has a minute'}`,
    );
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const invisible = invisibleCharacter(text);
  if (!invisible) return text;
  const line = lineAt(text, invisible.at, 1);
  return invisible.sign === 'U+FFFD'
    ? problem('bytes that are no UTF-8', 'the file again, saved as UTF-8', line)
    : problem(`the sign ${invisible.sign}, which nobody sees`, 'the line again without it', line);
}

const isAsked = (file: string): boolean => kindOfFile(file) === 'asked';

function readEntry(file: string, source: string, kind: Kind): Omit<ParsedFile, 'kind' | 'text'> {
  if (isAsked(file)) return readAsked(file, source);
  if (kind === 'keyDrawings' || kind === 'largeKeyDrawings') return readSvg(file, source);
  const isMdx = file.endsWith('.mdx');
  const parts = isMdx ? split(source) : { front: source, frontLine: 1, body: '', bodyLine: 1 };
  const { problems: mdxProblems, markup } = isMdx ? checkMdx(file, source) : { problems: [], markup: undefined };
  if ('actual' in parts) return { entry: undefined, problems: [{ file, field: 'the front matter', ...parts }, ...mdxProblems] };
  const { data: written, problems, lineOf } = readYaml(parts.front, parts.frontLine);
  const field = isMdx ? 'the front matter' : 'the file';
  if (problems.length > 0)
    return { entry: undefined, problems: [...problems.map((problem) => ({ file, field, ...problem })), ...mdxProblems] };
  const data = written ?? (kind === 'modelWords' ? {} : undefined);
  const { schema } = kinds[kind];
  const result = schema.safeParse(data);
  if (!result.success) return { entry: undefined, problems: [...schemaProblems(file, schema, data, result.error, lineOf), ...mdxProblems] };
  return {
    entry: { file, data: result.data, body: parts.body, lines: { body: parts.bodyLine, of: lineOf }, markup },
    problems: mdxProblems,
  };
}

function readSvg(file: string, source: string): Omit<ParsedFile, 'kind' | 'text'> {
  const drawing = readDrawing(source);
  if ('issues' in drawing) return { entry: undefined, problems: drawing.issues.map((issue) => ({ file, field: 'the drawing', ...issue })) };
  return { entry: { file, data: drawing.data, body: '' }, problems: [] };
}

/** Ways of asking: a line each, without empty lines and comments. */
function readAsked(file: string, source: string): Omit<ParsedFile, 'kind' | 'text'> {
  const written = source.split('\n').map((line, at) => ({ text: line.trim(), number: at + 1 }));
  const lines = written.filter(({ text }) => text && !text.startsWith('#'));
  const lineOf = ([, at]: readonly string[]) => lines[Number(at)]?.number;
  const { schema } = kinds.asked;
  const data = { lines: lines.map(({ text }) => text) };
  const result = schema.safeParse(data);
  if (!result.success) return { entry: undefined, problems: schemaProblems(file, schema, data, result.error, lineOf) };
  return { entry: { file, data: result.data, body: '', lines: { body: 1, of: lineOf } }, problems: [] };
}

interface Parts {
  readonly front: string;
  readonly frontLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Splits an MDX file into front matter and body with their first lines, or returns the problem. A line that merely
 * starts like a closing delimiter is rejected: some parsers accept it, so what one skips as front matter, another
 * would execute.
 */
function split(source: string): Parts | Pick<Problem, 'line' | 'actual' | 'fix'> {
  const [first, ...lines] = source.split('\n');
  const end = lines.findIndex((line) => /^(---|\+\+\+)/.test(line));
  if (first !== '---' || end < 0)
    return { line: 1, actual: 'none', fix: 'three hyphens in the first line, the fields, three hyphens again, then the text' };
  if (lines[end] !== '---') return { line: end + 2, actual: `the line “${lines[end]}”`, fix: 'three hyphens alone, where the fields end' };
  return { front: lines.slice(0, end).join('\n'), frontLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 3 };
}
