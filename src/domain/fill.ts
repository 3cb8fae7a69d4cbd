/** The values that words may name, already worded for the reader: `<Limit of="presses" />` → “10 s”. */
export interface Values {
  readonly Limit: Readonly<Record<string, string>>;
  readonly Count: Readonly<Record<string, string>>;
  readonly Amount: Readonly<Record<string, string>>;
  readonly Step: Readonly<Record<string, string>>;
}

/** The name of a component that stands for a value. */
export type ValueTag = keyof Values;

/** A value that words name and content does not have. */
export interface UnknownValue {
  readonly tag: ValueTag;
  readonly of: string;
  /** Where it stands in the text. */
  readonly at: number;
}

const tagPattern = /<(Limit|Count|Amount|Step) of="([^"]*)"\s*\/>/g;

/** Text with each value tag replaced by its value; a tag that names nothing stays as it is. */
export function fill(text: string, values: Values): string {
  return text.replace(tagPattern, (tag, name: ValueTag, of: string) => (Object.hasOwn(values[name], of) ? values[name][of]! : tag));
}

/** The tags in a text that name no value, among those tags whose values are known. */
export function unknownValues(text: string, values: Partial<Values>): UnknownValue[] {
  return [...text.matchAll(tagPattern)]
    .map(({ 1: tag, 2: of, index: at }) => ({ tag: tag as ValueTag, of: of!, at }))
    .filter(({ tag, of }) => values[tag] && !Object.hasOwn(values[tag], of));
}

/** Text whose “position 1” and “step 3” never break over two lines. */
export function keepTogether(text: string): string {
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
  return fill(paragraph, values)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
