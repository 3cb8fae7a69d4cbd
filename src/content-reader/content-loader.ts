import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import { sharedContentFolder } from './content-folder.ts';

/** Content Layer loader for one kind of file: entries by path, already parsed and validated. */
export function contentLoader(folder: string, kind: Kind): Loader {
  return {
    name: 'content-folder',
    load: (context) => {
      const { store, config, watcher } = context;
      const source = sharedContentFolder(folder);
      const root = relative(fileURLToPath(config.root), fileURLToPath(new URL(`${folder}/`, config.root)));
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
