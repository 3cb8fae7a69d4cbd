import type { RawContent } from './content.schema.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Ids that stand twice in a list where each may stand once: on the page they would be two of the same. */
export function twiceIn(raw: RawContent): Problem[] {
  return [
    ...raw.procedure.flatMap((entry) => {
      const { fits, ready, steps, after, troubles } = entry.data;
      const ids = [...rows('steps', steps, 'id'), ...rows('after', after, 'id')];
      return [
        ...again(entry, 'steps', ids),
        ...again(entry, 'fits', rows('fits', fits, 'id')),
        ...again(entry, 'ready', rows('ready', ready, 'id')),
        ...again(entry, 'troubles', items('troubles', troubles)),
        ...steps.flatMap(({ claims, limits, waits }, at) => [
          ...again(entry, `steps.${at}.claims`, rows(`steps.${at}.claims`, claims, 'id')),
          ...again(entry, `steps.${at}.limits`, [...items(`steps.${at}.limits`, limits), ...items(`steps.${at}.waits`, waits)]),
        ]),
      ];
    }),
    ...raw.faq.flatMap((entry) => {
      const { groups, mostAsked } = entry.data;
      return [
        ...again(entry, 'groups', rows('groups', groups, 'id')),
        ...again(
          entry,
          'groups.answers',
          groups.flatMap(({ answers }, at) => items(`groups.${at}.answers`, answers)),
        ),
        ...again(entry, 'mostAsked', items('mostAsked', mostAsked)),
      ];
    }),
    ...raw.models.flatMap((entry) => [
      ...again(entry, 'keys', rows('keys', entry.data.keys ?? [], 'kind')),
      ...again(entry, 'openings', rows('openings', entry.data.openings, 'lid')),
    ]),
    ...raw.site.flatMap((entry) => again(entry, 'languages', items('languages', entry.data.languages))),
  ];
}

type Placed = readonly (readonly [id: string, path: string])[];

const items = (field: string, ids: readonly string[]): Placed => ids.map((id, at) => [id, `${field}.${at}`]);
const rows = <K extends string>(field: string, list: readonly Readonly<Record<K, string>>[], key: K): Placed =>
  list.map((row, at) => [row[key], `${field}.${at}.${key}`]);

function again({ file, lines }: Entry<unknown>, field: string, ids: Placed): Problem[] {
  return ids
    .filter(([id], at) => ids.findIndex(([other]) => other === id) < at)
    .map(([id, path]) => ({ file, line: lines?.of(path.split('.')), field, found: `“${id}” twice`, write: 'each once' }));
}
