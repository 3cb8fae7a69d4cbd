import { ownController } from './site-scope.ts';
import { isMetered } from './metered.ts';

/** Pages that one page fetches ahead at most, some 5 kB each. */
const maxPrefetched = 10;
/** Milliseconds that a pointer rests on a link which is meant, and not only passed. */
const hoverDelayMs = 60;

const prefetched = new Set([location.pathname]);

/** Fetches the page that a link leads to while the finger or the pointer is on it; never where data cost, nor what the copy holds. */
document.addEventListener('pointerover', ({ target }) => {
  const link = (target as Element).closest('a');
  if (link) setTimeout(() => link.matches(':hover') && prefetch(link), hoverDelayMs);
});

function prefetch({ origin, pathname }: HTMLAnchorElement): void {
  if (
    origin !== location.origin ||
    !pathname.endsWith('/') ||
    import.meta.env.NEVER_PREFETCHED.some((path) => pathname.endsWith(path)) ||
    prefetched.has(pathname) ||
    prefetched.size > maxPrefetched
  )
    return;
  if (isMetered()) return;
  try {
    if (ownController()) return;
  } catch {
    // No worker in this browser, or none allowed: so no copy.
  }
  prefetched.add(pathname);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
}
