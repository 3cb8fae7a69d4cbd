import './own-scripts.ts';
import { isAbout, markWords, queryWords, type TextPart } from '../domain/query.ts';

/** One page that a search found. */
export interface Found {
  readonly title: string;
  readonly address: string;
  /** What the page says in a sentence or two, with the words that were asked for marked. */
  readonly summary: readonly TextPart[];
}

interface PagefindData {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly summary?: string };
  readonly content: string;
}

interface Pagefind {
  options(options: object): Promise<void>;
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

/** The pages that answer a question, best first; none when the index has only weak hits. */
export async function searchFullText(address: string, query: string): Promise<Found[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const pagefind = await loadFullText(address);
  const { results } = await pagefind.search(words.join(' '));
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages
    .filter(({ meta, content }) => isAbout(`${meta.title} ${content}`, words))
    .map(({ url, meta }) => ({ title: meta.title ?? url, address: url, summary: markWords(meta.summary ?? '', words) }));
}

async function load(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
