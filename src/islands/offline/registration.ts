import '../shared/trusted-types-policy.ts';
import { scope } from '../shared/site-scope.ts';
import { offlineStorage } from './offline-storage.ts';
import { savesData } from '../shared/metered.ts';

/** The registration of this site’s own worker; a browser would also give that of a site above it on the same origin. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}

/** Whether a copy may be made, or kept up to date, without a word. One that is there was wanted. */
export async function mayInstall(): Promise<boolean> {
  if (offlineStorage.removed) return false;
  return offlineStorage.wanted || !savesData() || (await ownRegistration().catch(() => undefined)) !== undefined;
}

/** Registers the worker of this site; rejects where that is not possible. */
export async function register(): Promise<ServiceWorkerRegistration> {
  // Asked for past every HTTP cache, or a correction could wait for a day.
  return await navigator.serviceWorker.register(`${scope}offline-worker.js`, { scope, updateViaCache: 'none' });
}
