import type { Problem } from '../../domain/content/problem.ts';

/** A lint finding: location, actual content, and fix. */
export interface Finding extends Omit<Problem, 'field'> {
  /** Only where the line does not identify it. */
  readonly field?: string;
}

/** Formats a finding as a paragraph; editors’ terminals link its first line. */
export function findingText(folder: string, { file, line, field, actual, fix }: Finding): string {
  return `${folder}/${file}${line ? `:${line}` : ''}${field ? `\n  field   ${field}` : ''}\n  found   ${actual}\n  write   ${fix}`;
}
