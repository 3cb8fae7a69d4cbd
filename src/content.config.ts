import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kinds, type Kind } from './domain/content.schema.ts';

const base = process.env['CONTENT_DIR'] || 'content';

function collection<K extends Kind>(kind: K) {
  const { pattern, schema } = kinds[kind];
  // The path with its ending is the id, so that every file can be told apart and named to its author.
  return defineCollection({
    loader: glob({ base, pattern, generateId: ({ entry }) => entry }),
    schema: schema as (typeof kinds)[K]['schema'],
  });
}

/** One collection for each kind of file. */
export const collections = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, collection(kind)])) as unknown as {
  readonly [K in Kind]: ReturnType<typeof collection<K>>;
};
