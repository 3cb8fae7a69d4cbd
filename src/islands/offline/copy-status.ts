import { cachePrefix, noteAddress, noteCache } from '../../offline/precache-manifest.ts';
import { withdrawn, type CopyState, type Question } from '../../offline/messages.ts';
import { ownController, scope } from '../shared/site-scope.ts';
import { memory } from './offline-storage.ts';
import { mayKeep, ownRegistration } from './registration.ts';

/** How it stands with the copy: there, being saved, failed at a file, or none and why. */
export type Situation =
  | { readonly is: 'there'; readonly state: CopyState }
  | { readonly is: 'failed'; readonly path: string }
  | { readonly is: 'saving' | 'noneYet' | 'savesData' | 'removed' | 'unsupported' | NoState };

/** Why a worker did not say what its copy holds: it was withdrawn, or gave no answer in time. */
type NoState = typeof withdrawn | 'silent';

/** Milliseconds in which a worker has to answer. To test is to read every file, and to fetch what is damaged. */
const deadlineMs = { complete: 10_000, state: 10_000, test: 60_000 } as const;

/** Finds out how it stands with the copy in this browser. */
export async function situation(): Promise<Situation> {
  try {
    if (memory.removed) return { is: 'removed' };
    const registration = await ownRegistration();
    const state = await askCopy('state');
    if (typeof state === 'object') return { is: 'there', state };
    if (state) return { is: state };
    if (registration) return { is: 'saving' };
    const note = await caches.match(noteAddress(scope), { cacheName: noteCache(scope) });
    if (note) return { is: 'failed', path: await note.text() };
    return { is: (await mayKeep()) ? 'noneYet' : 'savesData' };
  } catch {
    return { is: 'unsupported' };
  }
}

/** Asks the worker about its copy; undefined when there is none to ask. */
export const askCopy = (question: 'state' | 'test'): Promise<CopyState | NoState | undefined> => ask(question);

/** Whether the worker’s copy has every file, so that all of the site works without a network; false in a browser that refuses workers. */
export async function copyIsComplete(): Promise<boolean> {
  return !memory.removed && (await ask<boolean>('complete').catch(() => false)) === true;
}

async function ask<Answer extends CopyState | boolean = CopyState>(
  question: keyof typeof deadlineMs,
): Promise<Answer | NoState | undefined> {
  // One that was withdrawn has no registration any more, and is still in charge of the pages that it found.
  const worker = (await ownRegistration())?.active ?? ownController();
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    port1.onmessage = ({ data }) => answered(data as Answer | typeof withdrawn);
    setTimeout(() => answered('silent'), deadlineMs[question]);
    worker.postMessage(question satisfies Question, [port2]);
  });
}

/** Removes every copy and the worker, and remembers that none is wanted. */
export async function removeCopy(): Promise<void> {
  memory.removed = true;
  memory.wanted = false;
  const registration = await ownRegistration();
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
