import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../domain/content/problem.ts';
import { isDay } from '../domain/content/text-rules.ts';

/** Parsed YAML; `data` is undefined if there are problems. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly problems: readonly Omit<Problem, 'file' | 'field'>[];
  /** Line of the field at a path, or of its nearest ancestor. */
  readonly lineOf: (path: readonly string[]) => number | undefined;
}

/** Parses a strict subset of YAML: no anchors, aliases, tags or directives. `firstLine` is the line number of the text within its file. */
export function readYaml(text: string, firstLine: number): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, customTags: ['timestamp'] });
  const line = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const problems = [...errorsOf(document, text), ...(document.errors.length > 0 ? [] : unsupportedYamlIn(document, text))].map(
    ({ at, ...issue }) => ({
      line: line(at),
      ...issue,
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

const syntaxMessages: Partial<Record<YAMLError['code'], readonly [actual: string, fix: string]>> = {
  TAB_AS_INDENT: ['a tab before a field', 'spaces'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon in one line', 'quotes around a value that holds a colon'],
  MULTIPLE_DOCS: ['a second document after “---”', 'one document a file, without “---”'],
  MISSING_CHAR: unclosed,
  BAD_INDENT: unclosed,
  BAD_SCALAR_START: ['a value that begins with a sign of YAML’s own', 'quotes around the value'],
  BAD_DQ_ESCAPE: ['a backslash that means nothing between double quotes', 'single quotes around the value, or no backslash'],
};

/** The first syntax error, as later ones are usually consequences, and all duplicate keys. */
function errorsOf({ errors }: Document, text: string): Issue[] {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const duplicateKeys = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [
    ...duplicateKeys.map(({ pos: [at] }) => ({
      at,
      actual: `the field “${/^[^\s:]*/.exec(text.slice(at))![0]}” twice`,
      fix: 'each field once',
    })),
    ...(first ? [syntaxIssue(first)] : []),
  ];
}

function syntaxIssue({ code, message, pos: [at] }: YAMLError): Issue {
  if (message.includes('call stack')) throw new RangeError(message);
  const isOtherIndentError = code === 'BAD_INDENT' && !message.includes('end with');
  const [actual, fix] = (isOtherIndentError ? undefined : syntaxMessages[code]) ?? [
    message,
    'YAML: each field in its own line, “name: value”, quotes around a value that holds a colon',
  ];
  return { at, actual, fix };
}

/** Valid YAML that other parsers interpret differently, or that obscures the value. */
function unsupportedYamlIn(document: Document, text: string): Issue[] {
  const issues: Issue[] = [];
  if (text.startsWith('%')) issues.push({ at: 0, actual: 'a directive, “%”', fix: 'fields alone' });
  visit(document, {
    Node: (_key, node) => void issues.push(...unsupportedInNode(node)),
    Pair: (_key, { key }) => {
      const at = (key as Node).range?.[0] ?? 0;
      if (!isScalar(key)) issues.push({ at, actual: 'a field whose name is a list or more fields', fix: 'a name' });
      else if (key.value === '__proto__') issues.push({ at, actual: 'the field “__proto__”', fix: 'another name' });
    },
  });
  return issues;
}

function unsupportedInNode(node: Node): Issue[] {
  const at = node.range?.[0] ?? 0;
  const issue = (actual: string, fix: string) => [{ at, actual, fix }];
  if (!isScalar(node) && !isMap(node) && 'source' in node) return issue(`a value by its name: *${node.source}`, 'the value itself');
  if ('anchor' in node && node.anchor) return issue(`a name for a value: &${node.anchor}`, 'the value itself, wherever it is used');
  if (node.tag) return issue(`a tag: ${node.tag.replace('tag:yaml.org,2002:', '!!')}`, 'the value alone, in quotes if it begins with “!”');
  if (!isScalar(node) || node.type !== 'PLAIN') return [];
  const { source = '', value } = node;
  if (value instanceof Date && !isDay(source))
    return issue(`“${source}”, which is no day`, 'year-month-day, such as 2026-11-22, or quotes around it');
  if (/^[-+]?0b/.test(source)) return issue(`“${source}”, which some readers take for a number`, 'quotes around it');
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
