import { defineCollection } from 'astro:content';
import { contentLoader } from './content-reader/content-loader.ts';
import { kinds, type Kind } from './domain/content/content.schema.ts';

const folder = process.env['CONTENT_DIR'] || 'content';

function collection<K extends Kind>(kind: K) {
  // The schema is for the editors of authors: the loader checks each file by it before.
  return defineCollection({ loader: contentLoader(folder, kind), schema: kinds[kind].schema as (typeof kinds)[K]['schema'] });
}

/** One collection for each kind of file. */
export const collections = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, collection(kind)])) as unknown as {
  readonly [K in Kind]: ReturnType<typeof collection<K>>;
};
