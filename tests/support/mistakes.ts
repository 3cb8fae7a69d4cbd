import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { problemsIn } from '../../src/build/checked-content.ts';
import { readFile, together, type ReadFile } from '../../src/build/content.ts';
import { problemText } from '../../src/domain/problem.ts';
import { replaced, smallContent, type Editable } from './content.ts';
import { filesOf } from './pages.ts';

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
  const files = new Map(written);
  edit(editable(files));
  return problemsIn(together([...files.keys()].sort().map((file) => readOnce(file, files.get(file)!)))).map(problemText);
}

/** The files of the small content, by their paths. */
const written: ReadonlyMap<string, string> = new Map(filesOf(smallContent).map((file) => [file, readFileSync(join(smallContent, file), 'utf8')]));

/** What each file of the small content was read as: a mistake changes one or two, and the others need no second reading. */
const known = new Map<string, ReadFile>();

function readOnce(file: string, text: string): ReadFile {
  if (written.get(file) !== text) return readFile(file, text);
  if (!known.has(file)) known.set(file, readFile(file, text));
  return known.get(file)!;
}

function editable(files: Map<string, string>): Editable {
  const copy: Editable = {
    read: (file) => {
      assert.ok(files.has(file), `${file} is not there`);
      return files.get(file)!;
    },
    replace: (file, from, to) => copy.write(file, replaced(file, copy.read(file), from, to)),
    write: (file, text) => {
      files.set(file, text);
      return copy;
    },
    remove: (file) => {
      assert.ok(files.delete(file), `${file} is not there`);
      return copy;
    },
  };
  return copy;
}

/** The paragraph as an author reads it. */
function paragraph([file, field, found, write]: Told): string {
  return `${file}\n  field   ${field}\n  found   ${found}\n  write   ${write}`;
}

/** Adds a paragraph to the text of an answer; it begins in line 8. */
export const saying = (text: string) => (copy: Editable) => copy.replace(answer, /$/, `\n${text}\n`);

/** The answer that the mistakes are made in. */
export const answer = 'en/faq/no-blink.mdx';
