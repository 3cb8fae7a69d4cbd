import { defineCollection } from 'astro:content';
import { contentLoader, pictureLoader } from './content-reader/content-loader.ts';
import { kinds, type Kind } from './domain/content/content.schema.ts';
import { pictureSchema } from './domain/content/picture.schema.ts';

const folder = process.env['CONTENT_DIR'] || 'content';

function collection<K extends Kind>(kind: K) {
  // The schema is for editor support only: the loader has already validated each file.
  return defineCollection({ loader: contentLoader(folder, kind), schema: kinds[kind].schema as (typeof kinds)[K]['schema'] });
}

type TextKind = Exclude<Kind, 'pictures'>;
const textKinds = (Object.keys(kinds) as Kind[]).filter((kind): kind is TextKind => kind !== 'pictures');

const pictures = defineCollection({ loader: pictureLoader(folder), schema: ({ image }) => pictureSchema.extend({ image: image() }) });

export const collections = { ...Object.fromEntries(textKinds.map((kind) => [kind, collection(kind)])), pictures } as unknown as {
  readonly [K in TextKind]: ReturnType<typeof collection<K>>;
} & { readonly pictures: typeof pictures };
