import { ownController } from './site-url.ts';
import { isMetered } from './metered.ts';

/** Maximum prefetches per page view, about 5 kB each. */
const maxPrefetched = 10;
/** Milliseconds of hover before a link is prefetched, so that merely crossing it does not count. */
const hoverDelayMs = 60;

const prefetched = new Set([location.pathname]);

/** Prefetches a link’s page on hover or touch; not on metered connections, nor when the offline copy serves the page. */
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
    // Service workers are unsupported or blocked, so there is no offline copy.
  }
  prefetched.add(pathname);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
}
