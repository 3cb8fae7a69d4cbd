import type { RawContent } from './content.schema.ts';
import { idOf, type Entry } from './entry.ts';
import { unknownValues, type Values } from './fill.ts';
import { oneOf, type Problem } from './problem.ts';

/** Words that break a rule of the house: a button by number, a typed duration, a value or an answer that does not exist. */
export function checkTexts(raw: RawContent, values: Values): Problem[] {
  const answers = new Set(raw.answers.map(({ file }) => idOf(file)));
  const keys = raw.keys.map(({ file }) => idOf(file));
  return textsOf(raw).flatMap((text) => [
    ...(text.mayNumberButtons ? [] : buttonNumbers(text)),
    ...(text.mayTypeSeconds ? [] : typedSeconds(text)),
    ...missingValues(text, values),
    ...missingAnswers(text, answers),
    ...missingKeys(text, keys),
  ]);
}

interface Text {
  readonly file: string;
  readonly field: string;
  readonly words: string;
  readonly mayNumberButtons: boolean;
  readonly mayTypeSeconds: boolean;
}

function textsOf(raw: RawContent): Text[] {
  const { sources: _titles, ...own } = raw;
  return Object.values(own)
    .flat()
    .flatMap((entry: Entry<unknown>) => {
      const explainsNumbers = (entry.data as { numbersButtons?: boolean }).numbersButtons === true;
      const quotes = entry.file.endsWith('/disagreements.yaml');
      const rules = { mayNumberButtons: explainsNumbers || quotes, mayTypeSeconds: quotes };
      const fields = stringsOf(entry.data).filter(({ field }) => !field.startsWith('aliases'));
      return [...fields, { field: 'the text', words: entry.body }].map((text) => ({ file: entry.file, ...text, ...rules }));
    });
}

function stringsOf(data: unknown, path = ''): { field: string; words: string }[] {
  if (typeof data === 'string') return [{ field: path, words: data }];
  // A number or a flag has no entries.
  return Object.entries(data as object).flatMap(([key, value]) => stringsOf(value, path ? `${path}.${key}` : key));
}

/** Neither what other guides say, nor an address or an id, is a sentence of ours; a bar in its place joins no number to a unit. */
const ownSentences = (words: string): string =>
  /^[a-z0-9-]+$/.test(words) ? '' : words.replace(/<Others>[\s\S]*?<\/Others>|\]\([^)]*\)/g, '|');

function buttonNumbers({ file, field, words }: Text): Problem[] {
  return [...words.matchAll(/\bbuttons?(?:\s+(?:number|no\.))?[\s*_#]+(?:[1-4]|one|two|three|four)\b/gi)].map(([found]) => ({
    file,
    field,
    found: `“${found}”, a bare button number`,
    write: 'the button’s name, such as UNLOCK or LOCK: guides number them in two ways',
  }));
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'
  .split(' ')
  .join('|');

const seconds = new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|secs?|seconds?)|(?:${numbers})[\\s-]seconds?)\\b`, 'gi');

function typedSeconds({ file, field, words }: Text): Problem[] {
  return [...ownSentences(words).matchAll(seconds)].map(([found]) => ({
    file,
    field,
    found: `“${found}”, a typed duration`,
    write: '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>',
  }));
}

function missingValues({ file, field, words }: Text, values: Values): Problem[] {
  return unknownValues(words, values).map(({ tag, of }) => ({
    file,
    field,
    found: `<${tag} of="${of}" />, which has no value`,
    write: `of="…" with ${oneOf(of, Object.keys(values[tag]))}`,
  }));
}

function missingAnswers({ file, field, words }: Text, answers: ReadonlySet<string>): Problem[] {
  return [...words.matchAll(/\]\(\/faq\/([^/)#]+)/g)]
    .filter(([, slug]) => !answers.has(slug!))
    .map(([, slug]) => ({ file, field, found: `a link to /faq/${slug}/, which is no answer`, write: oneOf(slug!, [...answers]) }));
}

function missingKeys({ file, field, words }: Text, keys: readonly string[]): Problem[] {
  return [...words.matchAll(/<(?:OnlyKey|KeyDrawing) kind="([^"]*)"/g)]
    .filter(([, kind]) => !keys.includes(kind!))
    .map(([, kind]) => ({ file, field, found: `“${kind}”, which is no key of this content`, write: oneOf(kind!, keys) }));
}
