import { cachePrefix, metadataUrl, failureCacheName } from '../../offline/precache-manifest.ts';
import { withdrawn, type PrecacheState, type WorkerRequest } from '../../offline/messages.ts';
import { ownController, scope } from '../shared/site-scope.ts';
import { offlineStorage } from './offline-storage.ts';
import { mayInstall, ownRegistration } from './registration.ts';

/** How it stands with the copy: there, being saved, failed at a file, or none and why. */
export type CopyStatus =
  | { readonly kind: 'there'; readonly state: PrecacheState }
  | { readonly kind: 'failed'; readonly path: string }
  | { readonly kind: 'saving' | 'noneYet' | 'savesData' | 'removed' | 'unsupported' | NoAnswer };

/** Why a worker did not say what its copy holds: it was withdrawn, or gave no answer in time. */
type NoAnswer = typeof withdrawn | 'silent';

/** Milliseconds in which a worker has to answer. To test is to read every file, and to fetch what is damaged. */
const timeoutMs = { complete: 10_000, state: 10_000, test: 60_000 } as const;

/** Finds out how it stands with the copy in this browser. */
export async function copyStatus(): Promise<CopyStatus> {
  try {
    if (offlineStorage.removed) return { kind: 'removed' };
    const registration = await ownRegistration();
    const state = await askWorker('state');
    if (typeof state === 'object') return { kind: 'there', state };
    if (state) return { kind: state };
    if (registration) return { kind: 'saving' };
    const note = await caches.match(metadataUrl(scope), { cacheName: failureCacheName(scope) });
    if (note) return { kind: 'failed', path: await note.text() };
    return { kind: (await mayInstall()) ? 'noneYet' : 'savesData' };
  } catch {
    return { kind: 'unsupported' };
  }
}

/** Asks the worker about its copy; undefined when there is none to ask. */
export const askWorker = (question: 'state' | 'test'): Promise<PrecacheState | NoAnswer | undefined> => ask(question);

/** Whether the worker’s copy has every file, so that all of the site works without a network; false in a browser that refuses workers. */
export async function isCopyComplete(): Promise<boolean> {
  return !offlineStorage.removed && (await ask<boolean>('complete').catch(() => false)) === true;
}

async function ask<Answer extends PrecacheState | boolean = PrecacheState>(
  question: keyof typeof timeoutMs,
): Promise<Answer | NoAnswer | undefined> {
  // One that was withdrawn has no registration any more, and is still in charge of the pages that it found.
  const worker = (await ownRegistration())?.active ?? ownController();
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    port1.onmessage = ({ data }) => answered(data as Answer | typeof withdrawn);
    setTimeout(() => answered('silent'), timeoutMs[question]);
    worker.postMessage(question satisfies WorkerRequest, [port2]);
  });
}

/** Removes every copy and the worker, and remembers that none is wanted. */
export async function removeCopy(): Promise<void> {
  offlineStorage.removed = true;
  offlineStorage.wanted = false;
  const registration = await ownRegistration();
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
