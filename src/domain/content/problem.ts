import { distance as editDistance } from 'fastest-levenshtein';
import { newName } from './renamed.ts';
import { isTransposition } from '../transposition.ts';

/** A mistake in the content: where, what was found, and what to write instead. */
export interface Problem {
  /** The file, below the content folder. */
  readonly file: string;
  /** The line in that file, counted from 1, where it is known. */
  readonly line?: number | undefined;
  /** The field, such as `limits.presses.duration`, or the place in the text. */
  readonly field: string;
  /** What stands there now. */
  readonly actual: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A problem as one paragraph for the author. */
export function problemText({ file, line, field, actual: actual, fix: fix }: Problem): string {
  return `${file}${line ? `, line ${line}` : ''}\n  field   ${field}\n  found   ${actual}\n  write   ${fix}`;
}

/** Problems as an author reads them: by file and line, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [problemText(problem), problem]));
  return [...once.values()].sort(byPlace);
}

/** How two places follow each other: by file, then by line. */
export function byPlace(a: Pick<Problem, 'file' | 'line'>, b: Pick<Problem, 'file' | 'line'>): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}

/** The nearest known name to one that is not known, or nothing when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(1, candidate.length / 3) || isTransposition(name, candidate))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** How to put right a name that is not among the known ones. */
export function oneOf(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'nothing: this content has none';
  const now = newName(name, known);
  if (now) return `“${now}”, its name now`;
  const near = nearest(name, known);
  return `${near ? `“${near}”, perhaps; ` : ''}one of: ${known.join(', ')}`;
}

/** “3 problems”, “1 problem” or “no problems found”. */
export function problemCount(count: number): string {
  return count === 0 ? 'no problems found' : `${count} ${count === 1 ? 'problem' : 'problems'}`;
}

/** The problems of a content folder as text for the author, and what they hold up. */
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
