import { checkContent } from '../domain/check.ts';
import { languagesOf } from '../domain/content.schema.ts';
import { ContentError, inOrder, oneOf, type Problem } from '../domain/problem.ts';
import { languages, wordsOf } from '../words/words-of.ts';
import { readContent, type ReadContent } from './content.ts';

/** Everything an author has to mend in a content folder, all of it at once. Nothing of it is run. */
export function contentProblems(folder: string): readonly Problem[] {
  return problemsIn(readContent(folder));
}

const sound = new Map<string, ReadContent>();

/**
 * The content that a build is made of; throws a ContentError while there is anything to mend in it. Read and checked once
 * in a process: the command asks before Astro is loaded, and Astro’s integrations, in the same process, ask again.
 */
export function soundContent(folder: string): ReadContent {
  const known = sound.get(folder);
  if (known) return known;
  const content = readContent(folder);
  const problems = problemsIn(content);
  if (problems.length > 0) throw new ContentError(folder, problems);
  sound.set(folder, content);
  return content;
}

/** Everything an author has to mend in content that was read. */
export function problemsIn({ raw, problems, unread }: ReadContent): readonly Problem[] {
  // Of no content at all nothing more can be said.
  if (Object.values(raw).every((entries) => entries.length === 0) && unread.length === 0 && problems.length > 0) return problems;
  const wanted = languagesOf(raw);
  const [known, unknown] = [
    wanted.filter((language) => languages.includes(language)),
    wanted.filter((language) => !languages.includes(language)),
  ];
  return inOrder([
    ...problems,
    ...unknown.map((language) => ({
      file: 'site.yaml',
      line: raw.site[0]!.lines?.of(['languages', String(wanted.indexOf(language))]),
      field: 'languages',
      found: `“${language}”, in which the interface has no words`,
      write: oneOf(language, languages),
    })),
    ...known.flatMap((language) => checkContent(raw, language, wordsOf(language).values, unread)),
  ]);
}
