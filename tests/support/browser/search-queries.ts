import { instantSearch, siteAnswers } from '../../search/query-sets.ts';
import { plain } from './sites.ts';
import { pagesOf, wordsOf } from '../html/built-pages.ts';

const known = siteAnswers();
const ask = instantSearch(known);
const firstOf = (query: string) => (ask(query) as readonly string[])[0];

/** The address that the search has to show first for a query, without the base path; throws a RangeError when nothing answers it. */
export function foundFirst(query: string): string {
  return there(firstOf(query), `Nothing answers “${query}”`);
}

/** An answer that is about some cars or kinds of key only, and comes first when it is asked for in its own words. */
export function limitedAnswer(): { readonly query: string; readonly path: string; readonly only: string } {
  const found = known.answers.find(({ title, appliesTo: only, address }) => only && firstOf(title) === `/${address}`);
  const { title, appliesTo: only, address } = there(found, 'No answer is about something only');
  return { query: title, path: `/${address}`, only };
}

/** A question asked with another word for one of its own, the answer that still comes first, and the word that its page has. */
export function inOtherWords(): { readonly query: string; readonly path: string; readonly word: string } {
  const rows = known.glossary.synonyms.map((row) => row.filter((word) => /^[a-z]{4,}$/.test(word)));
  const tries = rows.flatMap((row) =>
    row.flatMap((word) => row.filter((other) => other !== word).map((other) => ({ word, other, sign: new RegExp(`\\b${word}\\b`) }))),
  );
  for (const { title, address } of known.answers)
    for (const { word, other, sign } of tries) {
      const query = title.replace(sign, other);
      if (query !== title && firstOf(query) === `/${address}`) return { query, path: `/${address}`, word };
    }
  throw new RangeError('No question can be asked in other words');
}

/** A word that stands in the text of one answer only, and that nothing answers at once. */
export function rareWord(): { readonly query: string; readonly path: string } {
  const pages = pagesOf(plain.folder).map(({ path, html }) => ({ path, text: wordsOf(html).toLowerCase() }));
  for (const { path, text } of pages.filter((page) => /^\/faq\/./.test(page.path)))
    for (const [word] of text.matchAll(/(?<![\w-])[a-z]{8,}(?![\w-])/g)) {
      const others = pages.filter((page) => page.path !== '/faq/' && page.path !== path);
      if (!firstOf(word) && others.every((page) => !page.text.includes(word.slice(0, 6)))) return { query: word, path };
    }
  throw new RangeError('No word stands in one answer only');
}

function there<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new RangeError(otherwise);
  return value;
}
