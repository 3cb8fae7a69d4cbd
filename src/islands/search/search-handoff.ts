import { foundName } from './search-handoff-key.ts';

/** What a result was found by, for the page it leads to. */
export interface Found {
  readonly path: string;
  readonly query: string;
}

/** Keeps what a result was found by when its link is followed, and gives the page left an address that asks it again. */
export function keepFound(target: EventTarget | null, query: string): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link) return;
  history.replaceState(null, '', `?q=${encodeURIComponent(query.trim())}`);
  try {
    sessionStorage.setItem(foundName, JSON.stringify({ path: link.pathname, query } satisfies Found));
  } catch {
    // Without storage the page is shown without marks.
  }
}

/** What the page at a path was found by, if it was; asked once, for a reload shows the page as it is. */
export function takeFound(path: string): string | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(foundName) ?? 'null') as Found | null;
    sessionStorage.removeItem(foundName);
    return found?.path === path ? found.query : undefined;
  } catch {
    return undefined;
  }
}
