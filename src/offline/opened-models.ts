import { fetchWithTimeout } from './fetch-with-timeout.ts';
import { InstallError, installPrecache, type PrecacheSource } from './install.ts';
import { modelOfPagesPath, modelPagesPath, type ModelPages } from './model-pages.ts';
import { cacheName, cachePrefix, type ManifestEntry, type PrecacheManifest } from './precache-manifest.ts';
import { routeRequest } from './request-routing.ts';

/** Adds the pages of models that are opened to the copy of a site too large to be kept whole; of any other it knows no models. */
export class OpenedModels {
  readonly #scope: string;
  readonly #manifest: PrecacheManifest;
  readonly #source: PrecacheSource;
  readonly #cacheName: string;
  readonly #pattern: RegExp | undefined;
  /** Models being added, so that several pages opened at once add theirs once. */
  readonly #adding = new Map<string, Promise<void>>();

  constructor(scope: string, manifest: PrecacheManifest, source: PrecacheSource) {
    this.#scope = scope;
    this.#manifest = manifest;
    this.#source = source;
    this.#cacheName = cacheName(scope, manifest.build);
    this.#pattern = manifest.modelPattern === undefined ? undefined : new RegExp(manifest.modelPattern);
  }

  /** Model of a page at a path below the scope, if there is one of that name. */
  modelOf(path: string): string | undefined {
    return this.#pattern?.exec(path)?.[1];
  }

  /** Models that open pages show or an earlier copy holds, and this one does not. */
  async missing(openUrls: readonly string[]): Promise<string[]> {
    if (!this.#pattern) return [];
    const earlier = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)) && name !== this.#cacheName);
    const models = [...(await Promise.all(earlier.map(modelsIn))).flat(), ...openUrls.flatMap((url) => this.#modelAt(url) ?? [])];
    const kept = await this.#keptIds();
    return [...new Set(models)].filter((model) => !kept.includes(model));
  }

  /** Pages of the models; without those that the site does not have, or no longer. Rejects with InstallError where one fails. */
  async pagesOf(models: readonly string[]): Promise<(readonly [model: string, pages: ModelPages])[]> {
    const found = await Promise.all(models.map(async (model) => [model, await this.#fetchPages(model)] as const));
    return found.flatMap(([model, pages]) => (pages ? [[model, pages] as const] : []));
  }

  /** Records that the copy has all pages of a model. */
  async markKept(model: string, pages: ModelPages): Promise<void> {
    await (await caches.open(this.#cacheName)).put(this.#urlOf(model), new Response(JSON.stringify(pages)));
  }

  /** Adds the pages of a model to the copy; rejects where that fails, and the next visit to one tries again. */
  async add(model: string): Promise<void> {
    const adding = this.#adding.get(model) ?? this.#add(model).finally(() => this.#adding.delete(model));
    this.#adding.set(model, adding);
    return adding;
  }

  /** File of a page at a path, if its model is kept. */
  async fileAt(path: string): Promise<ManifestEntry | undefined> {
    const model = this.modelOf(path);
    return model === undefined ? undefined : (await this.#kept(model))?.files.find(([own]) => own === path);
  }

  /** Pages of all models kept. */
  async all(): Promise<ModelPages[]> {
    const pages = await Promise.all((await this.#keptIds()).map((model) => this.#kept(model)));
    return pages.flatMap((found) => found ?? []);
  }

  /** Whether the copy has the model of the page at a URL, after an addition under way; true for any other page. */
  async hasModelAt(url: string): Promise<boolean> {
    const model = this.#modelAt(url);
    if (model === undefined) return true;
    await this.#adding.get(model)?.catch(() => undefined);
    return (await this.#kept(model)) !== undefined;
  }

  #urlOf(model: string): string {
    return this.#scope + modelPagesPath(model);
  }

  #modelAt(url: string): string | undefined {
    const route = routeRequest(url, this.#scope, { has: (path) => this.modelOf(path) !== undefined });
    return route.kind === 'file' ? this.modelOf(route.path) : undefined;
  }

  async #keptIds(): Promise<string[]> {
    return this.#pattern && (await caches.has(this.#cacheName)) ? modelsIn(this.#cacheName) : [];
  }

  async #kept(model: string): Promise<ModelPages | undefined> {
    const pages = await caches.match(this.#urlOf(model), { cacheName: this.#cacheName }).catch(() => undefined);
    return pages?.json() as Promise<ModelPages> | undefined;
  }

  async #add(model: string): Promise<void> {
    // A worker that was unregistered lives on while it controls a page, and must not create the copy again.
    if ((await this.#kept(model)) || !(await caches.has(this.#cacheName))) return;
    const pages = await this.#fetchPages(model);
    if (!pages) return;
    await installPrecache({ ...this.#manifest, files: pages.files, requiredCount: pages.files.length }, this.#source);
    await this.markKept(model, pages);
  }

  async #fetchPages(model: string): Promise<ModelPages | undefined> {
    const response = await fetchWithTimeout(this.#urlOf(model), 'no-cache');
    if (response?.status === 404) return undefined;
    const pages = response?.ok
      ? await response.json().then(
          (found) => found as ModelPages,
          () => undefined,
        )
      : undefined;
    // The host may have a newer build than this worker.
    if (pages?.build !== this.#manifest.build) throw new InstallError(modelPagesPath(model), false);
    return pages;
  }
}

/** Models that a copy holds. */
async function modelsIn(name: string): Promise<string[]> {
  const urls = await (await caches.open(name)).keys();
  return urls.flatMap(({ url }) => modelOfPagesPath(url.slice(url.lastIndexOf('/', url.lastIndexOf('/') - 1) + 1)) ?? []);
}
