import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { lid, stepDrawing } from '../../src/domain/content/step-drawings.schema.ts';
import { catalogOf, root } from '../support/content/content-folders.ts';
import { filesOf } from '../support/html/built-pages.ts';

/** Where names of this subject belong: what draws this car and its lock, and the simulated car. */
const rooms = [
  'components/drawings/',
  'domain/content/check-step-drawings.ts',
  'domain/content/step-drawings.schema.ts',
  ...['components/rehearsal/', 'domain/car/', 'islands/rehearsal/', 'pages/[...lang]/[model]/rehearse.astro', 'styles/rehearsal.css'],
];

/** Names that mean something else in code, each with what it means there. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['answer', 'an answer of the FAQ, or to a question'],
  ['end', 'where anything ends'],
  ['lock', 'a lock of the web platform'],
  ['presses', 'what a finger does to any button'],
  ['release', 'the end of a lock of the web platform'],
  ['test', 'a test of the code, or of the offline copy'],
  ['watch', 'what one does in any run'],
]);

/** What this content calls its make, models, keys, steps, acts, lids and buttons, as a person writes it. */
function namesOf({ site, models, notCovered, keys, procedure, runWords }: Catalog): string[] {
  const { steps, followUp, run } = procedure;
  const cues = Object.values(runWords?.cues ?? {}).join(' ');
  const names = [
    site.make,
    ...models.flatMap(({ id, facts }) => [id, facts.code, facts.name, ...facts.names]),
    ...notCovered.flatMap(({ codes, name }) => [...codes, name]),
    ...keys.flatMap(({ id, name, short }) => [id, name, short]),
    ...[...steps, ...followUp, ...(run?.first ?? []), ...(run?.each ?? [])].map(({ id }) => id),
    ...[...stepDrawing.options, ...lid.options, ...Object.keys(site.openings), ...Object.values(site.openings)],
    ...(cues.match(/\b\p{Lu}{3,}\b/gu) ?? []),
  ];
  return [...new Set(names)];
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Places where a text says a name, as whole words. */
function placesOf(names: readonly string[], text: string): string[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
  return text
    .split('\n')
    .flatMap((line, at) => [...line.matchAll(pattern)].map(([name]) => `${at + 1}: “${name}” in ${line.trim().slice(0, 120)}`));
}

describe('the code', () => {
  const src = join(root, 'src');
  const files = filesOf(src);
  const names = namesOf(catalogOf());

  it('names no make, model, key, step, act, lid or button of this content, but for its drawings and the simulated car', () => {
    const searched = names.filter((name) => !otherwise.has(name));
    assert.deepEqual(
      files
        .filter((file) => !rooms.some((room) => file.startsWith(room)))
        .flatMap((file) => placesOf(searched, readFileSync(join(src, file), 'utf8')).map((place) => `src/${file}:${place}`)),
      [],
    );
  });

  it('is searched without those alone that are there, and excepted for names that are', () => {
    assert.deepEqual(
      rooms.filter((room) => !files.some((file) => file.startsWith(room))),
      [],
    );
    assert.deepEqual(
      [...otherwise.keys()].filter((name) => !names.includes(name)),
      [],
    );
  });

  it('would be found out', () => {
    for (const name of names) assert.equal(placesOf([name], `// As on the ${name}.`).length, 1, name);
    assert.deepEqual(placesOf(['lock'], 'wake-lock, unlock, locks, Lock'), []);
  });
});
