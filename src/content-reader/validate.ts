import { checkContent } from '../domain/content/check-content.ts';
import { languagesOf } from '../domain/content/content.schema.ts';
import { sortProblems, oneOf, type Problem } from '../domain/content/problem.ts';
import { isGuided } from '../domain/run/guided-models.ts';
import { languages, messagesFor } from '../i18n/messages.ts';
import type { ParsedContent } from './read-content.ts';

/** Every problem of parsed content, in all its languages. */
export function validate({ raw, problems, unparsed: unparsed }: ParsedContent): readonly Problem[] {
  // Of no content at all nothing more can be said.
  if (Object.values(raw).every((entries) => entries.length === 0) && unparsed.length === 0 && problems.length > 0) return problems;
  const wanted = languagesOf(raw);
  const procedure = raw.procedure[0]?.data;
  const guided = !procedure || isGuided(procedure);
  const [known, unknown] = [
    wanted.filter((language) => languages.includes(language)),
    wanted.filter((language) => !languages.includes(language)),
  ];
  return sortProblems([
    ...problems,
    ...unknown.map((language) => ({
      file: 'site.yaml',
      line: raw.site[0]!.lines?.of(['languages', String(wanted.indexOf(language))]),
      field: 'languages',
      actual: `“${language}”, in which the interface has no words`,
      fix: oneOf(language, languages),
    })),
    ...known.flatMap((language) => checkContent(raw, language, { words: messagesFor(language).values, unparsed, guided })),
  ]);
}
