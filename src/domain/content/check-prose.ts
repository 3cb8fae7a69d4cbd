import { addressAdvice, isAddress } from './address.ts';
import type { RawContent } from './content.schema.ts';
import { mapMentions, type Values } from './placeholders.ts';
import { mapLinks } from './inline-markdown.ts';
import type { Known } from './symbols.ts';
import { nearest, oneOf, type Problem } from './problem.ts';
import { textsOf, type Text } from './prose-fields.ts';

/**
 * Words that break a rule of the house: a button by number, a typed duration, HTML in a field, a value, key or page that
 * does not exist. Values that could not be read are left out, and not missed.
 */
export function checkTexts(raw: RawContent, values: Partial<Values>, known: Known): Problem[] {
  const pages = pagesOf(known);
  return textsOf(raw).flatMap((text) =>
    [
      ...(text.mayNumberButtons ? [] : buttonNumbers(text)),
      ...(text.mayTypeSeconds ? [] : typedSeconds(text)),
      ...(text.isField ? strayMarkup(text) : []),
      ...missingValues(text, values),
      ...missingKeys(text, known.keys),
      ...wrongLinks(text, pages),
    ].map((told) => ({ file: text.file, field: text.field, ...told })),
  );
}

/** Something wrong in a text. */
type Told = Omit<Problem, 'file' | 'field'>;

/**
 * A text without what other guides say, addresses and ids, which are no sentences of ours; bars in their place keep every
 * other word where it is, and join no number to a unit.
 */
function ownSentences(words: string): string {
  if (/^[a-z0-9-]+$/.test(words)) return '';
  const others = words.replace(/<Others>[\s\S]*?<\/Others>/g, barred);
  return mapLinks(others, (said, address, written) => (isAddress(address) ? `[${said}${barred(written.slice(said.length + 1))}` : written));
}

const barred = (text: string): string => text.replace(/[^\n]/g, '|');

function buttonNumbers({ words, lineOf }: Text): Told[] {
  return [...words.matchAll(/\bbuttons?(?:\s+(?:number|no\.))?[\s*_#]+(?:[1-4]|one|two|three|four)\b/gi)].map(({ 0: found, index }) => ({
    line: lineOf(index),
    found: `“${found}”, a bare button number`,
    write: 'the button’s name, such as UNLOCK or LOCK: guides number them in two ways',
  }));
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'
  .split(' ')
  .join('|');

const seconds = new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|secs?|seconds?)|(?:${numbers})[\\s-]seconds?)\\b`, 'gi');

function typedSeconds({ words, lineOf }: Text): Told[] {
  return [...ownSentences(words).matchAll(seconds)].map(({ 0: found, index }) => ({
    line: lineOf(index),
    found: `“${found}”, a typed duration`,
    write: '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>',
  }));
}

/** Tags and braces in a field: readers would see them as they stand. */
function strayMarkup({ words, lineOf }: Text): Told[] {
  const left = mapMentions(words, (_mention, written) => barred(written));
  return [...left.matchAll(/<[/!]?[A-Za-z][^<>]*>?|<!--|\{[^{}]*\}?|\}/g)].map(({ 0: found, index }) => ({
    line: lineOf(index),
    found: `“${found}” in a field`,
    write: 'words, [links](/faq/), **bold**, <Limit of="…" />, <Count of="…" />, <Amount of="…" /> or <Step of="…" />',
  }));
}

function missingValues({ mentions }: Text, values: Partial<Values>): Told[] {
  return mentions.flatMap(({ tag, of, line }) => {
    const known = values[tag as keyof Values];
    if (!known || Object.hasOwn(known, of)) return [];
    return [{ line, found: `<${tag} of="${of}" />, which has no value`, write: `of="…" with ${oneOf(of, Object.keys(known))}` }];
  });
}

function missingKeys({ mentions }: Text, keys: readonly string[]): Told[] {
  return mentions
    .filter(({ tag, of }) => ['OnlyKey', 'KeyDrawing'].includes(tag) && !keys.includes(of))
    .map(({ of, line }) => ({ line, found: `“${of}”, which is no key of this content`, write: oneOf(of, keys) }));
}

/** Every address on the site that words may link to, apart from its anchors. */
function pagesOf({ answers, notCovered, models, guided }: Known): string[] {
  return [
    ...['/', '/faq/', '/keys/', '/search/', '/sources/', '/about/', '/offline/'],
    ...answers.map((id) => `/faq/${id}/`),
    ...notCovered.map((id) => `/not-covered/${id}/`),
    ...models.flatMap((id) => [`/${id}/`, ...(guided ? [`/${id}/guide/`, `/${id}/rehearse/`] : [])]),
  ];
}

function wrongLinks({ links }: Text, pages: readonly string[]): Told[] {
  return links.flatMap(({ address, line }) => {
    if (!isAddress(address)) return [{ line, found: `the address “${address}”`, write: addressAdvice }];
    const page = address.replace(/[?#].*/, '');
    if (!page.startsWith('/') || pages.includes(page)) return [];
    const near = nearest(page, pages);
    const write = `${near ? `“${near}”, perhaps; ` : ''}an address of this site, such as /faq/`;
    return [{ line, found: `a link to ${page}, which is no page`, write }];
  });
}
