import { handoffKey } from './search-handoff-key.ts';

/** What a result was found by, for the page it leads to. */
export interface SearchHandoff {
  readonly path: string;
  readonly query: string;
}

/** Keeps what a result was found by when its link is followed, and gives the page left an address that asks it again. */
export function saveHandoff(target: EventTarget | null, query: string): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link) return;
  history.replaceState(null, '', `?q=${encodeURIComponent(query.trim())}`);
  try {
    sessionStorage.setItem(handoffKey, JSON.stringify({ path: link.pathname, query } satisfies SearchHandoff));
  } catch {
    // Without storage the page is shown without marks.
  }
}

/** What the page at a path was found by, if it was; asked once, for a reload shows the page as it is. */
export function takeHandoff(path: string): string | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(handoffKey) ?? 'null') as SearchHandoff | null;
    sessionStorage.removeItem(handoffKey);
    return found?.path === path ? found.query : undefined;
  } catch {
    return undefined;
  }
}
