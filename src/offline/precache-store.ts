import {
  cacheName,
  cachePrefix,
  metadataUrl,
  failureCacheName,
  pagesFile,
  type PrecacheManifest,
  type ManifestEntry,
} from './precache-manifest.ts';
import { isPage, type PrecacheSource } from './install.ts';
import { verifyResponse } from './verify-response.ts';

/** Milliseconds after which a host that does not answer counts as none. */
const fetchTimeoutMs = 30_000;

/** Where the copies of one site lie in this browser. Whatever it gives has been checked; a browser that refuses storage has an empty shelf. */
export class PrecacheStore implements PrecacheSource {
  readonly #scope: string;
  readonly #name: string;
  /** Every page in one piece, and the headers that the host sends with a page. */
  #pages: Promise<{ texts: Readonly<Record<string, string>>; headers: Headers } | undefined> | undefined;

  constructor(scope: string, { build }: PrecacheManifest) {
    this.#scope = scope;
    this.#name = cacheName(scope, build);
  }

  /** A file of this build’s copy; undefined when it is missing or damaged. */
  async read(file: ManifestEntry): Promise<Response | undefined> {
    const held = await caches.match(this.#at(file), { cacheName: this.#name }).catch(() => undefined);
    return verifyResponse(held, file);
  }

  /** A file fresh from the host, and back in the copy if there is room; undefined when the host does not give that very file. */
  async repair(file: ManifestEntry): Promise<Response | undefined> {
    const response = await this.#fetched(this.#at(file), file);
    const forCopy = response?.clone();
    await this.#change(async (cache) => void (forCopy ? await cache.put(this.#at(file), forCopy) : await cache.delete(this.#at(file))));
    return response;
  }

  async reuse(file: ManifestEntry): Promise<boolean> {
    if (await this.read(file)) return true;
    for (const name of await this.#earlier()) {
      const held = await verifyResponse(await caches.match(this.#at(file), { cacheName: name }), file);
      if (held) return this.#keep(file, held);
    }
    return false;
  }

  async download(file: ManifestEntry, together: boolean): Promise<boolean> {
    const response = (together && isPage(file[0]) && (await this.#fromPages(file))) || (await this.#fetched(this.#at(file), file));
    return response ? this.#keep(file, response) : false;
  }

  /** Whether the copy has every file; what is in them is not read. */
  async hasAll(files: readonly ManifestEntry[]): Promise<boolean> {
    if (!(await caches.has(this.#name))) return false;
    const held = new Set((await (await caches.open(this.#name)).keys()).map(({ url }) => url));
    return files.every((file) => held.has(this.#at(file)));
  }

  /** Notes when the copy was completed. */
  async markComplete(now: number): Promise<void> {
    await (await caches.open(this.#name)).put(metadataUrl(this.#scope), new Response(String(now)));
  }

  /** When it was completed; undefined when nobody knows. */
  async completedMs(): Promise<number | undefined> {
    const note = await caches.match(metadataUrl(this.#scope), { cacheName: this.#name });
    return note && Number(await note.text());
  }

  /** Notes which file a copy failed for; where there was no room, what was brought together goes again. */
  async recordFailure(path: string, full: boolean): Promise<void> {
    if (full) await caches.delete(this.#name);
    await (await caches.open(failureCacheName(this.#scope))).put(metadataUrl(this.#scope), new Response(`/${path}`));
  }

  /** Removes every other copy of this site. */
  async deleteOutdated(): Promise<void> {
    await Promise.all((await this.#earlier()).map((name) => caches.delete(name)));
  }

  #at([path]: ManifestEntry): string {
    return this.#scope + path;
  }

  async #earlier(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)) && name !== this.#name);
  }

  async #keep(file: ManifestEntry, response: Response): Promise<boolean> {
    await (await caches.open(this.#name)).put(this.#at(file), response);
    return true;
  }

  /** Changes the copy, if it is still there: a worker outlives its removal for as long as a page is in its charge, and must not begin another. */
  async #change(act: (cache: Cache) => Promise<void>): Promise<void> {
    await caches
      .has(this.#name)
      .then(async (exists) => exists && act(await caches.open(this.#name)))
      .catch(() => undefined);
  }

  /** Asks the host itself first past its age, and then past every cache between, so that no cache mixes two builds. */
  async #fetched(address: string, file: ManifestEntry): Promise<Response | undefined> {
    return (
      (await verifyResponse(await fetchWithTimeout(address, 'no-cache'), file)) ??
      (await verifyResponse(await fetchWithTimeout(address, 'reload'), file))
    );
  }

  async #fromPages(file: ManifestEntry): Promise<Response | undefined> {
    this.#pages ??= this.#loadPages();
    const pages = await this.#pages;
    const text = pages?.texts[file[0]];
    return text === undefined ? undefined : verifyResponse(new Response(text, pages), file);
  }

  async #loadPages() {
    const [all, page] = await Promise.all([
      fetchWithTimeout(this.#scope + pagesFile, 'no-cache'),
      fetchWithTimeout(this.#scope, 'no-cache'),
    ]);
    if (!all?.ok || !page?.ok) return undefined;
    const headers = new Headers(page.headers);
    for (const name of ['etag', 'last-modified']) headers.delete(name);
    return all.json().then(
      (texts: Record<string, string>) => ({ texts, headers }),
      () => undefined,
    );
  }
}

function fetchWithTimeout(address: string, cache: RequestCache): Promise<Response | undefined> {
  return fetch(address, { cache, signal: AbortSignal.timeout(fetchTimeoutMs) }).catch(() => undefined);
}
