import {
  cacheName,
  cachePrefix,
  metadataUrl,
  failureCacheName,
  pageBundlePath,
  type PrecacheManifest,
  type ManifestEntry,
} from './precache-manifest.ts';
import { prefixAt } from './copy-parts.ts';
import { fetchWithTimeout } from './fetch-with-timeout.ts';
import { isBundled, isPage, type PrecacheSource } from './install.ts';
import { verifyResponse } from './verify-response.ts';

/** This site’s precache. Every response is verified; reads treat blocked storage as empty. */
export class PrecacheStore implements PrecacheSource {
  readonly #scope: string;
  readonly #cacheName: string;
  readonly #languages: readonly string[] | undefined;
  /** The page bundle of each language, by prefix, and the host’s response headers for pages. */
  readonly #bundles = new Map<string, Promise<{ texts: Readonly<Record<string, string>>; headers: Headers } | undefined>>();

  constructor(scope: string, { build, languages }: PrecacheManifest) {
    this.#scope = scope;
    this.#languages = languages;
    this.#cacheName = cacheName(scope, build);
  }

  /**
   * A verified file of this build’s copy; undefined when missing or damaged. Hashed on every read, 1.2 ms for a page at a CPU
   * slowed four times, because a damaged entry then repairs itself.
   */
  async read(file: ManifestEntry): Promise<Response | undefined> {
    const cached = await caches.match(this.#urlOf(file), { cacheName: this.#cacheName }).catch(() => undefined);
    return verifyResponse(cached, file);
  }

  /** Downloads a file, stores it if there is space, and returns it; undefined when the host’s version does not match. */
  async repair(file: ManifestEntry): Promise<Response | undefined> {
    const response = await this.#fetchVerified(this.#urlOf(file), file);
    const copy = response?.clone();
    await this.#withCache(async (cache) => void (copy ? await cache.put(this.#urlOf(file), copy) : await cache.delete(this.#urlOf(file))));
    return response;
  }

  async reuse(file: ManifestEntry): Promise<boolean> {
    if (await this.read(file)) return true;
    for (const name of await this.#otherCaches()) {
      const cached = await verifyResponse(await caches.match(this.#urlOf(file), { cacheName: name }), file);
      if (cached) return this.#put(file, cached);
    }
    return false;
  }

  async download(file: ManifestEntry, useBundle: boolean): Promise<boolean> {
    const response =
      (useBundle && isBundled(file[0]) && (await this.#fromBundle(file))) || (await this.#fetchVerified(this.#urlOf(file), file));
    return response ? this.#put(file, response) : false;
  }

  /** Whether the copy has every file; contents are not verified. */
  async hasAll(files: readonly ManifestEntry[]): Promise<boolean> {
    if (!(await caches.has(this.#cacheName))) return false;
    const cachedUrls = new Set((await (await caches.open(this.#cacheName)).keys()).map(({ url }) => url));
    return files.every((file) => cachedUrls.has(this.#urlOf(file)));
  }

  async markComplete(nowMs: number): Promise<void> {
    await (await caches.open(this.#cacheName)).put(metadataUrl(this.#scope), new Response(String(nowMs)));
  }

  /** Completion time in milliseconds; undefined when unknown. */
  async completedMs(): Promise<number | undefined> {
    const metadata = await caches.match(metadataUrl(this.#scope), { cacheName: this.#cacheName });
    return metadata && Number(await metadata.text());
  }

  /** Stores the path that failed; deletes the partial copy when storage is full. */
  async recordFailure(path: string, isStorageFull: boolean): Promise<void> {
    if (isStorageFull) await caches.delete(this.#cacheName);
    await (await caches.open(failureCacheName(this.#scope))).put(metadataUrl(this.#scope), new Response(`/${path}`));
  }

  /** Deletes the site’s other caches. */
  async deleteOutdated(): Promise<void> {
    await Promise.all((await this.#otherCaches()).map((name) => caches.delete(name)));
  }

  #urlOf([path]: ManifestEntry): string {
    return this.#scope + path;
  }

  async #otherCaches(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)) && name !== this.#cacheName);
  }

  async #put(file: ManifestEntry, response: Response): Promise<boolean> {
    await (await caches.open(this.#cacheName)).put(this.#urlOf(file), response);
    return true;
  }

  /** Modifies the copy if it exists: an unregistered worker lives on while it controls a page, and must not recreate the cache. */
  async #withCache(act: (cache: Cache) => Promise<void>): Promise<void> {
    await caches
      .has(this.#cacheName)
      .then(async (exists) => exists && act(await caches.open(this.#cacheName)))
      .catch(() => undefined);
  }

  /** Revalidates first, then bypasses all HTTP caches, so that no cache mixes two builds. */
  async #fetchVerified(address: string, file: ManifestEntry): Promise<Response | undefined> {
    return (
      (await verifyResponse(await fetchWithTimeout(address, 'no-cache'), file)) ??
      (await verifyResponse(await fetchWithTimeout(address, 'reload'), file))
    );
  }

  async #fromBundle(file: ManifestEntry): Promise<Response | undefined> {
    const prefix = prefixAt(file[0], this.#languages);
    const loading = this.#bundles.get(prefix) ?? this.#loadBundle(prefix);
    this.#bundles.set(prefix, loading);
    const bundle = await loading;
    const text = bundle?.texts[file[0]];
    if (text === undefined) return undefined;
    return verifyResponse(isPage(file[0]) ? new Response(text, bundle) : new Response(bytesOf(text)), file);
  }

  async #loadBundle(prefix: string) {
    const [bundle, page] = await Promise.all(
      [prefix + pageBundlePath, prefix].map((path) => fetchWithTimeout(this.#scope + path, 'no-cache')),
    );
    if (!bundle?.ok || !page?.ok) return undefined;
    const headers = new Headers(page.headers);
    for (const name of ['etag', 'last-modified']) headers.delete(name);
    return bundle.json().then(
      (texts: Record<string, string>) => ({ texts, headers }),
      () => undefined,
    );
  }
}

/** The bytes of a text in base64; none if it is not. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
