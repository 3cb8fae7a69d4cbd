import { resolve } from 'node:path';
import { ContentFolder } from '../../content-reader/content-folder.ts';
import { translationStatus } from '../../content-reader/translation-status.ts';
import { damagedPictures } from '../../content-reader/decode-pictures.ts';
import { contentIn } from '../../domain/content/content-in-language.ts';
import { languagesOf, type RawContent } from '../../domain/content/content.schema.ts';
import { ofLanguage } from '../../domain/content/entry.ts';
import { compareByLocation } from '../../domain/content/problem.ts';
import { languages, messagesFor } from '../../i18n/messages.ts';
import { similarAnswers, type AnswerPair } from './similar-answers.ts';
import { answerFindings, seldomAsked } from './answer-findings.ts';
import { uncitedSources, unsourcedClaims, unusedPictures } from './source-findings.ts';
import type { Finding } from './finding.ts';
import { knownWords } from './known-words.ts';
import { spellingFindings } from './spelling-findings.ts';

/** Lint result for a content folder. */
export interface LintResult {
  /** Build errors and warnings, by file and line. */
  readonly findings: readonly Finding[];
  /** Number of findings that stop the build. */
  readonly blockingCount: number;
  /** The most similar pairs of answers; not findings by themselves. */
  readonly similar: readonly AnswerPair[];
}

/** Lints a content folder: build errors, missing sources, answer style, spelling. */
export async function lintContent(folder: string): Promise<LintResult> {
  const { content, problems: readProblems } = new ContentFolder(folder);
  const { raw } = content;
  const problems = [...readProblems, ...(await damagedPictures(folder, raw))];
  const supportedLanguages = languagesOf(raw).filter((language) => languages.includes(language));
  const { pictures: _bytes, ...texts } = raw;
  const files = [...Object.values(texts).flat(), ...content.unparsed.filter(({ kind }) => kind !== 'pictures')].map(({ file }) => file);
  const warnings = [
    ...unsourcedClaims(contentIn(raw, languagesOf(raw)[0]!)),
    ...uncitedSources(raw),
    ...unusedPictures(raw),
    ...supportedLanguages.flatMap((language) => [
      ...answerFindings(raw, language, messagesFor(language)),
      ...seldomAsked(raw, language),
      ...untranslated(raw, language),
    ]),
    ...(await spellingFindings(resolve(folder), files, knownWords(folder, raw))),
  ];
  // One finding per line: a build error hides warnings for the same line.
  const linesWithProblems = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  const findings = [...problems, ...warnings.filter(({ file, line }) => !linesWithProblems.has(`${file}:${line}`))];
  return {
    findings: findings.sort(compareByLocation),
    blockingCount: problems.length,
    similar: similarAnswers(ofLanguage(raw.answers, languagesOf(raw)[0]!)).slice(0, 3),
  };
}

/** Files of a translation that are missing, or were made from other words than the original has now. */
function untranslated(raw: RawContent, language: string): Finding[] {
  if (language === languagesOf(raw)[0]) return [];
  const actual = {
    missing: 'no such file',
    unstamped: 'nothing that says what it was translated from',
    stale: 'a translation of older words',
  };
  return translationStatus(raw, language).flatMap(({ file, status }) =>
    status === 'current'
      ? []
      : [
          {
            file: `${language}/${file}`,
            line: undefined,
            actual: actual[status],
            fix: `the words of the original; then npm run translate -- ${language} --stamp ${file}`,
          },
        ],
  );
}
