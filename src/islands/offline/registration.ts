import '../shared/trusted-types-policy.ts';
import { siteUrl } from '../shared/site-url.ts';
import { offlineStorage } from './offline-storage.ts';
import { savesData } from '../shared/metered.ts';

/** This site’s service worker registration, ignoring one of a site at a parent path of the same origin. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(siteUrl);
  return registration?.scope === siteUrl ? registration : undefined;
}

/** Whether a copy may be installed or updated without asking. An existing copy counts as consent. */
export async function mayInstall(): Promise<boolean> {
  if (offlineStorage.isRemoved) return false;
  return offlineStorage.isRequested || !savesData() || (await ownRegistration().catch(() => undefined)) !== undefined;
}

/** Registers this site’s worker; rejects where workers are unsupported or blocked. */
export async function register(): Promise<ServiceWorkerRegistration> {
  // Bypass HTTP caches, which could delay a correction by a day.
  return await navigator.serviceWorker.register(`${siteUrl}offline-worker.js`, { scope: siteUrl, updateViaCache: 'none' });
}
