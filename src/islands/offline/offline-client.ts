import { checkVersion, showCorrectionNotice } from './version-check.ts';
import { readActiveRun } from '../guide/active-run-storage.ts';
import { offeredLink } from '../shared/language-offer.ts';
import { ActivityLock } from './activity-lock.ts';
import { showSavedNotice } from './saved-notice.ts';
import { showPrintedRevisionNotice } from './printed-revision-notice.ts';
import { watchUpdates } from './worker-updates.ts';

/** Minimum age in milliseconds of the last check before a page that becomes visible checks again. */
const recheckAfterMs = 3_600_000;

/**
 * Maintains the offline copy, checks for corrections, and shows a run active in another tab, or offers the reader’s language.
 * @param initialController The worker that served the page.
 */
export function start(initialController: ServiceWorker | undefined): void {
  const activityLock = new ActivityLock();
  // Loaded on demand: most visits have no active run, and are in the reader’s language.
  const offered = offeredLink();
  if (readActiveRun()) void import('../guide/run-bar.ts').then(({ showRunBar }) => showRunBar());
  else if (offered) void import('../shared/language-bar.ts').then(({ showLanguageBar }) => showLanguageBar(offered));
  let lastCheckMs = 0;
  let update = (): unknown => undefined;
  const showNotice = () => activityLock.isBusy || showCorrectionNotice();
  const check = () => {
    lastCheckMs = Date.now();
    void checkVersion().then(showNotice).then(showPrintedRevisionNotice);
  };
  addEventListener('online', check);
  addEventListener('offline', check);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lastCheckMs < recheckAfterMs) return;
    check();
    update();
  });
  activityLock.onIdle(showNotice);
  check();
  // Rejects where storage is blocked: there is no copy then, and everything else works.
  if (!import.meta.env.KEEPS_COPY) return;
  watchUpdates(initialController, activityLock).then(
    (checkForUpdate) => (update = checkForUpdate),
    () => undefined,
  );
  void showSavedNotice();
  try {
    // A copy started during this visit is complete when its worker takes control.
    navigator.serviceWorker?.addEventListener('controllerchange', () => void showSavedNotice());
  } catch {
    // Service workers are blocked, so there is no copy.
  }
}
