import { defineCollection } from 'astro:content';
import { contentLoader } from './content-reader/content-loader.ts';
import { kinds, type Kind } from './domain/content/content.schema.ts';

const folder = process.env['CONTENT_DIR'] || 'content';

function collection<K extends Kind>(kind: K) {
  // The schema is for editor support only: the loader has already validated each file.
  return defineCollection({ loader: contentLoader(folder, kind), schema: kinds[kind].schema as (typeof kinds)[K]['schema'] });
}

export const collections = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, collection(kind)])) as unknown as {
  readonly [K in Kind]: ReturnType<typeof collection<K>>;
};
