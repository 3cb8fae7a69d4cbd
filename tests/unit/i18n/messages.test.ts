import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interfaceWordsSchema } from '../../../src/domain/content/interface.schema.ts';
import { en } from '../../../src/i18n/en.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { catalogOf, copyOf, smallContent } from '../../support/content/content-folders.ts';

interface Fields {
  readonly shape?: Readonly<Record<string, { readonly _zod: { readonly def: Fields } }>>;
  readonly innerType?: { readonly _zod: { readonly def: Fields } };
}

/** Paths of all words that content may set; words by number as one. */
function settable({ shape, innerType }: Fields, path: readonly string[] = []): string[][] {
  if (shape && 'other' in shape) return [[...path, 'other']];
  if (innerType) return settable(innerType._zod.def, path);
  return shape ? Object.entries(shape).flatMap(([name, field]) => settable(field._zod.def, [...path, name])) : [[...path]];
}

const at = (path: readonly string[]) => path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], en);

describe('words of the subject', () => {
  it('stand in place of words that the interface has, each a text or, for counts, texts by id', () => {
    const paths = settable(interfaceWordsSchema._zod.def as Fields);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.equal(typeof at(path), path.at(-1) === 'counts' ? 'object' : 'string', path.join('.'));
  });

  it('take the place of the neutral ones, and leave the others of their section', () => {
    const copy = copyOf(smallContent).write(
      'en/interface.yaml',
      'home: { model: Boat }\nsources: { counts: { keys: At most <Count of="keys" />. } }\n',
    );
    const { home, sources, keys } = messagesOf(catalogOf(copy.folder));
    assert.deepEqual([home.model, home.code, sources.counts, keys], ['Boat', en.home.code, { keys: 'At most two.' }, en.keys]);
  });

  it('are not needed', () => assert.deepEqual(messagesOf(catalogOf(smallContent)), en));
});
