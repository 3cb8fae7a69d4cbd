import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Kind, type RawContent } from '../../domain/content/content.schema.ts';
import { idOf, type Entry } from '../../domain/content/entry.ts';
import { spellingList } from '../../domain/content/spelling-list.ts';
import { isId } from '../../domain/content/text-rules.ts';

/** Words of a content folder that are right without being in a dictionary: its list, and its ids, codes and names. */
export function knownWords(folder: string, raw: RawContent): ReadonlySet<string> {
  const factKinds = (Object.keys(kinds) as Kind[]).filter((kind) => !kinds[kind].pattern.startsWith('*'));
  const ids = factKinds.flatMap((kind) => raw[kind].flatMap(({ file, data }: Entry<unknown>) => [idOf(file), ...idsIn(data)]));
  const names = [
    ...raw.site.flatMap(({ data }) => [data.name, data.make, data.publisher]),
    ...raw.models.flatMap(({ data }) => [data.code, data.name, ...data.names]),
    ...raw.notCovered.flatMap(({ data }) => [...data.codes, data.name]),
  ];
  return new Set([...listed(folder), ...ids, ...names].flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}’']+/u)).map(bare));
}

/** A word in lower case and without the ending of an owner. */
export const bare = (word: string): string => word.toLowerCase().replace(/[’']s?$/, '');

/** Lines of the content’s list of words; none if it has no such file. */
function listed(folder: string): string[] {
  try {
    return readFileSync(join(folder, spellingList), 'utf8').replaceAll(/#.*/g, '').split('\n');
  } catch {
    return [];
  }
}

/** All ids in a value, as keys and as texts. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(idsIn)];
}
