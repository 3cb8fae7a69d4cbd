import { cachePrefix } from './precache-manifest.ts';
import { withdrawn } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

// What stands in the worker’s place when a publisher withdraws it: it takes over at once, removes every copy and itself.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));
// A page that was opened before may still ask about its copy.
self.addEventListener('message', ({ ports: [port] }) => port?.postMessage(withdrawn));

async function withdraw(): Promise<void> {
  const { scope } = self.registration;
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
