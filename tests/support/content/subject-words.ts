import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { filesOf } from '../html/built-pages.ts';

/** Words that a guide to anything may use, though names and acts of the first content hold them too. */
const common = new Set(
  (
    'a about after again all also an and are at back be before begin by can close copy count dark dashed do does each end ' +
    'every first for four free from get go hand has have here hold how if in instance into is it its kept last left let me ' +
    'middle minute minutes more most must my name named need network new next no not of off offline on once one open or other ' +
    'out own page paper press print problem put ready running script scripts series shut sign site small solid source sources ' +
    'stand start step stop take test text than that the them then there these this three time to try turn two up was watch ' +
    'what when where which while will with without words works yet you your yours'
  ).split(' '),
);

/** Every text of a section of words. */
const textsIn = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) => (typeof value === 'string' ? [value] : textsIn(value as object)));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words by which a content calls its subject: make, models, keys, acts, answers of the device; not those of plain English. */
export function subjectWords({ site, models, notCovered, keys, steps, runWords, interfaceWords }: Catalog): ReadonlySet<string> {
  const named = [
    site.make,
    ...models.flatMap(({ facts }) => [facts.code, facts.name, ...facts.names]),
    ...notCovered.flatMap(({ codes, name }) => [...codes, name]),
    ...keys.flatMap(({ name, short, look, battery, drawn, drawing }) => [
      ...[name, short, look, battery ?? ''],
      ...(drawn ? Object.values(drawing?.labels ?? {}) : []),
    ]),
    ...Object.values(site.openings),
    ...Object.values(steps).flatMap(({ action, carAnswers, caption }) => [action, carAnswers ?? '', caption ?? '']),
    ...Object.values(runWords?.cues ?? {}),
    ...Object.values(runWords?.taps ?? {}).map((tap) => tap.do),
    ...[site.trouble ?? '', site.lead, site.task],
    ...textsIn(interfaceWords),
  ].map((text) => text.replace(/<[^>]*>|\{\w+\}/g, ' '));
  return new Set(named.flatMap(wordsOf).filter((word) => word.length > 1 && !/^\d+$/.test(word) && !common.has(word)));
}

/** Every word that stands in the files of a content folder. */
export const wordsIn = (folder: string): ReadonlySet<string> =>
  new Set(filesOf(folder).flatMap((file) => wordsOf(readFileSync(join(folder, file), 'utf8'))));

/** The words of a text that are among the given, each with what stands around it. */
export function found(text: string, words: ReadonlySet<string>): string[] {
  const matches = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => words.has(word.toLowerCase()));
  return matches.map(({ 0: word, index }) => text.slice(Math.max(0, index - 30), index + word.length + 20).replace(/\s+/g, ' '));
}
