import { addressAdvice, isAddress } from './address.ts';
import type { RawContent } from './content.schema.ts';
import { mapPlaceholders, type Values } from './placeholders.ts';
import { mapLinks } from './inline-markdown.ts';
import { pagePaths } from '../routes.ts';
import type { Symbols } from './symbols.ts';
import { nearest, oneOf, type Problem } from './problem.ts';
import { proseFieldsOf, type ProseField } from './prose-fields.ts';

/**
 * Words that break a rule of the house: a button by number, a typed duration, HTML in a field, a value, key or page that
 * does not exist. Values that could not be read are left out, and not missed.
 */
export function checkProse(raw: RawContent, values: Partial<Values>, known: Symbols, anchors: Targets['anchors']): Problem[] {
  const { answers, notCovered, models, guided } = known;
  const targets = { pages: pagePaths({ model: models, answer: answers, notCovered }, guided), anchors };
  return proseFieldsOf(raw).flatMap((text) =>
    [
      ...(text.mayNumberButtons ? [] : buttonNumbers(text)),
      ...(text.mayTypeSeconds ? [] : typedSeconds(text)),
      ...(text.isField ? strayMarkup(text) : []),
      ...missingValues(text, values),
      ...missingKeys(text, known.keys),
      ...wrongLinks(text, targets),
    ].map((told) => ({ file: text.file, field: text.field, ...told })),
  );
}

/** Something wrong in a text. */
type Issue = Omit<Problem, 'file' | 'field'>;

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

function buttonNumbers({ words, lineOf }: ProseField): Issue[] {
  return [...words.matchAll(/\bbuttons?(?:\s+(?:number|no\.))?[\s*_#]+(?:[1-4]|one|two|three|four)\b/gi)].map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}”, a bare button number`,
    fix: 'the button’s name, such as UNLOCK or LOCK: guides number them in two ways',
  }));
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'
  .split(' ')
  .join('|');

const seconds = new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|secs?|seconds?)|(?:${numbers})[\\s-]seconds?)\\b`, 'gi');

function typedSeconds({ words, lineOf }: ProseField): Issue[] {
  return [...ownSentences(words).matchAll(seconds)].map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}”, a typed duration`,
    fix: '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>',
  }));
}

/** Tags and braces in a field: readers would see them as they stand. */
function strayMarkup({ words, lineOf }: ProseField): Issue[] {
  const left = mapPlaceholders(words, (_mention, written) => barred(written));
  return [...left.matchAll(/<[/!]?[A-Za-z][^<>]*>?|<!--|\{[^{}]*\}?|\}/g)].map(({ 0: actual, index }) => ({
    line: lineOf(index),
    actual: `“${actual}” in a field`,
    fix: 'words, [links](/faq/), **bold**, <Limit of="…" />, <Count of="…" />, <Amount of="…" /> or <Step of="…" />',
  }));
}

function missingValues({ mentions }: ProseField, values: Partial<Values>): Issue[] {
  return mentions.flatMap(({ tag, of, line }) => {
    const known = values[tag as keyof Values];
    if (!known || Object.hasOwn(known, of)) return [];
    return [{ line, actual: `<${tag} of="${of}" />, which has no value`, fix: `of="…" with ${oneOf(of, Object.keys(known))}` }];
  });
}

function missingKeys({ mentions }: ProseField, keys: readonly string[]): Issue[] {
  return mentions
    .filter(({ tag, of }) => ['OnlyKey', 'KeyDrawing'].includes(tag) && !keys.includes(of))
    .map(({ of, line }) => ({ line, actual: `“${of}”, which is no key of this content`, fix: oneOf(of, keys) }));
}

/** Where links may lead: the addresses of pages, and the anchors of those whose anchors are known. */
interface Targets {
  readonly pages: readonly string[];
  readonly anchors: ReadonlyMap<string, readonly string[]>;
}

function wrongLinks({ links }: ProseField, { pages, anchors }: Targets): Issue[] {
  return links.flatMap(({ address, line }) => {
    if (!isAddress(address)) return [{ line, actual: `the address “${address}”`, fix: addressAdvice }];
    const page = address.replace(/[?#].*/, '');
    if (!page.startsWith('/')) return [];
    if (!pages.includes(page)) {
      const near = nearest(page, pages);
      return [{ line, actual: `a link to ${page}, which is no page`, fix: `${near ? `“${near}”, perhaps; ` : ''}an address of this site, such as /faq/` }];
    }
    const [, anchor] = address.split('#');
    const known = anchors.get(page);
    if (!anchor || !known || known.includes(anchor)) return [];
    const near = nearest(anchor, known);
    return [
      { line, actual: `a link to ${address}, an anchor that ${page} does not have`, fix: `${near ? `“${page}#${near}”, perhaps; ` : ''}an anchor of that page` },
    ];
  });
}
