import type { Pagefind } from '../search/pagefind-client.ts';
import '../shared/trusted-types-policy.ts';
import { scope } from '../shared/site-scope.ts';

/**
 * What one real search found: how many pages, and the title of the first; nothing when it does not work.
 * It asks Pagefind itself: a module shared with the search would cost its first answer one more way to the host.
 */
export async function runSearchSelfTest(query: string): Promise<{ readonly n: number; readonly title: string } | undefined> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${scope}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.init();
    const { results } = await pagefind.search(query);
    const first = await results[0]?.data();
    return first && { n: results.length, title: first.meta.title ?? first.url };
  } catch {
    return undefined;
  }
}
