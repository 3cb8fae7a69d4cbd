import { routeRequest } from './request-routing.ts';
import { activityLockName, type PrecacheManifest, type ManifestEntry } from './precache-manifest.ts';
import { OpenedModels } from './opened-models.ts';
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
const models = new OpenedModels(scope, manifest, store);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const route = routeRequest(request.url, scope, { has: (path) => files.has(path) || models.modelOf(path) !== undefined });
  const isNavigation = request.mode === 'navigate';
  const file = route.kind === 'file' ? files.get(route.path) : undefined;
  if (file) event.respondWith(respond(file, isNavigation));
  else if (route.kind === 'file') event.respondWith(respondOfModel(event, route.path));
  else if (route.kind === 'redirect' && isNavigation) event.respondWith(Response.redirect(route.to, 301));
  else if (isNavigation) event.respondWith(fetch(request).catch(offlineFallback));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const from = event.source instanceof WindowClient ? event.source.url : scope;
  event.waitUntil(onMessage(event.data as WorkerRequest, from).then((answer) => port?.postMessage(answer)));
});

async function install(): Promise<void> {
  try {
    const opened = await models.pagesOf(await models.missing(await openUrls()));
    const pages = opened.flatMap(([, { files }]) => files);
    // What the visitor came for first.
    const files = [...pages, ...manifest.files];
    await installPrecache({ ...manifest, files, requiredCount: pages.length + manifest.requiredCount }, store);
    await Promise.all(opened.map(([model, pages]) => models.markKept(model, pages)));
    await store.markComplete(Date.now());
  } catch (error) {
    if (error instanceof InstallError) await store.recordFailure(error.path, error.isStorageFull).catch(() => undefined);
    throw error;
  }
}

async function activate(): Promise<void> {
  // Models opened since the installation.
  const late = await models.missing(await openUrls());
  const isDone = Promise.allSettled(late.map((model) => models.add(model))).then(() => store.deleteOutdated());
  // Pages wait for the activation, so it does not wait for the network.
  if (late.length === 0) await isDone;
  await self.clients.claim();
}

const openUrls = async (): Promise<string[]> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ url }) => url);

/** Responds with a page of a model that is kept, or from the network, and then adds the model to the copy. */
async function respondOfModel(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const isNavigation = request.mode === 'navigate';
  const file = await models.fileAt(path);
  if (file) return respond(file, isNavigation);
  if (isNavigation) event.waitUntil(models.add(models.modelOf(path)!).catch(() => undefined));
  return fetch(request).catch(() => (isNavigation ? offlineFallback() : Response.error()));
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

async function onMessage(request: WorkerRequest, from: string): Promise<PrecacheState | boolean | undefined> {
  if (request === 'complete') return (await models.hasModelAt(from)) && store.hasAll(manifest.files);
  if (request !== 'skip-waiting') return readState(request === 'test');
  // Busy tabs hold the lock in shared mode; acquiring it exclusively proves that none is busy.
  await self.navigator.locks.request(activityLockName(scope), { ifAvailable: true }, (lock) => lock && self.skipWaiting());
  return undefined;
}

async function readState(repair: boolean): Promise<PrecacheState> {
  const missing: string[] = [];
  const repaired: string[] = [];
  let bytes = 0;
  const opened = await models.all();
  const all = [...manifest.files, ...opened.flatMap(({ files }) => files)];
  for (const file of all) {
    const [path, , size] = file;
    const cached = await store.read(file);
    if (!cached && repair && (await store.repair(file))) repaired.push(path);
    else if (!cached) missing.push(path);
    if (!missing.includes(path)) bytes += size;
  }
  return {
    completedMs: await store.completedMs(),
    fileCount: all.length,
    bytes,
    missing,
    repaired,
    omittedCount: manifest.omittedCount,
    lacksFullText: !files.has('pagefind/pagefind.js'),
    models: opened.map(({ code }) => code),
  };
}
