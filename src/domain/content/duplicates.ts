import type { RawContent } from './content.schema.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Reports duplicate ids in lists of unique ids; they would produce duplicate elements. */
export function duplicatesIn(raw: RawContent): Problem[] {
  return [
    ...raw.procedure.flatMap((entry) => {
      const { applicability, prerequisites, steps, followUp, troubleshooting } = entry.data;
      const ids = [...rows('steps', steps, 'id'), ...rows('followUp', followUp, 'id')];
      return [
        ...duplicates(entry, 'steps', ids),
        ...duplicates(entry, 'applicability', rows('applicability', applicability, 'id')),
        ...duplicates(entry, 'prerequisites', rows('prerequisites', prerequisites, 'id')),
        ...duplicates(entry, 'troubleshooting', items('troubleshooting', troubleshooting)),
        ...steps.flatMap(({ claims, limits, passiveLimits }, at) => [
          ...duplicates(entry, `steps.${at}.claims`, rows(`steps.${at}.claims`, claims, 'id')),
          ...duplicates(entry, `steps.${at}.limits`, [...items(`steps.${at}.limits`, limits), ...items(`steps.${at}.passiveLimits`, passiveLimits)]),
        ]),
      ];
    }),
    ...raw.faq.flatMap((entry) => {
      const { groups, mostAsked } = entry.data;
      return [
        ...duplicates(entry, 'groups', rows('groups', groups, 'id')),
        ...duplicates(
          entry,
          'groups.answers',
          groups.flatMap(({ answers }, at) => items(`groups.${at}.answers`, answers)),
        ),
        ...duplicates(entry, 'mostAsked', items('mostAsked', mostAsked)),
      ];
    }),
    ...raw.models.flatMap((entry) => [
      ...duplicates(entry, 'keys', rows('keys', entry.data.keys ?? [], 'kind')),
      ...duplicates(entry, 'openings', rows('openings', entry.data.openings, 'lid')),
    ]),
    ...raw.site.flatMap((entry) => duplicates(entry, 'languages', items('languages', entry.data.languages))),
  ];
}

type IdPaths = readonly (readonly [id: string, path: string])[];

const items = (field: string, ids: readonly string[]): IdPaths => ids.map((id, at) => [id, `${field}.${at}`]);
const rows = <K extends string>(field: string, list: readonly Readonly<Record<K, string>>[], key: K): IdPaths =>
  list.map((row, at) => [row[key], `${field}.${at}.${key}`]);

function duplicates({ file, lines }: Entry<unknown>, field: string, ids: IdPaths): Problem[] {
  return ids
    .filter(([id], at) => ids.findIndex(([other]) => other === id) < at)
    .map(([id, path]) => ({ file, line: lines?.of(path.split('.')), field, actual: `“${id}” twice`, fix: 'each once' }));
}
