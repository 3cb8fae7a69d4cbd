// All that every page carries of the offline copy. The rest comes after the page, which goes first.
let served: ServiceWorker | null | undefined;
try {
  served = navigator.serviceWorker.controller;
} catch {
  // No worker in this browser, or none allowed.
}
addEventListener('load', () => setTimeout(() => import('./keep-copy.ts').then(({ keepCopy }) => keepCopy(served), () => 0), 1000));
