import { handoffKey } from './search-handoff-key.ts';

/** The query behind a followed result, stored for the target page. */
export interface SearchHandoff {
  readonly path: string;
  readonly query: string;
}

/** Puts the query into this page’s URL, so that Back repeats it. The state of the entry, such as the guide’s, stays. */
export function keepQuery(query: string): void {
  history.replaceState(history.state, '', `?q=${encodeURIComponent(query.trim())}`);
}

export const queryInAddress = (): string | null => new URLSearchParams(location.search).get('q');

/** Stores the query for the page that a followed result leads to, and in this page’s URL. */
export function saveHandoff(link: HTMLAnchorElement, query: string): void {
  keepQuery(query);
  try {
    sessionStorage.setItem(handoffKey, JSON.stringify({ path: link.pathname, query } satisfies SearchHandoff));
  } catch {
    // Without storage the target page has no highlights.
  }
}

/** The query that led to this path, if any. Removed on read, so that a reload shows no highlights. */
export function consumeHandoff(path: string): string | undefined {
  try {
    const handoff = JSON.parse(sessionStorage.getItem(handoffKey) ?? 'null') as SearchHandoff | null;
    sessionStorage.removeItem(handoffKey);
    return handoff?.path === path ? handoff.query : undefined;
  } catch {
    return undefined;
  }
}
