import { distance as editDistance } from 'fastest-levenshtein';
import { currentName } from './renamed.ts';
import { isTransposition } from '../letter-transposition.ts';

/** A content error: location, actual value and fix. */
export interface Problem {
  /** File path below the content folder. */
  readonly file: string;
  /** Line in the file, from 1, if known. */
  readonly line?: number | undefined;
  /** Field path, such as `limits.pause.duration`, or a description of the location. */
  readonly field: string;
  readonly actual: string;
  readonly fix: string;
}

export function problemText({ file, line, field, actual, fix }: Problem): string {
  return `${file}${line ? `, line ${line}` : ''}\n  field   ${field}\n  found   ${actual}\n  write   ${fix}`;
}

/** Sorts problems by file and line, without duplicates. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [problemText(problem), problem]));
  return [...byText.values()].sort(compareByLocation);
}

export function compareByLocation(a: Pick<Problem, 'file' | 'line'>, b: Pick<Problem, 'file' | 'line'>): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}

/** The closest known name to an unknown one; undefined if none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(1, candidate.length / 3) || isTransposition(name, candidate))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** Fix for a name outside a set: its new name, a close match, or all choices. */
export function fixForUnknownName(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'nothing: this content has none';
  const renamed = currentName(name, known);
  if (renamed) return `“${renamed}”, its name now`;
  const suggestion = nearestName(name, known);
  return `${suggestion ? `“${suggestion}”, perhaps; ` : ''}one of: ${known.join(', ')}`;
}

/** “3 problems”, “1 problem” or “no problems found”. */
export function problemCount(count: number): string {
  return count === 0 ? 'no problems found' : `${count} ${count === 1 ? 'problem' : 'problems'}`;
}

/** Formats all problems of a content folder; `meanwhile` states their consequence. */
export function problemList(folder: string, problems: readonly Problem[], meanwhile: string): string {
  return `${folder}: ${problemCount(problems.length)}, ${meanwhile}.\n\n${problems.map(problemText).join('\n\n')}\n`;
}

/** Invalid content; the message lists every problem. */
export class ContentError extends Error {
  constructor(folder: string, problems: readonly Problem[]) {
    super(problemList(folder, problems, 'build stopped'));
    this.name = 'ContentError';
    this.stack = this.message;
  }
}
