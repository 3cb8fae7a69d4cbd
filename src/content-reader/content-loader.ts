import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import { pictureName, picturesIn } from '../domain/content/pictures.ts';
import { sharedContentFolder } from './content-folder.ts';

/** Content Layer loader for pictures: their files, which Astro’s image service then sizes and compresses. */
export function pictureLoader(folder: string): Loader {
  return {
    name: 'picture-folder',
    load: async (context) => {
      const { store, config, watcher } = context;
      const source = sharedContentFolder(folder);
      const root = rootOf(folder, config);
      const sync = async () => {
        const { raw } = source.content;
        const used = new Set(picturesIn(raw).map(({ name }) => name));
        store.clear();
        // A build would publish the unused ones as they are; in development the next edit may use them.
        for (const { file, data: size } of raw.pictures.filter((picture) => watcher || used.has(pictureName(picture.file)))) {
          const filePath = `${root}/${file}`;
          const data = await context.parseData({ id: file, data: { ...size, image: `./${pictureName(file)}` }, filePath });
          store.set({ id: file, data, filePath });
        }
      };
      await sync();
      if (watcher) source.onUpdate('pictures', () => void sync());
    },
  };
}

const rootOf = (folder: string, { root }: { readonly root: URL }): string =>
  relative(fileURLToPath(root), fileURLToPath(new URL(`${folder}/`, root)));

/** Content Layer loader for one kind of file: entries by path, already parsed and validated. */
export function contentLoader(folder: string, kind: Kind): Loader {
  return {
    name: 'content-folder',
    load: (context) => {
      const { store, config, watcher } = context;
      const source = sharedContentFolder(folder);
      const root = rootOf(folder, config);
      const sync = () => {
        const entries: readonly Entry<unknown>[] = source.content.raw[kind];
        const staleIds = new Set(store.keys());
        for (const { file, data, body } of entries) {
          staleIds.delete(file);
          const digest = context.generateDigest({ data: data as Record<string, unknown>, body });
          const isMdx = file.endsWith('.mdx');
          const filePath = `${root}/${file}`;
          store.set({ id: file, data: data as Record<string, unknown>, body, filePath, digest, ...(isMdx && { deferredRender: true }) });
          if (isMdx) store.addModuleImport(filePath);
        }
        for (const id of staleIds) store.delete(id);
      };
      sync();
      // In dev an invalid file drops its last valid entry; every page shows the errors instead.
      if (watcher) source.onUpdate(kind, sync);
      return Promise.resolve();
    },
  };
}
