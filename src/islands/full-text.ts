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

/** As much of Pagefind as is used here. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindData> }[] }>;
}

const most = 8;
let loading: Promise<Pagefind> | undefined;

/** Loads the full-text index that lies at an address; rejects when it cannot be had. */
export function loadFullText(address: string): Promise<Pagefind> {
  loading ??= load(address);
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The pages that hold the words, best first, as far as the index thinks so. */
export async function searchFullText(address: string, words: readonly string[]): Promise<FullTextPage[]> {
  const pagefind = await loadFullText(address);
  if (words.length === 0) return [];
  const { results } = await pagefind.search(words.join(' '));
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map(({ url, meta, content }) => ({ title: meta.title ?? url, address: url, summary: meta.summary ?? '', text: content }));
}

async function load(address: string): Promise<Pagefind> {
  // Only here: what the search imports at its beginning costs its first answer another way to the host and back.
  await import('./own-scripts.ts');
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
