export interface FullTextPage {
  readonly title: string;
  readonly address: string;
  /** One or two sentences. */
  readonly summary: string;
  readonly text: string;
}

interface PagefindData {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly summary?: string };
  readonly content: string;
}

/** A Pagefind result; its data is loaded from a separate file. */
export interface PagefindResult {
  data(): Promise<PagefindData>;
}

/** The subset of the Pagefind API in use. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** Results loaded per batch, and the maximum per query. */
const batchSize = 8;
const maxResults = 40;

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind from a base address, once; rejects if it fails to load, and a later call retries. */
export function loadPagefind(address: string): Promise<Pagefind> {
  loading ??= load(address);
  loading.catch(() => (loading = undefined));
  return loading;
}

export interface PageFilter {
  readonly matches: (page: FullTextPage) => boolean;
  readonly maxPages: number;
}

/** Pages that match the words and pass the filter, in Pagefind’s ranking. */
export async function searchFullText(address: string, words: readonly string[], filter: PageFilter): Promise<FullTextPage[]> {
  const pagefind = await loadPagefind(address);
  if (words.length === 0) return [];
  const { results } = await pagefind.search(words.join(' '));
  return filterPages(results, filter);
}

/** The first pages that pass the filter; loads results in batches until there are enough. */
export async function filterPages(results: readonly PagefindResult[], { matches, maxPages }: PageFilter): Promise<FullTextPage[]> {
  const pages: FullTextPage[] = [];
  for (let from = 0; from < Math.min(results.length, maxResults) && pages.length < maxPages; from += batchSize) {
    const batch = await Promise.all(results.slice(from, from + batchSize).map((result) => result.data()));
    pages.push(...batch.map(pageOf).filter(matches));
  }
  return pages.slice(0, Math.max(0, maxPages));
}

function pageOf({ url, meta, content }: PagefindData): FullTextPage {
  return { title: meta.title ?? url, address: url, summary: meta.summary ?? '', text: content };
}

async function load(address: string): Promise<Pagefind> {
  // Imported lazily: a static import would cost the first answer another round trip.
  await import('../shared/trusted-types-policy.ts');
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
