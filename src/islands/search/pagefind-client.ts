/** One page that the full-text index found. */
export interface FullTextPage {
  readonly title: string;
  readonly address: string;
  /** What the page says in a sentence or two. */
  readonly summary: string;
  /** All its words. */
  readonly text: string;
}

/** What Pagefind says of a page that it found. */
interface PagefindData {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly summary?: string };
  readonly content: string;
}

/** A page that Pagefind found; what it says of it comes from a file of its own. */
export interface PagefindResult {
  data(): Promise<PagefindData>;
}

/** As much of Pagefind as is used here. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** How many results are read at a time, and how many at most for one question. */
const batchSize = 8;
const maxRead = 40;

let loading: Promise<Pagefind> | undefined;

/** Loads the full-text index that lies at an address; rejects when it cannot be had. */
export function loadPagefind(address: string): Promise<Pagefind> {
  loading ??= load(address);
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Which pages are wanted, and how many at most. */
export interface PageFilter {
  readonly isWanted: (page: FullTextPage) => boolean;
  readonly maxPages: number;
}

/** The pages that hold the words and are wanted, best first, as far as the index thinks so. */
export async function searchFullText(address: string, words: readonly string[], wanted: PageFilter): Promise<FullTextPage[]> {
  const pagefind = await loadPagefind(address);
  if (words.length === 0) return [];
  const { results } = await pagefind.search(words.join(' '));
  return wantedPages(results, wanted);
}

/** The first results that are wanted, read until there are enough. */
export async function wantedPages(results: readonly PagefindResult[], { isWanted, maxPages: most }: PageFilter): Promise<FullTextPage[]> {
  const pages: FullTextPage[] = [];
  for (let from = 0; from < Math.min(results.length, maxRead) && pages.length < most; from += batchSize) {
    const batch = await Promise.all(results.slice(from, from + batchSize).map((result) => result.data()));
    pages.push(...batch.map(pageOf).filter(isWanted));
  }
  return pages.slice(0, Math.max(0, most));
}

function pageOf({ url, meta, content }: PagefindData): FullTextPage {
  return { title: meta.title ?? url, address: url, summary: meta.summary ?? '', text: content };
}

async function load(address: string): Promise<Pagefind> {
  // Only here: what the search imports at its beginning costs its first answer another way to the host and back.
  await import('../shared/trusted-types-policy.ts');
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
