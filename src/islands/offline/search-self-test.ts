import type { Pagefind } from '../search/pagefind-client.ts';
import '../shared/trusted-types-policy.ts';
import { siteUrl } from '../shared/site-url.ts';

/**
 * Runs a real search. Returns the number of results and the first title; undefined without results or on failure.
 * Loads Pagefind directly: a module shared with the search would cost its first answer another round trip.
 */
export async function runSearchSelfTest(query: string): Promise<{ readonly n: number; readonly title: string } | undefined> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${siteUrl}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.init();
    const { results } = await pagefind.search(query);
    const first = await results[0]?.data();
    return first && { n: results.length, title: first.meta.title ?? first.url };
  } catch {
    return undefined;
  }
}
