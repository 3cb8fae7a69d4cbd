import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../domain/content/content.schema.ts';
import type { Entry } from '../domain/content/entry.ts';
import { contentFolder } from './content-folder.ts';

/** The Content Layer loader of one kind of file: entries by their paths, of content that has been parsed and checked already. */
export function contentLoader(folder: string, kind: Kind): Loader {
  return {
    name: 'content-folder',
    load: (context) => {
      const { store, config, watcher } = context;
      const source = contentFolder(folder);
      const root = relative(fileURLToPath(config.root), fileURLToPath(new URL(`${folder}/`, config.root)));
      const sync = () => {
        const entries: readonly Entry<unknown>[] = source.content.raw[kind];
        const gone = new Set(store.keys());
        for (const { file, data, body } of entries) {
          gone.delete(file);
          const digest = context.generateDigest({ data: data as Record<string, unknown>, body });
          const mdx = file.endsWith('.mdx');
          const filePath = `${root}/${file}`;
          store.set({ id: file, data: data as Record<string, unknown>, body, filePath, digest, ...(mdx && { deferredRender: true }) });
          if (mdx) store.addModuleImport(filePath);
        }
        for (const id of gone) store.delete(id);
      };
      sync();
      // While authors edit: an invalid file keeps its last valid entry out of reach, as every page shows what is wrong instead.
      if (watcher) source.onUpdate(kind, sync);
      return Promise.resolve();
    },
  };
}
