import { nextAction } from '../../offline/update-policy.ts';
import type { WorkerRequest } from '../../offline/messages.ts';
import { mayInstall, register } from './registration.ts';
import type { ActivityLock } from './activity-lock.ts';
import { ownController } from '../shared/site-scope.ts';

/** Registers the worker, lets a newer one take over when nothing runs, and then loads the page anew. Gives a way to ask for a newer one. */
export async function watchUpdates(served: ServiceWorker | undefined, running: ActivityLock): Promise<() => Promise<unknown>> {
  const container = navigator.serviceWorker;
  if (!(await mayInstall())) return () => Promise.resolve();
  let controller = served;
  // Its first look comes before it.
  // eslint-disable-next-line prefer-const
  let registration: ServiceWorkerRegistration | undefined;
  const look = () => {
    const now = ownController();
    const replaced = Boolean(controller) && controller !== now;
    // A page that came from the network belongs to the first worker that takes charge of it.
    controller ??= now;
    const due = nextAction({ isBusy: running.blocksReload, isWorkerWaiting: Boolean(registration?.waiting), isWorkerReplaced: replaced });
    if (due === 'reload') location.reload();
    if (due === 'skip-waiting') registration!.waiting!.postMessage('skip-waiting' satisfies WorkerRequest);
  };
  container.addEventListener('controllerchange', look);
  running.onIdle(look);
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
