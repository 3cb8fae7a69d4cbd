import { getCollection, getEntry, render } from 'astro:content';
import { joinCatalog, type Catalog } from './domain/catalog/catalog.ts';
import { kinds, type Kind, type RawContent } from './domain/content/content.schema.ts';
import { addNonbreakingSpaces, mapStrings } from './domain/content/placeholders.ts';
import type { Messages } from './i18n/en.ts';
import { messagesFor } from './i18n/messages.ts';

const loaded = new Map<string, Promise<Catalog>>();

/** The catalog of one language. */
export function catalogOf(language = 'en'): Promise<Catalog> {
  // While authors edit, content changes under a running server.
  if (import.meta.env.DEV) return load(language);
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
}

/** The interface’s words in a language as pages set them: “position 1” stays in one line. */
export const pageMessages = (language: string): Messages => mapStrings<Messages>(messagesFor(language), addNonbreakingSpaces);

/** The text of one file, ready to be placed on a page; undefined when the file has none. */
export async function contentBodyOf(
  kind: 'answers' | 'stepWords' | 'modelWords' | 'keyWords' | 'notCoveredWords' | 'pageWords',
  id: string,
  language = 'en',
) {
  // By its path: looking through all files for each would take longer with every file.
  const entry = await getEntry(kind, kinds[kind].pattern.replace('*', language).replace('*', id));
  if (!entry?.body?.trim()) return undefined;
  return (await render(entry)).Content;
}

async function load(language: string): Promise<Catalog> {
  const pairs = await Promise.all(
    (Object.keys(kinds) as Kind[]).map(async (kind) => {
      const entries = await getCollection(kind);
      // What owners type stays as they type it.
      const set = kind === 'glossary' ? <T>(written: T) => written : <T>(written: T) => mapStrings(written, addNonbreakingSpaces);
      return [
        kind,
        entries
          .map(({ id, data, body }) => ({ file: id, data: set(data), body: set(body ?? '') }))
          .sort((a, b) => (a.file < b.file ? -1 : 1)),
      ];
    }),
  );
  return joinCatalog(Object.fromEntries(pairs) as RawContent, language, messagesFor(language).values);
}
