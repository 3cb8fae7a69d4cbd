import { cachePrefix } from './copy.ts';

declare const self: ServiceWorkerGlobalScope;

// What stands in the worker’s place when a publisher withdraws it: it takes over at once, removes every copy and itself.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  const { scope } = self.registration;
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
