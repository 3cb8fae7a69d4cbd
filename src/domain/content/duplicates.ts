import type { RawContent } from './content.schema.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Ids that stand twice in a list where each may stand once: on the page they would be two of the same. */
export function duplicatesIn(raw: RawContent): Problem[] {
  return [
    ...raw.procedure.flatMap((entry) => {
      const { applicability, prerequisites, steps, followUp, troubleshooting } = entry.data;
      const ids = [...rows('steps', steps, 'id'), ...rows('followUp', followUp, 'id')];
      return [
        ...again(entry, 'steps', ids),
        ...again(entry, 'applicability', rows('applicability', applicability, 'id')),
        ...again(entry, 'prerequisites', rows('prerequisites', prerequisites, 'id')),
        ...again(entry, 'troubleshooting', items('troubleshooting', troubleshooting)),
        ...steps.flatMap(({ claims, limits, passiveLimits }, at) => [
          ...again(entry, `steps.${at}.claims`, rows(`steps.${at}.claims`, claims, 'id')),
          ...again(entry, `steps.${at}.limits`, [...items(`steps.${at}.limits`, limits), ...items(`steps.${at}.passiveLimits`, passiveLimits)]),
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
    .map(([id, path]) => ({ file, line: lines?.of(path.split('.')), field, actual: `“${id}” twice`, fix: 'each once' }));
}
