import assert from 'node:assert/strict';
import { it } from 'node:test';
import { problemsIn } from '../../src/build/checked-content.ts';
import { problemText } from '../../src/domain/problem.ts';
import type { Editable } from './content.ts';
import { smallAfter } from './small.ts';

/** What the author is told: the file, the field, what was found, what to write. */
export type Told = readonly [file: string, field: string, found: string, write: string];

/** A mistake that an author can make, and all that is said about it; nothing when it is none. */
export type Mistake = readonly [name: string, edit: (copy: Editable) => unknown, ...told: Told[]];

/** A test for each mistake, each in its own copy of the small content, in memory. */
export function eachTeaches(mistakes: readonly Mistake[]): void {
  for (const [name, edit, ...told] of mistakes) {
    it(name, () => assert.deepEqual(problemsAfter(edit), told.map(paragraph)));
  }
}

/** What the author reads after an edit, a paragraph each. */
export function problemsAfter(edit: (copy: Editable) => unknown): string[] {
  return problemsIn(smallAfter(edit)).map(problemText);
}

/** The paragraph as an author reads it. */
function paragraph([file, field, found, write]: Told): string {
  return `${file}\n  field   ${field}\n  found   ${found}\n  write   ${write}`;
}

/** Adds a paragraph to the text of an answer; it begins in line 8. */
export const saying = (text: string) => (copy: Editable) => copy.replace(answer, /$/, `\n${text}\n`);

/** The answer that the mistakes are made in. */
export const answer = 'en/faq/no-blink.mdx';
