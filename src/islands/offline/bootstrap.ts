import { ownController } from '../shared/site-scope.ts';
import '../shared/prefetch.ts';
import { runningSelector } from '../shared/activity-selectors.ts';

// All that every page carries of the offline copy. The rest comes after the page, which goes first.
let initialController: ServiceWorker | undefined;
try {
  initialController = ownController();
} catch {
  // No worker in this browser, or none allowed.
}

/** The rest is gone: when another build has taken over meanwhile, this page is of no more use, unless something runs in it. */
function onChunkMissing(): void {
  if (initialController && initialController !== ownController() && !document.querySelector(runningSelector)) location.reload();
}

// A page that a printed sheet led to says at once whether that sheet is current.
addEventListener('load', () =>
  setTimeout(
    () => import('./offline-client.ts').then((client) => client.startOfflineClient(initialController), onChunkMissing),
    location.search ? 0 : 2000,
  ),
);
