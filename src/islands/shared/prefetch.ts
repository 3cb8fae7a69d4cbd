import { ownController } from './site-scope.ts';
import { isMetered } from './metered.ts';

/** Pages that one page fetches ahead at most, some 5 kB each. */
const most = 10;
/** The page of all answers grows with the site. */
const growing = /\/faq\/$/;
/** Milliseconds that a pointer rests on a link which is meant, and not only passed. */
const rest = 60;

const asked = new Set([location.pathname]);

/** Fetches the page that a link leads to while the finger or the pointer is on it; never where data cost, nor what the copy holds. */
document.addEventListener('pointerover', ({ target }) => {
  const link = (target as Element).closest('a');
  if (link) setTimeout(() => link.matches(':hover') && fetchAhead(link), rest);
});

function fetchAhead({ origin, pathname }: HTMLAnchorElement): void {
  if (origin !== location.origin || !pathname.endsWith('/') || growing.test(pathname) || asked.has(pathname) || asked.size > most) return;
  if (isMetered()) return;
  try {
    if (ownController()) return;
  } catch {
    // No worker in this browser, or none allowed: so no copy.
  }
  asked.add(pathname);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
}
