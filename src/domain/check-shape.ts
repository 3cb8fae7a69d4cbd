import type { RawContent } from './content.schema.ts';
import { idOf, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Addresses that the site itself uses, and so no model may. */
const reserved = ['not-covered', 'keys', 'faq', 'search', 'sources', 'about', '404', 'pagefind', 'offline'];

/** Files that have to be there, names that stand twice, and gaps in the numbers of the steps. */
export function checkShape(raw: RawContent, language: string): Problem[] {
  return [...missingFiles(raw, language), ...duplicates(raw), ...stepNumbers(raw), ...safetyRevision(raw)];
}

function missingFiles(raw: RawContent, language: string): Problem[] {
  const needed = { site: 'site.yaml', sources: 'sources.yaml', procedure: 'procedure.yaml', models: 'models/<code>.yaml' } as const;
  const missing = Object.entries(needed).filter(([kind]) => raw[kind as keyof typeof needed].length === 0);
  const problems: Problem[] = missing.map(([, file]) => ({
    file,
    field: 'the file',
    found: 'no such file',
    write: `a file ${file} in the content folder`,
  }));
  const siteWords = `${language}/site.yaml`;
  if (!raw.siteWords.some(({ file }) => file === siteWords)) {
    problems.push({ file: siteWords, field: 'the file', found: 'no such file', write: 'the site’s own sentences in this language' });
  }
  return problems;
}

function duplicates(raw: RawContent): Problem[] {
  const named = <T>(entries: readonly Entry<T>[], name: (entry: Entry<T>) => string, field: string): Problem[] => {
    const first = new Map<string, string>();
    return entries.flatMap((entry) => {
      const key = name(entry).toLowerCase();
      const other = first.get(key);
      first.set(key, other ?? entry.file);
      if (!other) return [];
      return [{ file: entry.file, field, found: `“${key}”, which ${other} has already`, write: 'a name that no other file has' }];
    });
  };
  const misnamed = raw.answers
    .filter(({ file }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(idOf(file)))
    .map(({ file }) => ({
      file,
      field: 'the file’s name (the slug)',
      found: `“${idOf(file)}”`,
      write: 'lower-case letters, digits and single hyphens, such as which-doors',
    }));
  const withoutEnding = ({ file }: Entry<unknown>) => `${file.split('/')[0]}/${idOf(file)}`;
  const taken = raw.models
    .filter(({ data }) => reserved.includes(data.code.toLowerCase()))
    .map(({ file, data }) => ({ file, field: 'code', found: `“${data.code}”, an address of the site itself`, write: 'another code' }));
  return [
    ...named(raw.models, ({ data }) => data.code, 'code'),
    ...named(raw.answers, withoutEnding, 'the file’s name (the slug)'),
    ...named(raw.stepWords, withoutEnding, 'the file’s name'),
    ...taken,
    ...misnamed,
  ];
}

function safetyRevision(raw: RawContent): Problem[] {
  const procedure = raw.procedure[0];
  const { revision, safety } = procedure?.data ?? { revision: 0, safety: undefined };
  if (!procedure || safety === undefined || safety <= revision) return [];
  return [
    {
      file: procedure.file,
      field: 'safety',
      found: `${safety}, which is after the current revision`,
      write: `at most ${revision}, or count revision up`,
    },
  ];
}

function stepNumbers(raw: RawContent): Problem[] {
  const procedure = raw.procedure[0];
  if (!procedure) return [];
  const { file, data } = procedure;
  const ids = [...data.steps, ...data.after].map(({ id }) => id);
  const gaps = data.steps.flatMap(({ number }, index) =>
    number === index + 1
      ? []
      : [
          {
            file,
            field: `steps.${index}.number`,
            found: String(number),
            write: `${index + 1}: steps are numbered 1, 2, 3 … without a gap`,
          },
        ],
  );
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ file, field: 'steps', found: `the id “${id}” twice`, write: 'an id that no other step has' }],
  );
  return [...gaps, ...twice];
}
