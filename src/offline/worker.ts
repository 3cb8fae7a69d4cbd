import { routeRequest } from './request-routing.ts';
import { activityLockName, type PrecacheManifest, type ManifestEntry } from './precache-manifest.ts';
import { InstallError, installPrecache } from './install.ts';
import type { PrecacheState, WorkerRequest } from './worker-messages.ts';
import { PrecacheStore } from './precache-store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build; must occur only once. */
declare const precacheManifest: PrecacheManifest;

const manifest = precacheManifest;
const { scope } = self.registration;
const files = new Map(manifest.files.map((file) => [file[0], file]));
const store = new PrecacheStore(scope, manifest);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const route = routeRequest(request.url, scope, files);
  const isNavigation = request.mode === 'navigate';
  if (route.kind === 'file') event.respondWith(respond(files.get(route.path)!, isNavigation));
  else if (route.kind === 'redirect' && isNavigation) event.respondWith(Response.redirect(route.to, 301));
  else if (isNavigation) event.respondWith(fetch(request).catch(offlineFallback));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(onMessage(event.data as WorkerRequest).then((answer) => port?.postMessage(answer)));
});

async function install(): Promise<void> {
  try {
    await installPrecache(manifest, store);
    await store.markComplete(Date.now());
  } catch (error) {
    if (error instanceof InstallError) await store.recordFailure(error.path, error.isStorageFull).catch(() => undefined);
    throw error;
  }
}

async function activate(): Promise<void> {
  await store.deleteOutdated();
  await self.clients.claim();
}

/** Responds with the cached file, repaired if damaged; a navigation falls back to the offline page. */
async function respond(file: ManifestEntry, isNavigation: boolean): Promise<Response> {
  const response = (await store.read(file)) ?? (await store.repair(file));
  if (response) return response;
  // The host may have a newer build, so check for an update.
  self.registration.update().catch(() => undefined);
  return isNavigation ? offlineFallback() : Response.error();
}

async function offlineFallback(): Promise<Response> {
  for (const path of manifest.fallbackPaths) {
    const file = files.get(path);
    const page = file && (await store.read(file));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return Response.error();
}

async function onMessage(request: WorkerRequest): Promise<PrecacheState | boolean | undefined> {
  if (request === 'complete') return store.hasAll(manifest.files);
  if (request !== 'skip-waiting') return readState(request === 'test');
  // Busy tabs hold the lock in shared mode; acquiring it exclusively proves that none is busy.
  await self.navigator.locks.request(activityLockName(scope), { ifAvailable: true }, (lock) => lock && self.skipWaiting());
  return undefined;
}

async function readState(repair: boolean): Promise<PrecacheState> {
  const missing: string[] = [];
  const repaired: string[] = [];
  let bytes = 0;
  for (const file of manifest.files) {
    const [path, , size] = file;
    const cached = await store.read(file);
    if (!cached && repair && (await store.repair(file))) repaired.push(path);
    else if (!cached) missing.push(path);
    if (!missing.includes(path)) bytes += size;
  }
  return {
    completedMs: await store.completedMs(),
    fileCount: manifest.files.length,
    bytes,
    missing,
    repaired,
    omittedCount: manifest.omittedCount,
  };
}
