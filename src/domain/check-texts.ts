import type { RawContent } from './content.schema.ts';
import { unknownValues, type Values } from './fill.ts';
import type { Known } from './known.ts';
import { nearest, oneOf, type Problem } from './problem.ts';
import { textsOf, type Text } from './texts.ts';
import { isAddress } from './written.ts';

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
      ...wrongLinks(text, pages),
      ...missingKeys(text, known.keys),
    ].map(({ at, found, write }) => ({ file: text.file, line: text.lineOf(at), field: text.field, found, write })),
  );
}

/** Something wrong in a text, at a place in it. */
interface Told {
  readonly at: number;
  readonly found: string;
  readonly write: string;
}

/**
 * A text without what other guides say, addresses and ids, which are no sentences of ours; bars in their place keep every
 * other word where it is, and join no number to a unit.
 */
const ownSentences = (words: string): string =>
  /^[a-z0-9-]+$/.test(words) ? '' : words.replace(/<Others>[\s\S]*?<\/Others>|\]\([^()\s]*\)/g, (other) => other.replace(/[^\n]/g, '|'));

function buttonNumbers({ words }: Text): Told[] {
  return [...words.matchAll(/\bbuttons?(?:\s+(?:number|no\.))?[\s*_#]+(?:[1-4]|one|two|three|four)\b/gi)].map(
    ({ 0: found, index: at }) => ({
      at,
      found: `“${found}”, a bare button number`,
      write: 'the button’s name, such as UNLOCK or LOCK: guides number them in two ways',
    }),
  );
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'
  .split(' ')
  .join('|');

const seconds = new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?[\\s-]?(?:s|secs?|seconds?)|(?:${numbers})[\\s-]seconds?)\\b`, 'gi');

function typedSeconds({ words }: Text): Told[] {
  return [...ownSentences(words).matchAll(seconds)].map(({ 0: found, index: at }) => ({
    at,
    found: `“${found}”, a typed duration`,
    write: '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>',
  }));
}

/** Tags and braces in a field: readers would see them as they stand. */
function strayMarkup({ words }: Text): Told[] {
  const left = words.replace(/<(?:Limit|Count|Amount|Step) of="[^"]*"\s*\/>/g, (tag) => '|'.repeat(tag.length));
  return [...left.matchAll(/<[/!]?[A-Za-z][^<>]*>?|<!--|\{[^{}]*\}?|\}/g)].map(({ 0: found, index: at }) => ({
    at,
    found: `“${found}” in a field`,
    write: 'words, [links](/faq/), **bold**, <Limit of="…" />, <Count of="…" />, <Amount of="…" /> or <Step of="…" />',
  }));
}

function missingValues({ words }: Text, values: Partial<Values>): Told[] {
  return unknownValues(words, values).map(({ tag, of, at }) => ({
    at,
    found: `<${tag} of="${of}" />, which has no value`,
    write: `of="…" with ${oneOf(of, Object.keys(values[tag]!))}`,
  }));
}

/** Every address on the site that words may link to, apart from its anchors. */
function pagesOf({ answers, notCovered, models }: Known): string[] {
  return [
    ...['/', '/faq/', '/keys/', '/search/', '/sources/', '/about/', '/offline/'],
    ...answers.map((id) => `/faq/${id}/`),
    ...notCovered.map((id) => `/not-covered/${id}/`),
    ...models.flatMap((id) => [`/${id}/`, `/${id}/guide/`, `/${id}/rehearse/`]),
  ];
}

function wrongLinks({ words, isField }: Text, pages: readonly string[]): Told[] {
  return [...words.matchAll(/\]\(([^()\n]*)\)/g)].flatMap(({ 1: address = '', index: at }) => {
    // The text of a file is Markdown, whose addresses are checked as they are parsed.
    if (isField && !isAddress(address))
      return [{ at, found: `the address “${address}”`, write: 'an address that begins with / or https://' }];
    const page = address.replace(/[?#].*/, '');
    if (!page.startsWith('/') || pages.includes(page)) return [];
    const near = nearest(page, pages);
    return [
      {
        at,
        found: `a link to ${page}, which is no page`,
        write: `${near ? `“${near}”, perhaps; ` : ''}an address of this site, such as /faq/`,
      },
    ];
  });
}

function missingKeys({ words }: Text, keys: readonly string[]): Told[] {
  return [...words.matchAll(/<(?:OnlyKey|KeyDrawing) kind="([^"]*)"/g)]
    .filter(([, kind]) => !keys.includes(kind!))
    .map(({ 1: kind, index: at }) => ({ at, found: `“${kind}”, which is no key of this content`, write: oneOf(kind!, keys) }));
}
