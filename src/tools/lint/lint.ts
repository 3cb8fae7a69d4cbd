import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { problemsIn } from '../../build/checked-content.ts';
import { readContent } from '../../build/content.ts';
import { ofLanguage } from '../../domain/entry.ts';
import { wordsOf } from '../../words/words-of.ts';
import { alikeAnswers, type Pair } from './alike.ts';
import { answerFindings } from './answers.ts';
import { uncitedSources, unsourcedClaims } from './claims.ts';
import type { Finding, Source } from './finding.ts';
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
  const languages = raw.site[0]?.data.languages ?? ['en'];
  const sources = textsIn(folder);
  const sourceOf = (file: string) => sources.find((source) => source.file === file)!;
  const problems: readonly Finding[] = problemsIn(read);
  const besides = [
    ...unsourcedClaims(raw, sourceOf),
    ...uncitedSources(raw, sourceOf),
    ...languages.flatMap((language) => answerFindings(raw, language, wordsOf(language).values, sourceOf)),
    ...linkFindings(raw, sources),
    ...(await spellingFindings(
      resolve(folder),
      sources.map(({ file }) => file),
    )),
  ];
  // A line that stops the build has been told already.
  const told = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  const findings = [...problems, ...besides.filter(({ file, line }) => !told.has(`${file}:${line}`))];
  return {
    findings: findings.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1)),
    stopping: problems.length,
    alike: alikeAnswers(ofLanguage(raw.answers, languages[0]!)).slice(0, 3),
  };
}

function textsIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)[^./][^/]*\.(yaml|mdx)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n') }));
}
