import { getImage } from 'astro:assets';
import { getEntry, render } from 'astro:content';
import { sharedContentFolder } from './content-reader/content-folder.ts';
import { translationStatus } from './content-reader/translation-status.ts';
import { joinCatalog, type Catalog } from './domain/catalog/catalog.ts';
import { kinds, languagesOf, type Kind, type RawContent } from './domain/content/content.schema.ts';
import { addNonbreakingSpaces, mapStrings } from './domain/content/placeholders.ts';
import type { PageMessages } from './i18n/guide-messages.ts';
import { messagesFor, messagesOf } from './i18n/messages.ts';

const loaded = new Map<string, Catalog>();

/** The languages of the site, the one without a prefix in its addresses first. */
export function languagesOfSite(): readonly string[] {
  const raw = rawContent();
  return import.meta.env.DEV ? [...languagesOf(raw), ...(raw.site[0]?.data.drafts ?? [])] : languagesOf(raw);
}

/** The path parameters of a page in every language that has it; `lang` is undefined for the first language. */
export function pathsOfLanguages<P extends Readonly<Record<string, string>>>(
  parametersOf: (catalog: Catalog) => readonly P[] = () => [{} as P],
): { params: P & { lang: string | undefined } }[] {
  return languagesOfSite().flatMap((language, index) =>
    parametersOf(catalogOf(language)).map((params) => ({ params: { ...params, lang: index === 0 ? undefined : language } })),
  );
}

/** The catalog of a language, cached except in development. */
export function catalogOf(language: string): Catalog {
  // Content changes while the development server runs.
  if (import.meta.env.DEV) return load(language);
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
}

const loadedMessages = new WeakMap<Catalog, PageMessages>();

/** Messages for the pages of a catalog, with non-breaking spaces, as in “position 1”. */
export function pageMessages(catalog: Catalog): PageMessages {
  const known = loadedMessages.get(catalog) ?? mapStrings<PageMessages>(messagesOf(catalog), catalog.unbroken);
  loadedMessages.set(catalog, known);
  return known;
}

const staleFiles = new Map<string, readonly string[]>();

/** Files of a translation that were made from other words than the first language has now, below the folder of the language. */
export function staleFilesOf(language: string): readonly string[] {
  const known =
    (!import.meta.env.DEV && staleFiles.get(language)) ||
    translationStatus(rawContent(), language).flatMap(({ file, status }) => (status === 'stale' ? [file] : []));
  staleFiles.set(language, known);
  return known;
}

/** The body of a content file as a component; undefined when it is empty. */
export async function contentBodyOf(
  kind: 'answers' | 'stepWords' | 'modelWords' | 'keyWords' | 'notCoveredWords' | 'pageWords',
  id: string,
  language: string,
) {
  // Direct lookup by path: filtering the collection for each file would be quadratic.
  const entry = await getEntry(kind, kinds[kind].pattern.replace('*', language).replace('*', id));
  if (!entry?.body?.trim()) return undefined;
  return (await render(entry)).Content;
}

/** Greatest width and height of a published picture, in pixels: the text column on a screen of high density. */
const maxPictureSide = 1200;

/** Publishes a file of pictures/, sized and compressed to WebP, or an SVG as it is. Returns its address, and its size in pixels. */
export async function publishPicture(name: string): Promise<{ src: string; width: number; height: number }> {
  // Astro would also publish the original, with what a camera writes into it, if any field of the image itself were read.
  const { image, ...original } = (await getEntry('pictures', `pictures/${name}`))!.data;
  const scale = Math.min(1, maxPictureSide / Math.max(original.width, original.height));
  const [width, height] = [original.width, original.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const { src } = name.endsWith('.svg') ? image : await getImage({ src: image, width, height, format: 'webp' });
  return { src, width, height };
}

/** The content as this process has read and checked it; Astro’s own copy of it lags behind an edit. */
const rawContent = (): RawContent => sharedContentFolder(process.env['CONTENT_DIR'] || 'content').content.raw;

function load(language: string): Catalog {
  const raw = rawContent();
  const messages = messagesFor(language);
  const unbroken = (text: string) => addNonbreakingSpaces(text, messages.patterns);
  const pairs = (Object.keys(kinds) as Kind[]).map((kind) => {
    // Search terms have to match typed text exactly.
    const set = kind === 'glossary' || kind === 'asked' ? <T>(written: T) => written : <T>(written: T) => mapStrings(written, unbroken);
    return [kind, raw[kind].map(({ file, data, body }) => ({ file, data: set(data), body: set(body) }))];
  });
  return joinCatalog(Object.fromEntries(pairs) as RawContent, language, messages);
}
