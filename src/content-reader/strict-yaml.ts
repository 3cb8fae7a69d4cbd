import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../domain/content/problem.ts';
import { isDay } from '../domain/content/text-rules.ts';

/** What stands in a piece of YAML; `data` only when nothing is wrong with it. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly problems: readonly Omit<Problem, 'file' | 'field'>[];
  /** The line of the field at a path, or of the nearest field around it. */
  readonly lineOf: (path: readonly string[]) => number | undefined;
}

/** Reads YAML whose first line has that number in its file. Names for values, tags and other tricks are no part of it. */
export function readYaml(text: string, firstLine: number): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, customTags: ['timestamp'] });
  const line = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const problems = [...errorsOf(document, text), ...(document.errors.length > 0 ? [] : tricksOf(document, text))].map(
    ({ at, ...told }) => ({
      line: line(at),
      ...told,
    }),
  );
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => {
      const at = offsetOf(document.contents, path);
      return at === undefined ? undefined : line(at);
    },
  };
}

interface Issue {
  readonly at: number;
  readonly actual: string;
  readonly fix: string;
}

const unclosed = ['a quote or bracket that is never closed', 'its other half, or quotes around the whole value'] as const;

/** What the commonest mistakes are in an author’s words. */
const said: Partial<Record<YAMLError['code'], readonly [actual: string, fix: string]>> = {
  TAB_AS_INDENT: ['a tab before a field', 'spaces'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon in one line', 'quotes around a value that holds a colon'],
  MULTIPLE_DOCS: ['a second document after “---”', 'one document a file, without “---”'],
  MISSING_CHAR: unclosed,
  BAD_INDENT: unclosed,
  BAD_SCALAR_START: ['a value that begins with a sign of YAML’s own', 'quotes around the value'],
  BAD_DQ_ESCAPE: ['a backslash that means nothing between double quotes', 'single quotes around the value, or no backslash'],
};

/** The first mistake of form, which others only follow from, and every field that stands twice. */
function errorsOf({ errors }: Document, text: string): Issue[] {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [
    ...twice.map(({ pos: [at] }) => ({ at, actual: `the field “${/^[^\s:]*/.exec(text.slice(at))![0]}” twice`, fix: 'each field once' })),
    ...(first ? [formOf(first)] : []),
  ];
}

function formOf({ code, message, pos: [at] }: YAMLError): Issue {
  if (message.includes('call stack')) throw new RangeError(message);
  const unlike = code === 'BAD_INDENT' && !message.includes('end with');
  const [actual, fix] = (unlike ? undefined : said[code]) ?? [
    message,
    'YAML: each field in its own line, “name: value”, quotes around a value that holds a colon',
  ];
  return { at, actual, fix };
}

/** What is proper YAML, and what other readers of YAML take for something else, or what hides what is meant. */
function tricksOf(document: Document, text: string): Issue[] {
  const unsupportedYaml: Issue[] = [];
  if (text.startsWith('%')) unsupportedYaml.push({ at: 0, actual: 'a directive, “%”', fix: 'fields alone' });
  visit(document, {
    Node: (_key, node) => void unsupportedYaml.push(...tricksIn(node)),
    Pair: (_key, { key }) => {
      const at = (key as Node).range?.[0] ?? 0;
      if (!isScalar(key)) unsupportedYaml.push({ at, actual: 'a field whose name is a list or more fields', fix: 'a name' });
      else if (key.value === '__proto__') unsupportedYaml.push({ at, actual: 'the field “__proto__”', fix: 'another name' });
    },
  });
  return unsupportedYaml;
}

function tricksIn(node: Node): Issue[] {
  const at = node.range?.[0] ?? 0;
  const told = (actual: string, fix: string) => [{ at, actual, fix }];
  if (!isScalar(node) && !isMap(node) && 'source' in node) return told(`a value by its name: *${node.source}`, 'the value itself');
  if ('anchor' in node && node.anchor) return told(`a name for a value: &${node.anchor}`, 'the value itself, wherever it is used');
  if (node.tag) return told(`a tag: ${node.tag.replace('tag:yaml.org,2002:', '!!')}`, 'the value alone, in quotes if it begins with “!”');
  if (!isScalar(node) || node.type !== 'PLAIN') return [];
  const { source = '', value } = node;
  if (value instanceof Date && !isDay(source))
    return told(`“${source}”, which is no day`, 'year-month-day, such as 2026-11-22, or quotes around it');
  if (/^[-+]?0b/.test(source)) return told(`“${source}”, which some readers take for a number`, 'quotes around it');
  return [];
}

function offsetOf(root: unknown, path: readonly string[]): number | undefined {
  let [node, at]: [unknown, number | undefined] = [root, undefined];
  for (const name of path) {
    const child = childOf(node, name);
    if (!child) return at;
    [node, at] = child;
  }
  return at;
}

function childOf(node: unknown, name: string): [unknown, number | undefined] | undefined {
  const items: readonly unknown[] = (node as { items?: unknown[] } | null)?.items ?? [];
  const pair = items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
  if (isPair(pair)) return [pair.value, (pair.key as Node).range?.[0]];
  const item = isMap(node) ? undefined : (items[Number(name)] as Node | undefined);
  return item && [item, item.range?.[0]];
}
