import { mapLinks } from './inline-markdown.ts';

/** The values that words may name, already worded for the reader: `<Limit of="presses" />` → “10 s”. */
export interface Values {
  readonly Limit: Readonly<Record<string, string>>;
  readonly Count: Readonly<Record<string, string>>;
  readonly Amount: Readonly<Record<string, string>>;
  readonly Step: Readonly<Record<string, string>>;
}

/** The name of a component that stands for a value. */
export type ValueTag = keyof Values;

/** A component that stands for a value, as it is written in a text. */
export interface Placeholder {
  readonly tag: ValueTag;
  /** What it names. */
  readonly of: string;
}

const component = /<(Limit|Count|Amount|Step) of="([^"]*)"\s*\/>/g;

/** A text with each component in it that stands for a value replaced. */
export function mapPlaceholders(text: string, change: (mention: Placeholder, written: string) => string): string {
  return text.replace(component, (written, tag: ValueTag, of: string) => change({ tag, of }, written));
}

/** Text with each value in its place; what names none stays as it is. */
export function fillPlaceholders(text: string, values: Values): string {
  return mapPlaceholders(text, ({ tag, of }, written) => (Object.hasOwn(values[tag], of) ? values[tag][of]! : written));
}

/** Every value that a text names, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(component)].map(({ 1: tag, 2: of }) => ({ tag: tag as ValueTag, of: of! }));
}

/** Text whose “position 1” and “step 3” never break over two lines. */
export function addNonbreakingSpaces(text: string): string {
  return text.replace(/\b(position|step|model year) (?=\d)/gi, '$1\u00a0');
}

/** Every string inside a plain value, replaced by what `change` makes of it. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)])) as T;
}

/** The first paragraph of a Markdown text as plain words: no marks, links by their words, values filled in. */
export function firstParagraph(body: string, values: Values): string {
  const paragraph = body.trim().split(/\n\s*\n/)[0]!;
  return mapLinks(fillPlaceholders(paragraph, values), (words) => words)
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
