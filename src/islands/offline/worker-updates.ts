import { dueIn } from '../../offline/update-policy.ts';
import type { Question } from '../../offline/messages.ts';
import { mayKeep, register } from './registration.ts';
import type { Running } from './activity-lock.ts';
import { ownController } from '../shared/site-scope.ts';

/** Registers the worker, lets a newer one take over when nothing runs, and then loads the page anew. Gives a way to ask for a newer one. */
export async function watchUpdates(served: ServiceWorker | undefined, running: Running): Promise<() => Promise<unknown>> {
  const container = navigator.serviceWorker;
  if (!(await mayKeep())) return () => Promise.resolve();
  let controller = served;
  // Its first look comes before it.
  // eslint-disable-next-line prefer-const
  let registration: ServiceWorkerRegistration | undefined;
  const look = () => {
    const now = ownController();
    const replaced = Boolean(controller) && controller !== now;
    // A page that came from the network belongs to the first worker that takes charge of it.
    controller ??= now;
    const due = dueIn({ running: running.isKept, waiting: Boolean(registration?.waiting), replaced });
    if (due === 'reload') location.reload();
    if (due === 'take-over') registration!.waiting!.postMessage('take-over' satisfies Question);
  };
  container.addEventListener('controllerchange', look);
  running.onQuiet(look);
  document.addEventListener('visibilitychange', look);

  look();
  registration = await register();
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  // One that was found before this came to look is followed as well.
  follow();
  look();
  return () => registration.update().catch(() => undefined);
}
