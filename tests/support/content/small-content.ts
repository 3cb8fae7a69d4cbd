import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile, type ParsedFile } from '../../../src/content-reader/parse-file.ts';
import { groupByKind, type ParsedContent } from '../../../src/content-reader/read-content.ts';
import { replaced, smallContent, type Editable } from './content-folders.ts';
import { filesOf } from '../html/built-pages.ts';

/** The small content as read after an edit, all in memory. */
export function smallAfter(edit: (copy: Editable) => unknown): ParsedContent {
  const files = new Map<string, string | Uint8Array>(written);
  edit(editable(files));
  return groupByKind(new Map([...files].map(([file, text]) => [file, readOnce(file, text)])));
}

/** The files of the small content, by their paths. */
const written: ReadonlyMap<string, string> = new Map(
  filesOf(smallContent).map((file) => [file, readFileSync(join(smallContent, file), 'utf8')]),
);

/** What each file of the small content was read as: a mistake changes one or two, and the others need no second reading. */
const known = new Map<string, ParsedFile>();

function readOnce(file: string, text: string | Uint8Array): ParsedFile {
  if (written.get(file) !== text) return parseFile(file, text);
  if (!known.has(file)) known.set(file, parseFile(file, text));
  return known.get(file)!;
}

function editable(files: Map<string, string | Uint8Array>): Editable {
  const copy: Editable = {
    read: (file) => {
      assert.ok(files.has(file), `${file} is not there`);
      return String(files.get(file));
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
