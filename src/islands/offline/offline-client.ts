import { checkVersion, showCorrectionNotice } from './version-check.ts';
import { readActiveRun } from '../guide/active-run-storage.ts';
import { ActivityLock } from './activity-lock.ts';
import { showSavedNotice } from './saved-notice.ts';
import { showPrintedRevisionNotice } from './printed-revision-notice.ts';
import { watchUpdates } from './worker-updates.ts';

/** Milliseconds after which a page that is looked at again asks again. */
const recheckAfterMs = 3_600_000;

/** Keeps the offline copy of the site, asks for corrections, and shows a run that goes on elsewhere, as long as the page is open; `served` is the worker that gave it. */
export function startOfflineClient(served: ServiceWorker | undefined): void {
  const running = new ActivityLock();
  // Most visits have no run that goes on elsewhere, and do without its bar.
  if (readActiveRun()) void import('../guide/run-bar.ts').then(({ showRunBar }) => showRunBar());
  let asked = 0;
  let update = (): unknown => undefined;
  const say = () => running.isBusy || showCorrectionNotice();
  const check = () => {
    asked = Date.now();
    void checkVersion().then(say).then(showPrintedRevisionNotice);
  };
  addEventListener('online', check);
  addEventListener('offline', check);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < recheckAfterMs) return;
    check();
    update();
  });
  running.onIdle(say);
  check();
  // A browser that refuses storage refuses here: then there is no copy, and nothing else is lost.
  if (!import.meta.env.KEEPS_COPY) return;
  watchUpdates(served, running).then(
    (asks) => (update = asks),
    () => undefined,
  );
  void showSavedNotice();
  try {
    // A copy that was begun in this visit is complete when its worker takes over.
    navigator.serviceWorker?.addEventListener('controllerchange', () => void showSavedNotice());
  } catch {
    // No worker is allowed here, and no copy.
  }
}
