import { cachePrefix, metadataUrl, failureCacheName } from '../../offline/precache-manifest.ts';
import { withdrawn, type PrecacheState, type WorkerRequest } from '../../offline/worker-messages.ts';
import { ownController, siteUrl } from '../shared/site-url.ts';
import { offlineStorage } from './offline-storage.ts';
import { mayInstall, ownRegistration } from './registration.ts';

/** Status of the offline copy: present, being saved, failed at a file, or absent with the reason. */
export type CopyStatus =
  | { readonly kind: 'there'; readonly state: PrecacheState }
  | { readonly kind: 'failed'; readonly path: string }
  | { readonly kind: 'saving' | 'noneYet' | 'savesData' | 'removed' | 'unsupported' | NoAnswer };

/** Why a worker reported no state: it was withdrawn, or did not answer in time. */
type NoAnswer = typeof withdrawn | 'silent';

/** Response timeouts in milliseconds. A test reads every file and downloads damaged ones. */
const timeoutMs = { complete: 10_000, state: 10_000, test: 60_000 } as const;

export async function copyStatus(): Promise<CopyStatus> {
  try {
    if (offlineStorage.isRemoved) return { kind: 'removed' };
    const registration = await ownRegistration();
    const state = await askWorker('state');
    if (typeof state === 'object') return { kind: 'there', state };
    if (state) return { kind: state };
    if (registration) return { kind: 'saving' };
    const failure = await caches.match(metadataUrl(siteUrl), { cacheName: failureCacheName(siteUrl) });
    if (failure) return { kind: 'failed', path: await failure.text() };
    return { kind: (await mayInstall()) ? 'noneYet' : 'savesData' };
  } catch {
    return { kind: 'unsupported' };
  }
}

/** Queries the worker about its copy; undefined when there is no worker. */
export const askWorker = (question: 'state' | 'test'): Promise<PrecacheState | NoAnswer | undefined> => request(question);

/** Whether the copy has every file, so that the whole site works offline; false where workers are blocked. */
export async function isCopyComplete(): Promise<boolean> {
  return !offlineStorage.isRemoved && (await request<boolean>('complete').catch(() => false)) === true;
}

async function request<Answer extends PrecacheState | boolean = PrecacheState>(
  question: keyof typeof timeoutMs,
): Promise<Answer | NoAnswer | undefined> {
  // A withdrawn worker is unregistered but still controls the pages open at the time.
  const worker = (await ownRegistration())?.active ?? ownController();
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Answer | typeof withdrawn);
    setTimeout(() => resolve('silent'), timeoutMs[question]);
    worker.postMessage(question satisfies WorkerRequest, [port2]);
  });
}

/** Deletes all copies, unregisters the worker, and remembers the choice. */
export async function removeCopy(): Promise<void> {
  offlineStorage.isRemoved = true;
  offlineStorage.isRequested = false;
  const registration = await ownRegistration();
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(siteUrl)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
