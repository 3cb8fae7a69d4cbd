import { scopedName } from '../../offline/scoped-name.ts';

/** The address below which the site lies, with a slash at its end. */
export const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;

/** The name of a key of storage or of a lock, for this site alone. */
export const scoped = (name: string): string => scopedName(name, scope);

/** The worker in charge of this page, if it is this site’s own; that of a site above it on the same origin answers here too. */
export function ownController(): ServiceWorker | undefined {
  const { controller } = navigator.serviceWorker;
  return controller?.scriptURL.startsWith(scope) ? controller : undefined;
}
