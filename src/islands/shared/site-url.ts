import { scopedName } from '../../offline/scoped-name.ts';

/** Absolute base URL of the site, with a trailing slash. */
export const siteUrl = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;

export const scopedKey = (name: string): string => scopedName(name, siteUrl);

/** This page’s controlling service worker, unless it belongs to a site at a parent path of the same origin. */
export function ownController(): ServiceWorker | undefined {
  const { controller } = navigator.serviceWorker;
  return controller?.scriptURL.startsWith(siteUrl) ? controller : undefined;
}
