import { isLanguagePart, isModelPart, languagePart, pageOfPart, partsAt, prefixOf, type CopyPart } from './copy-parts.ts';
import { fetchWithTimeout } from './fetch-with-timeout.ts';
import { InstallError, installPrecache, type PrecacheSource } from './install.ts';
import { cacheName, cachePrefix, metadataUrl, type ManifestEntry, type PrecacheManifest } from './precache-manifest.ts';
import { routeRequest } from './request-routing.ts';

/** Adds to the copy the languages and models whose pages are opened. A site of one language that is kept whole has no parts. */
export class OpenedParts {
  readonly #scope: string;
  readonly #manifest: PrecacheManifest;
  readonly #source: PrecacheSource;
  readonly #cacheName: string;
  readonly #hasParts: boolean;
  /** Paths of the languages’ parts, that of the first language first; none if there is one language. */
  readonly #languageParts: readonly string[];
  /** Parts being added, so that several pages opened at once add theirs once. */
  readonly #adding = new Map<string, Promise<void>>();

  constructor(scope: string, manifest: PrecacheManifest, source: PrecacheSource) {
    this.#scope = scope;
    this.#manifest = manifest;
    this.#source = source;
    this.#cacheName = cacheName(scope, manifest.build);
    const { languages = [], modelPattern } = manifest;
    this.#hasParts = languages.length > 0 || modelPattern !== undefined;
    this.#languageParts = languages.map((language) => languagePart(prefixOf(language, languages)));
  }

  /** Whether a part can have the file at a path below the scope. */
  has(path: string): boolean {
    return partsAt(path, this.#manifest).length > 0;
  }

  /** Parts that open pages belong to or an earlier copy holds, and this one does not; with one language at least. */
  async missing(openUrls: readonly string[]): Promise<string[]> {
    if (!this.#hasParts) return [];
    const earlier = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)) && name !== this.#cacheName);
    const wanted = [
      ...openUrls.flatMap((url) => this.#partsOf(url)),
      ...(await Promise.all(earlier.map((name) => this.#heldIn(name)))).flat(),
    ];
    const kept = await this.#kept();
    const known = wanted.filter((part) => partsAt(pageOfPart(part), this.#manifest).includes(part));
    const needed = [...known, ...kept].some(isLanguagePart) ? known : [...known, ...this.#languageParts.slice(0, 1)];
    return [...new Set(needed)].filter((part) => !kept.includes(part));
  }

  /** Contents of parts; without those that the site does not have, or no longer. Rejects with InstallError where one fails. */
  async contentsOf(parts: readonly string[]): Promise<(readonly [part: string, content: CopyPart])[]> {
    const found = await Promise.all(parts.map(async (part) => [part, await this.#fetch(part)] as const));
    return found.flatMap(([part, content]) => (content ? [[part, content] as const] : []));
  }

  /** Records that the copy has all files of a part. */
  async markKept(part: string, content: CopyPart): Promise<void> {
    await (await caches.open(this.#cacheName)).put(this.#scope + part, new Response(JSON.stringify(content)));
  }

  /** Adds the parts of a page to the copy. */
  async addAt(path: string): Promise<void> {
    await Promise.all(partsAt(path, this.#manifest).map((part) => this.add(part)));
  }

  /** Adds a part to the copy; rejects where that fails, and the next visit to it tries again. */
  async add(part: string): Promise<void> {
    const adding = this.#adding.get(part) ?? this.#add(part).finally(() => this.#adding.delete(part));
    this.#adding.set(part, adding);
    return adding;
  }

  /** File at a path, if a part that has it is kept. */
  async fileAt(path: string): Promise<ManifestEntry | undefined> {
    // Languages may share files that others do without.
    for (const part of new Set([...partsAt(path, this.#manifest), ...this.#languageParts])) {
      const file = (await this.#content(part))?.files.find(([own]) => own === path);
      if (file) return file;
    }
    return undefined;
  }

  /** Contents of all parts kept. */
  async all(): Promise<CopyPart[]> {
    const contents = await Promise.all((await this.#kept()).map((part) => this.#content(part)));
    return contents.flatMap((found) => found ?? []);
  }

  /** Whether the copy has the parts of the page at a URL, after an addition under way; true for a page of none. */
  async hasPartsAt(url: string): Promise<boolean> {
    const kept = this.#partsOf(url).map(async (part) => {
      await this.#adding.get(part)?.catch(() => undefined);
      return (await this.#content(part)) !== undefined;
    });
    return (await Promise.all(kept)).every(Boolean);
  }

  #partsOf(url: string): string[] {
    const route = routeRequest(url, this.#scope, this);
    return route.kind === 'file' ? partsAt(route.path, this.#manifest) : [];
  }

  async #kept(): Promise<string[]> {
    return this.#hasParts && (await caches.has(this.#cacheName)) ? this.#heldIn(this.#cacheName) : [];
  }

  /** Parts that a copy holds; the first language of a complete one from before there were others. */
  async #heldIn(name: string): Promise<string[]> {
    const paths = (await (await caches.open(name)).keys()).map(({ url }) => url.slice(this.#scope.length));
    const parts = paths.filter((path) => isLanguagePart(path) || isModelPart(path));
    const isComplete = paths.includes(metadataUrl('')) && !name.endsWith(' note');
    return isComplete && !parts.some(isLanguagePart) ? [...parts, ...this.#languageParts.slice(0, 1)] : parts;
  }

  async #content(part: string): Promise<CopyPart | undefined> {
    const content = await caches.match(this.#scope + part, { cacheName: this.#cacheName }).catch(() => undefined);
    return content?.json() as Promise<CopyPart> | undefined;
  }

  async #add(part: string): Promise<void> {
    // A worker that was unregistered lives on while it controls a page, and must not create the copy again.
    if ((await this.#content(part)) || !(await caches.has(this.#cacheName))) return;
    const content = await this.#fetch(part);
    if (!content) return;
    const { files, requiredCount = files.length } = content;
    await installPrecache({ ...this.#manifest, files, requiredCount }, this.#source);
    await this.markKept(part, content);
  }

  async #fetch(part: string): Promise<CopyPart | undefined> {
    const response = await fetchWithTimeout(this.#scope + part, 'no-cache');
    if (response?.status === 404) return undefined;
    const content = response?.ok
      ? await response.json().then(
          (found) => found as CopyPart,
          () => undefined,
        )
      : undefined;
    // The host may have a newer build than this worker.
    if (content?.build !== this.#manifest.build) throw new InstallError(part, false);
    return content;
  }
}
