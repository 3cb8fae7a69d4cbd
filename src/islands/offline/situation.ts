import { cachePrefix, noteAddress, noteCache } from '../../offline/copy.ts';
import type { CopyState, Question } from '../../offline/messages.ts';
import { scope } from '../scope.ts';
import { memory } from './memory.ts';
import { ownRegistration } from './registration.ts';

/** How it stands with the copy: there, being saved, failed at a file, or none and why. */
export type Situation =
  | { readonly is: 'there'; readonly state: CopyState }
  | { readonly is: 'failed'; readonly path: string }
  | { readonly is: 'saving' | 'noneYet' | 'removed' | 'unsupported' };

/** Finds out how it stands with the copy in this browser. */
export async function situation(): Promise<Situation> {
  try {
    if (memory.removed) return { is: 'removed' };
    const registration = await ownRegistration();
    if (registration?.active) return { is: 'there', state: await askCopy(registration.active, 'state') };
    if (registration) return { is: 'saving' };
    const note = await caches.match(noteAddress(scope), { cacheName: noteCache(scope) });
    return note ? { is: 'failed', path: await note.text() } : { is: 'noneYet' };
  } catch {
    return { is: 'unsupported' };
  }
}

/** Asks the worker about its copy. */
export function askCopy(worker: ServiceWorker, question: Exclude<Question, 'take-over'>): Promise<CopyState> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    port1.onmessage = ({ data }) => answered(data as CopyState);
    worker.postMessage(question, [port2]);
  });
}

/** Removes every copy and the worker, and remembers that none is wanted. */
export async function removeCopy(): Promise<void> {
  memory.removed = true;
  const registration = await ownRegistration();
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
