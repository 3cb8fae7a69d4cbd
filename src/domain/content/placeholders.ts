import type { TextPatterns } from '../language-rules.ts';
import { mapLinks } from './inline-markdown.ts';

/** Formatted placeholder values: `<Limit of="pause" />` → “10 s”. */
export interface Values {
  readonly Limit: Readonly<Record<string, string>>;
  readonly Count: Readonly<Record<string, string>>;
  readonly Amount: Readonly<Record<string, string>>;
  readonly Step: Readonly<Record<string, string>>;
  /** Values of each model, for `<Limit of="pause" model="a1" />`. */
  readonly models?: Readonly<Record<string, Omit<Values, 'models'>>>;
}

export type ValueTag = Exclude<keyof Values, 'models'>;

export interface Placeholder {
  readonly tag: ValueTag;
  readonly of: string;
  /** The model whose value is meant, in a text that is not about one model alone. */
  readonly model?: string | undefined;
}

const component = /<(Limit|Count|Amount|Step) of="([^"]*)"(?: model="([^"]*)")?\s*\/>/g;

export function mapPlaceholders(text: string, replacement: (placeholder: Placeholder, written: string) => string): string {
  return text.replace(component, (written, tag: ValueTag, of: string, model?: string) => replacement({ tag, of, model }, written));
}

/** The value of a placeholder; undefined if there is none. */
export function valueOf(values: Values, { tag, of, model }: Placeholder): string | undefined {
  const record = (model === undefined ? values : values.models?.[model])?.[tag];
  return record && Object.hasOwn(record, of) ? record[of] : undefined;
}

/** Substitutes all placeholder values; unknown placeholders are kept. */
export function fillPlaceholders(text: string, values: Values): string {
  return mapPlaceholders(text, (placeholder, written) => valueOf(values, placeholder) ?? written);
}

export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(component)].map(({ 1: tag, 2: of, 3: model }) => ({ tag: tag as ValueTag, of: of!, model }));
}

/** Makes the spaces that a language finds binding no-break ones, so that “position 1” and “step 3” stay on one line. */
export function addNonbreakingSpaces(text: string, { bindingSpace }: TextPatterns): string {
  return text.replace(bindingSpace, '\u00a0');
}

/** Maps every string in a plain value recursively. */
export function mapStrings<T>(value: T, transform: (text: string) => string): T {
  if (typeof value === 'string') return transform(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, transform)) as T;
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, transform)])) as T;
}

/** First paragraph of a Markdown text as plain text: markup removed, values substituted. */
export function firstParagraph(body: string, values: Values): string {
  const paragraph = body.trim().split(/\n\s*\n/)[0]!;
  return mapLinks(fillPlaceholders(paragraph, values), (words) => words)
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
