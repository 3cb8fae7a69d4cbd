import type { Kind, RawContent } from './content.schema.ts';
import { isReserved } from '../routes.ts';
import { languageKinds } from './content-in-language.ts';
import { idOf, type Entry } from './entry.ts';
import type { Unparsed } from './symbols.ts';
import { checkSteps } from './check-steps.ts';
import { fixForUnknownName, type Problem } from './problem.ts';
import { duplicatesIn } from './duplicates.ts';
import { isId } from './text-rules.ts';

/** Static pages with authored words. */
const staticPages = ['about'];

/** Checks required files, duplicate or invalid file names and ids, and step numbering. */
export function checkShape(raw: RawContent, language: string, unparsed: readonly Unparsed[] = []): Problem[] {
  const unknownPages = raw.pageWords
    .filter(({ file }) => !staticPages.includes(idOf(file)))
    .map(({ file }) => ({
      file,
      field: 'the file’s name',
      actual: `“${idOf(file)}”, which is no page of the site’s own`,
      fix: fixForUnknownName(idOf(file), staticPages),
    }));
  const hasAllModels = !unparsed.some(({ kind }) => kind === 'models');
  return [
    ...missingFiles(raw, language, unparsed),
    ...invalidNames(raw),
    ...duplicateNames(raw),
    ...raw.models.flatMap(invalidCode),
    ...unknownPages,
    ...duplicatesIn(raw),
    ...raw.procedure.flatMap((procedure) => [...(hasAllModels ? checkSteps(procedure, raw.models) : []), ...safetyRevision(procedure)]),
  ];
}

function missingFiles(raw: RawContent, language: string, unparsed: readonly Unparsed[]): Problem[] {
  const needed = { site: 'site.yaml', sources: 'sources.yaml', procedure: 'procedure.yaml', models: 'models/<code>.yaml' } as const;
  const siteWords = `${language}/site.yaml`;
  const problem = (file: string, fix: string) => ({ file, field: 'the file', actual: 'no such file', fix });
  const hasSiteWords = [...raw.siteWords, ...unparsed].some(({ file }) => file === siteWords);
  return [
    ...Object.entries(needed)
      .filter(([kind]) => raw[kind as keyof typeof needed].length === 0 && !unparsed.some((file) => file.kind === kind))
      .map(([, file]) => problem(file, `a file ${file} in the content folder`)),
    ...(hasSiteWords ? [] : [problem(siteWords, 'the site’s own sentences in this language')]),
  ];
}

/** Reports files of a language not listed in site.yaml, which would never be shown. */
export function unlistedLanguages(raw: RawContent): Problem[] {
  const site = raw.site[0]?.data;
  const languages = site && [...site.languages, ...site.drafts];
  if (!languages) return [];
  return languageKinds
    .flatMap((kind) => entriesOf(raw, kind))
    .map(({ file }) => ({ file, folder: file.split('/')[0]! }))
    .filter(({ folder }) => !languages.includes(folder))
    .map(({ file, folder }) => ({
      file,
      field: 'the file’s place',
      actual: `“${folder}”, which is no language of site.yaml`,
      fix: fixForUnknownName(folder, languages),
    }));
}

const entriesOf = (raw: RawContent, kind: Kind): readonly Entry<unknown>[] => raw[kind];

/** Kinds whose file names are ids or URLs. */
const kindsWithIds: readonly Kind[] = ['pictures', 'answers', 'models', 'keys', 'notCovered', 'stepWords', 'modelWords', 'keyWords', 'notCoveredWords'];

function invalidNames(raw: RawContent): Problem[] {
  return kindsWithIds
    .flatMap((kind) => entriesOf(raw, kind))
    .filter(({ file }) => !isId(idOf(file)) || idOf(file) === 'index')
    .map(({ file }) => ({
      file,
      field: 'the file’s name',
      actual: `“${idOf(file)}”`,
      fix: `${idOf(file) === 'index' ? 'another name, in ' : ''}lower-case letters, digits and single hyphens, such as how-long`,
    }));
}

function duplicateNames(raw: RawContent): Problem[] {
  const firstFile = new Map<string, string>();
  return kindsWithIds
    .flatMap((kind) => entriesOf(raw, kind))
    .flatMap(({ file }) => {
      const name = file.replace(/\.\w+$/, '').toLowerCase();
      const other = firstFile.get(name);
      firstFile.set(name, other ?? file);
      if (!other) return [];
      return [{ file, field: 'the file’s name', actual: `“${name}”, which ${other} has already`, fix: 'a name that no other file has' }];
    });
}

/** A code that is no valid URL segment, or differs from its file name: its page, sheet and words would be looked up under two names. */
function invalidCode({ file, data: { code }, lines }: RawContent['models'][number]): Problem[] {
  const id = code.toLowerCase();
  const problem = (actual: string, fix: string) => [{ file, line: lines?.of(['code']), field: 'code', actual: `“${code}”, ${actual}`, fix }];
  if (isReserved(id) || !isId(id)) return problem('an address of the site itself or of a language', 'another code');
  if (id === idOf(file) || !isId(idOf(file))) return [];
  return problem(
    `while the file is called ${idOf(file)}.yaml`,
    `${code} in models/${id}.yaml alone, or another code: a file is called by its code, in lower case`,
  );
}

type Procedure = RawContent['procedure'][number];

function safetyRevision({ file, data: { revision, safety }, lines }: Procedure): Problem[] {
  if (safety === undefined || safety <= revision) return [];
  const actual = `${safety}, which is after the current revision`;
  return [{ file, line: lines?.of(['safety']), field: 'safety', actual, fix: `at most ${revision}, or count revision up` }];
}
