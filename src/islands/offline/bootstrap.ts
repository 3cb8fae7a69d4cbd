import { ownController } from '../shared/site-url.ts';
import '../shared/prefetch.ts';
import { runningSelector } from '../shared/activity-selectors.ts';

// The part of the offline client on every page. The rest is loaded after the page.
let initialController: ServiceWorker | undefined;
try {
  initialController = ownController();
} catch {
  // Service workers are unsupported or blocked.
}

/** A missing chunk means another build was deployed: reload if a new worker has taken control, unless something is running. */
function onChunkMissing(): void {
  if (initialController && initialController !== ownController() && !document.querySelector(runningSelector)) location.reload();
}

// A page opened from a printed sheet checks the sheet’s revision immediately.
addEventListener('load', () =>
  setTimeout(
    () => import('./offline-client.ts').then((client) => client.start(initialController), onChunkMissing),
    location.search ? 0 : 2000,
  ),
);
