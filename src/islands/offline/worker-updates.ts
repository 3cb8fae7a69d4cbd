import { nextAction } from '../../offline/update-policy.ts';
import type { WorkerRequest } from '../../offline/worker-messages.ts';
import { mayInstall, register } from './registration.ts';
import type { ActivityLock } from './activity-lock.ts';
import { ownController } from '../shared/site-url.ts';

/** Registers the worker, activates a waiting one when the tab is idle, and then reloads. Returns a function that checks for an update. */
export async function watchUpdates(
  initialController: ServiceWorker | undefined,
  activityLock: ActivityLock,
): Promise<() => Promise<unknown>> {
  const container = navigator.serviceWorker;
  if (!(await mayInstall())) return () => Promise.resolve();
  let controller = initialController;
  // `update` first runs before registration.
  // eslint-disable-next-line prefer-const
  let registration: ServiceWorkerRegistration | undefined;
  const update = () => {
    const current = ownController();
    const isReplaced = Boolean(controller) && controller !== current;
    // A page from the network belongs to the first worker that controls it.
    controller ??= current;
    const action = nextAction({
      blocksReload: activityLock.blocksReload,
      isWorkerWaiting: Boolean(registration?.waiting),
      isWorkerReplaced: isReplaced,
    });
    if (action === 'reload') location.reload();
    if (action === 'skip-waiting') registration!.waiting!.postMessage('skip-waiting' satisfies WorkerRequest);
  };
  container.addEventListener('controllerchange', update);
  activityLock.onIdle(update);
  document.addEventListener('visibilitychange', update);

  update();
  registration = await register();
  const watchInstalling = () => registration.installing?.addEventListener('statechange', update);
  registration.addEventListener('updatefound', watchInstalling);
  // An update may have been found before the listener was added.
  watchInstalling();
  update();
  return () => registration.update().catch(() => undefined);
}
