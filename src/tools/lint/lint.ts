import { resolve } from 'node:path';
import { problemsIn } from '../../build/checked-content.ts';
import { readContent } from '../../build/content.ts';
import { languagesOf } from '../../domain/content.schema.ts';
import { ofLanguage } from '../../domain/entry.ts';
import { byPlace } from '../../domain/problem.ts';
import { languages, wordsOf } from '../../words/words-of.ts';
import { alikeAnswers, type Pair } from './alike.ts';
import { answerFindings, unansweredCauses } from './answers.ts';
import { uncitedSources, unsourcedClaims } from './claims.ts';
import type { Finding } from './finding.ts';
import { linkFindings } from './links.ts';
import { spellingFindings } from './spelling.ts';

/** All that can be said about a content folder. */
export interface Linted {
  /** Everything to mend: what stops the build, and what the build lets pass and an author should not. */
  readonly findings: readonly Finding[];
  /** How much of it stops the build. */
  readonly stopping: number;
  /** The answers that have the most in common; no mistake by itself. */
  readonly alike: readonly Pair[];
}

/** Reads a content folder and says all that is to be mended in it, in the order of its files. */
export async function lintContent(folder: string): Promise<Linted> {
  const read = readContent(folder);
  const { raw } = read;
  const known = languagesOf(raw).filter((language) => languages.includes(language));
  const files = [...Object.values(raw).flat(), ...read.unread].map(({ file }) => file);
  const problems: readonly Finding[] = problemsIn(read);
  const besides = [
    ...unsourcedClaims(raw),
    ...uncitedSources(raw),
    ...known.flatMap((language) => [...answerFindings(raw, language, wordsOf(language).values), ...unansweredCauses(raw, language)]),
    ...linkFindings(raw),
    ...(await spellingFindings(resolve(folder), files)),
  ];
  // A line that stops the build has been told already.
  const told = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  const findings = [...problems, ...besides.filter(({ file, line }) => !told.has(`${file}:${line}`))];
  return {
    findings: findings.sort(byPlace),
    stopping: problems.length,
    alike: alikeAnswers(ofLanguage(raw.answers, languagesOf(raw)[0]!)).slice(0, 3),
  };
}
