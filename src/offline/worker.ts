import { answerFor } from './request-routing.ts';
import { runningLock, type Copy, type ListedFile } from './precache-manifest.ts';
import { CopyFailed, fillCopy } from './install.ts';
import type { CopyState, Question } from './messages.ts';
import { Shelf } from './precache-store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build, in this one place. */
declare const theCopy: Copy;

const copy = theCopy;
const { scope } = self.registration;
const files = new Map(copy.files.map((file) => [file[0], file]));
const shelf = new Shelf(scope, copy);

/** What stands in for a page that cannot be had, the best first. */
const standIns = ['offline/', '404.html', ''];

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const answer = answerFor(request.url, scope, files);
  const navigates = request.mode === 'navigate';
  if (answer.kind === 'file') event.respondWith(give(files.get(answer.path)!, navigates));
  else if (answer.kind === 'redirect' && navigates) event.respondWith(Response.redirect(answer.to, 301));
  else if (navigates) event.respondWith(fetch(request).catch(standIn));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(hear(event.data as Question).then((answer) => port?.postMessage(answer)));
});

async function install(): Promise<void> {
  try {
    await fillCopy(copy, shelf);
    await shelf.complete(Date.now());
  } catch (error) {
    if (error instanceof CopyFailed) await shelf.failed(error.path, error.full).catch(() => undefined);
    throw error;
  }
}

async function activate(): Promise<void> {
  await shelf.removeOthers();
  await self.clients.claim();
}

/** The file from the copy; mended from the host when it is damaged; for a page that cannot be had, one that says so. */
async function give(file: ListedFile, navigates: boolean): Promise<Response> {
  const response = (await shelf.read(file)) ?? (await shelf.mend(file));
  if (response) return response;
  // The host may have gone on to another build, which is then time to fetch as a whole.
  self.registration.update().catch(() => undefined);
  return navigates ? standIn() : Response.error();
}

async function standIn(): Promise<Response> {
  for (const path of standIns) {
    const file = files.get(path);
    const page = file && (await shelf.read(file));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return Response.error();
}

async function hear(question: Question): Promise<CopyState | boolean | undefined> {
  if (question === 'complete') return shelf.holds(copy.files);
  if (question !== 'take-over') return state(question === 'test');
  // Whoever runs something shares the lock; nobody does, when it can be had alone.
  await self.navigator.locks.request(runningLock(scope), { ifAvailable: true }, (lock) => lock && self.skipWaiting());
  return undefined;
}

async function state(mend: boolean): Promise<CopyState> {
  const missing: string[] = [];
  const mended: string[] = [];
  let bytes = 0;
  for (const file of copy.files) {
    const [path, , size] = file;
    const held = await shelf.read(file);
    if (!held && mend && (await shelf.mend(file))) mended.push(path);
    else if (!held) missing.push(path);
    if (!missing.includes(path)) bytes += size;
  }
  return { saved: await shelf.completed(), files: copy.files.length, bytes, missing, mended, leftOut: copy.leftOut };
}
