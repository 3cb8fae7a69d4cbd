import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile, type ParsedFile } from '../../../src/content-reader/parse-file.ts';
import { groupByKind, type ParsedContent } from '../../../src/content-reader/read-content.ts';
import { replaced, smallContent, type Editable } from './content-folders.ts';
import { filesOf } from '../html/built-pages.ts';

/** The small content, parsed in memory after an edit. */
export function smallAfter(edit: (copy: Editable) => unknown): ParsedContent {
  const files = new Map<string, string | Uint8Array>(originals);
  edit(editable(files));
  return groupByKind(new Map([...files].map(([file, text]) => [file, parseCached(file, text)])));
}

/** Texts of the small content’s files, by path. */
const originals: ReadonlyMap<string, string> = new Map(
  filesOf(smallContent).map((file) => [file, readFileSync(join(smallContent, file), 'utf8')]),
);

/** Parse cache for unchanged files: most cases edit only one or two. */
const parsed = new Map<string, ParsedFile>();

function parseCached(file: string, text: string | Uint8Array): ParsedFile {
  if (originals.get(file) !== text) return parseFile(file, text);
  if (!parsed.has(file)) parsed.set(file, parseFile(file, text));
  return parsed.get(file)!;
}

function editable(files: Map<string, string | Uint8Array>): Editable {
  const copy: Editable = {
    read: (file) => {
      assert.ok(files.has(file), `${file} does not exist`);
      return String(files.get(file));
    },
    replace: (file, from, to) => copy.write(file, replaced(file, copy.read(file), from, to)),
    write: (file, text) => {
      files.set(file, text);
      return copy;
    },
    remove: (file) => {
      assert.ok(files.delete(file), `${file} does not exist`);
      return copy;
    },
  };
  return copy;
}
