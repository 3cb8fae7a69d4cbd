import { distance as editDistance } from 'fastest-levenshtein';

/** Something an author has to mend: where, what was found, and what to write. */
export interface Problem {
  /** The file, below the content folder. */
  readonly file: string;
  /** The field, such as `limits.presses.duration`, or the place in the text. */
  readonly field: string;
  /** What stands there now. */
  readonly found: string;
  /** What to write instead. */
  readonly write: string;
}

/** A problem as one paragraph for the author. */
export function problemText({ file, field, found, write }: Problem): string {
  return `${file}\n  field   ${field}\n  found   ${found}\n  write   ${write}`;
}

/** The nearest known name to one that is not known, or nothing when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** How to put right a name that is not among the known ones. */
export function oneOf(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'nothing: this content has none';
  const near = nearest(name, known);
  return `${near ? `“${near}”, perhaps; ` : ''}one of: ${known.join(', ')}`;
}

/** The content has something to mend; the message lists all of it. */
export class ContentError extends Error {
  constructor(folder: string, problems: readonly Problem[]) {
    super(`${folder}: ${problems.length} to mend; nothing was built.\n\n${problems.map(problemText).join('\n\n')}\n`);
    this.name = 'ContentError';
    this.stack = this.message;
  }
}
