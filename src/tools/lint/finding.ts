import type { Problem } from '../../domain/content/problem.ts';

/** Something in the content that could be better: where, what was found, and what to write. */
export interface Finding extends Omit<Problem, 'field'> {
  /** The field, where the line does not say it. */
  readonly field?: string;
}

/** A finding as one paragraph; an editor’s terminal makes a link of its first line. */
export function findingText(folder: string, { file, line, field, actual: actual, fix: fix }: Finding): string {
  return `${folder}/${file}${line ? `:${line}` : ''}${field ? `\n  field   ${field}` : ''}\n  found   ${actual}\n  write   ${fix}`;
}
