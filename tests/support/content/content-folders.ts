import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { joinCatalog, type Catalog } from '../../../src/domain/catalog/catalog.ts';
import { languagesOf } from '../../../src/domain/content/content.schema.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { keepFirstLanguage } from '../../../src/tools/bench/first-language.ts';

/** Repository root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The site’s content, or the folder in CONTENT_DIR; and a small test content about another car make. */
export const realContent = resolve(root, process.env['CONTENT_DIR'] || 'content');
export const smallContent = join(root, 'tests/content-small');

/** Whole contents of other subjects, a folder each. */
export const exampleContents = join(root, 'tests/examples');

const temporary = mkdtempSync(join(tmpdir(), 'guide-test-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** Creates a temporary folder, deleted when the process exits. */
export function temporaryFolder(): string {
  return mkdtempSync(join(temporary, 'folder-'));
}

/** Content that a test can edit. */
export interface Editable {
  /** Replaces text in a file; fails if it does not match, so that no test case goes stale unnoticed. */
  replace(file: string, from: string | RegExp, to: string): this;
  /** Creates or overwrites a file. */
  write(file: string, text: string | Uint8Array): this;
  remove(file: string): this;
  read(file: string): string;
}

/** An editable copy of a content folder, on disk. */
export interface ContentCopy extends Editable {
  readonly folder: string;
}

/** Copies a content folder to a temporary folder, in its first language alone: an edit would leave the others behind. */
export function copyOf(content = realContent): ContentCopy {
  const copy = wholeCopyOf(content);
  keepFirstLanguage(copy.folder);
  return copy;
}

/** Copies a content folder with all its languages. */
export function wholeCopyOf(content = realContent): ContentCopy {
  const folder = temporaryFolder();
  cpSync(content, folder, { recursive: true });
  const copy: ContentCopy = {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    replace: (file, from, to) => copy.write(file, replaced(file, copy.read(file), from, to)),
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
      return copy;
    },
    remove: (file) => {
      assert.ok(existsSync(join(folder, file)), `${file} does not exist`);
      rmSync(join(folder, file));
      return copy;
    },
  };
  return copy;
}

/** Replaces text; fails if nothing changed. */
export function replaced(file: string, before: string, from: string | RegExp, to: string): string {
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} does not contain ${from}`);
  return after;
}

/** Loads the catalog of a content folder in its first language, or another; throws on invalid content. */
export function catalogOf(content = realContent, language?: string): Catalog {
  const { raw } = new ContentFolder(content).requireValid();
  const chosen = language ?? languagesOf(raw)[0]!;
  return joinCatalog(raw, chosen, messagesFor(chosen));
}

/** Languages that a content folder publishes. */
export function languagesIn(content = realContent): readonly string[] {
  return languagesOf(new ContentFolder(content).requireValid().raw);
}
