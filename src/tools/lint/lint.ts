import { resolve } from 'node:path';
import { ContentFolder } from '../../content-reader/content-folder.ts';
import { languagesOf } from '../../domain/content/content.schema.ts';
import { ofLanguage } from '../../domain/content/entry.ts';
import { byPlace } from '../../domain/content/problem.ts';
import { languages, messagesFor } from '../../i18n/messages.ts';
import { similarAnswers, type Pair } from './similar-answers.ts';
import { answerFindings, unansweredCauses } from './answer-findings.ts';
import { uncitedSources, unsourcedClaims } from './source-findings.ts';
import type { Finding } from './finding.ts';
import { spellingFindings } from './spelling-findings.ts';

/** All that can be said about a content folder. */
export interface LintResult {
  /** Everything to mend: what stops the build, and what the build lets pass and an author should not. */
  readonly findings: readonly Finding[];
  /** How much of it stops the build. */
  readonly blockingCount: number;
  /** The answers that have the most in common; no mistake by itself. */
  readonly similar: readonly Pair[];
}

/** Reads a content folder and says all that is to be mended in it, in the order of its files. */
export async function lintContent(folder: string): Promise<LintResult> {
  const { content, problems } = new ContentFolder(folder);
  const { raw } = content;
  const known = languagesOf(raw).filter((language) => languages.includes(language));
  const files = [...Object.values(raw).flat(), ...content.unparsed].map(({ file }) => file);
  const besides = [
    ...unsourcedClaims(raw),
    ...uncitedSources(raw),
    ...known.flatMap((language) => [...answerFindings(raw, language, messagesFor(language).values), ...unansweredCauses(raw, language)]),
    ...(await spellingFindings(resolve(folder), files)),
  ];
  // A line that stops the build has been told already.
  const told = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  const findings = [...problems, ...besides.filter(({ file, line }) => !told.has(`${file}:${line}`))];
  return {
    findings: findings.sort(byPlace),
    blockingCount: problems.length,
    similar: similarAnswers(ofLanguage(raw.answers, languagesOf(raw)[0]!)).slice(0, 3),
  };
}
