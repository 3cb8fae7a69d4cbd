import '../own-scripts.ts';
import { dueIn } from '../../offline/moment.ts';
import type { Question } from '../../offline/messages.ts';
import { memory } from './memory.ts';
import type { Running } from './running.ts';
import { scope } from './scope.ts';

/** Registers the worker, lets a newer one take over when nothing runs, and then loads the page anew. Gives a way to ask for a newer one. */
export async function watchUpdates(served: ServiceWorker | null | undefined, running: Running): Promise<() => Promise<unknown>> {
  const container = navigator.serviceWorker;
  if (memory.removed) return () => Promise.resolve();
  let controller = served;
  // Its first look comes before it.
  // eslint-disable-next-line prefer-const
  let registration: ServiceWorkerRegistration | undefined;
  const look = () => {
    const replaced = Boolean(controller) && controller !== container.controller;
    // A page that came from the network belongs to the first worker that takes charge of it.
    controller ??= container.controller;
    const due = dueIn({ running: running.now, waiting: Boolean(registration?.waiting), replaced });
    if (due === 'reload') location.reload();
    if (due === 'take-over') registration!.waiting!.postMessage('take-over' satisfies Question);
  };
  container.addEventListener('controllerchange', look);
  running.onQuiet(look);
  document.addEventListener('visibilitychange', look);

  look();
  registration = await register();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  look();
  return () => registration.update().catch(() => undefined);
}

/** Registers the worker of this site; rejects where that is not possible. */
export async function register(): Promise<ServiceWorkerRegistration> {
  // Asked for past every HTTP cache, or a correction could wait for a day.
  return await navigator.serviceWorker.register(`${scope}offline-worker.js`, { scope, updateViaCache: 'none' });
}
