import { cachePrefix } from './precache-manifest.ts';
import { withdrawn } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

// Replaces a withdrawn worker: activates immediately, deletes all copies and unregisters itself.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));
// Pages opened before may still query their copy.
self.addEventListener('message', ({ ports: [port] }) => port?.postMessage(withdrawn));

async function withdraw(): Promise<void> {
  const { scope } = self.registration;
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
