import { routeRequest } from './request-routing.ts';
import { activityLockName, type PrecacheManifest, type ManifestEntry } from './precache-manifest.ts';
import { prefixAt, prefixOf, type CopyPart } from './copy-parts.ts';
import { OpenedParts } from './opened-parts.ts';
import { forEachConcurrently, InstallError, installPrecache } from './install.ts';
import type { PrecacheState, WorkerRequest } from './worker-messages.ts';
import { PrecacheStore } from './precache-store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build; must occur only once. */
declare const precacheManifest: PrecacheManifest;

const manifest = precacheManifest;
const { scope } = self.registration;
const files = new Map(manifest.files.map((file) => [file[0], file]));
const store = new PrecacheStore(scope, manifest);
const parts = new OpenedParts(scope, manifest, store);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const route = routeRequest(request.url, scope, { has: (path) => files.has(path) || parts.has(path) });
  const isNavigation = request.mode === 'navigate';
  const file = route.kind === 'file' ? files.get(route.path) : undefined;
  if (file) event.respondWith(respond(file, isNavigation));
  else if (route.kind === 'file') event.respondWith(respondOfPart(event, route.path));
  else if (route.kind === 'redirect' && isNavigation) event.respondWith(Response.redirect(route.to, 301));
  else if (isNavigation) event.respondWith(fetch(request).catch(() => offlineFallback(pathOf(request.url))));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const from = event.source instanceof WindowClient ? event.source.url : scope;
  event.waitUntil(onMessage(event.data as WorkerRequest, from).then((answer) => port?.postMessage(answer)));
});

async function install(): Promise<void> {
  try {
    const opened = await parts.contentsOf(await parts.missing(await openUrls()));
    // What the visitor came for first.
    const all = [...opened.map(([, content]) => content), manifest];
    const required = all.flatMap((part) => part.files.slice(0, requiredCountOf(part)));
    const optional = all.flatMap((part) => part.files.slice(requiredCountOf(part)));
    await installPrecache({ ...manifest, files: distinct([...required, ...optional]), requiredCount: distinct(required).length }, store);
    await Promise.all(opened.map(([part, content]) => parts.markKept(part, content)));
    await store.markComplete(Date.now());
  } catch (error) {
    if (error instanceof InstallError) await store.recordFailure(error.path, error.isStorageFull).catch(() => undefined);
    throw error;
  }
}

async function activate(): Promise<void> {
  // Parts opened since the installation.
  const late = await parts.missing(await openUrls());
  const isDone = Promise.allSettled(late.map((part) => parts.add(part))).then(() => store.deleteOutdated());
  // Pages wait for the activation, so it does not wait for the network.
  if (late.length === 0) await isDone;
  await self.clients.claim();
}

const openUrls = async (): Promise<string[]> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ url }) => url);

const requiredCountOf = ({ files, requiredCount = files.length }: Pick<CopyPart, 'files' | 'requiredCount'>): number => requiredCount;

/** Files without repetitions, as parts may share some. */
const distinct = (entries: readonly ManifestEntry[]): ManifestEntry[] => [...new Map(entries.map((file) => [file[0], file])).values()];

const pathOf = (url: string): string => new URL(url).pathname.slice(new URL(scope).pathname.length);

/** Responds with a file of a part that is kept, or from the network, and then adds the parts of a page to the copy. */
async function respondOfPart(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const isNavigation = request.mode === 'navigate';
  const file = await parts.fileAt(path);
  if (file) return respond(file, isNavigation);
  const response = fetch(request);
  const isOfPage = isNavigation && /(^|\/)$/.test(path);
  if (isOfPage) event.waitUntil(response.then(({ ok }) => (ok ? parts.addAt(path) : undefined)).catch(() => undefined));
  return response.catch(() => (isNavigation ? offlineFallback(path) : Response.error()));
}

/** Responds with the cached file, repaired if damaged; a navigation falls back to the offline page. */
async function respond(file: ManifestEntry, isNavigation: boolean): Promise<Response> {
  const response = (await store.read(file)) ?? (await store.repair(file));
  if (response) return response;
  // The host may have a newer build, so check for an update.
  self.registration.update().catch(() => undefined);
  return isNavigation ? offlineFallback(file[0]) : Response.error();
}

/** The page in place of an unavailable one, in its language, or if that is not kept in another. */
async function offlineFallback(unavailable: string): Promise<Response> {
  const { languages = [''], fallbackPaths } = manifest;
  const prefixes = new Set([prefixAt(unavailable, languages), ...languages.map((language) => prefixOf(language, languages))]);
  for (const path of [...prefixes].flatMap((prefix) => fallbackPaths.map((fallback) => prefix + fallback))) {
    const file = files.get(path) ?? (await parts.fileAt(path));
    const page = file && (await store.read(file));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return Response.error();
}

async function onMessage(request: WorkerRequest, from: string): Promise<PrecacheState | boolean | undefined> {
  if (request === 'complete') return (await parts.hasPartsAt(from)) && store.hasAll(filesWith(await parts.all()));
  if (request !== 'skip-waiting') return readState(request === 'test');
  // Busy tabs hold the lock in shared mode; acquiring it exclusively proves that none is busy.
  await self.navigator.locks.request(activityLockName(scope), { ifAvailable: true }, (lock) => lock && self.skipWaiting());
  return undefined;
}

async function readState(repair: boolean): Promise<PrecacheState> {
  const opened = await parts.all();
  const all = filesWith(opened);
  const [missing, repaired] = [new Set<ManifestEntry>(), new Set<ManifestEntry>()];
  await forEachConcurrently(all, async (file) => {
    if (!(await store.read(file))) (repair && (await store.repair(file)) ? repaired : missing).add(file);
    return true;
  });
  const pathsOf = (some: ReadonlySet<ManifestEntry>) => all.filter((file) => some.has(file)).map(([path]) => path);
  return {
    completedMs: await store.completedMs(),
    fileCount: all.length,
    bytes: all.reduce((sum, file) => sum + (missing.has(file) ? 0 : file[2]), 0),
    missing: pathsOf(missing),
    repaired: pathsOf(repaired),
    omittedCount: opened.reduce((sum, { omittedCount = 0 }) => sum + omittedCount, manifest.omittedCount),
    lacksFullText: !files.has('pagefind/pagefind.js'),
    models: [...new Set(opened.flatMap(({ code }) => code ?? []))],
  };
}

/** Files of a copy with these parts. */
const filesWith = (opened: readonly CopyPart[]): ManifestEntry[] =>
  distinct([...manifest.files, ...opened.flatMap(({ files: own }) => own)]);
