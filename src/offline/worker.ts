import { routeRequest } from './request-routing.ts';
import { activityLockName, type PrecacheManifest, type ManifestEntry } from './precache-manifest.ts';
import { InstallError, installPrecache } from './install.ts';
import type { PrecacheState, WorkerRequest } from './messages.ts';
import { PrecacheStore } from './precache-store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build, in this one place. */
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
  const answer = routeRequest(request.url, scope, files);
  const navigates = request.mode === 'navigate';
  if (answer.kind === 'file') event.respondWith(respond(files.get(answer.path)!, navigates));
  else if (answer.kind === 'redirect' && navigates) event.respondWith(Response.redirect(answer.to, 301));
  else if (navigates) event.respondWith(fetch(request).catch(offlineFallback));
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

/** The file from the copy; mended from the host when it is damaged; for a page that cannot be had, one that says so. */
async function respond(file: ManifestEntry, navigates: boolean): Promise<Response> {
  const response = (await store.read(file)) ?? (await store.repair(file));
  if (response) return response;
  // The host may have gone on to another build, which is then time to fetch as a whole.
  self.registration.update().catch(() => undefined);
  return navigates ? offlineFallback() : Response.error();
}

async function offlineFallback(): Promise<Response> {
  for (const path of manifest.fallbackPaths) {
    const file = files.get(path);
    const page = file && (await store.read(file));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return Response.error();
}

async function onMessage(question: WorkerRequest): Promise<PrecacheState | boolean | undefined> {
  if (question === 'complete') return store.hasAll(manifest.files);
  if (question !== 'skip-waiting') return readState(question === 'test');
  // Whoever runs something shares the lock; nobody does, when it can be had alone.
  await self.navigator.locks.request(activityLockName(scope), { ifAvailable: true }, (lock) => lock && self.skipWaiting());
  return undefined;
}

async function readState(mend: boolean): Promise<PrecacheState> {
  const missing: string[] = [];
  const mended: string[] = [];
  let bytes = 0;
  for (const file of manifest.files) {
    const [path, , size] = file;
    const held = await store.read(file);
    if (!held && mend && (await store.repair(file))) mended.push(path);
    else if (!held) missing.push(path);
    if (!missing.includes(path)) bytes += size;
  }
  return {
    savedMs: await store.completedMs(),
    fileCount: manifest.files.length,
    bytes,
    missing,
    repaired: mended,
    omittedCount: manifest.omittedCount,
  };
}
