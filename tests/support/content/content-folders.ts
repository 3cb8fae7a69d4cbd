import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { joinCatalog, type Catalog } from '../../../src/domain/catalog/catalog.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The content of the site, or another folder that CONTENT_DIR names, and a second, small one of another make. */
export const realContent = resolve(root, process.env['CONTENT_DIR'] || 'content');
export const smallContent = join(root, 'tests/content-small');

const temporary = mkdtempSync(join(tmpdir(), 'guide-test-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** A new temporary folder; it goes when the test process ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(temporary, 'folder-'));
}

/** Content that a test may edit. */
export interface Editable {
  /** Replaces what stands in a file; fails when it does not stand there, so that no case goes stale in silence. */
  replace(file: string, from: string | RegExp, to: string): this;
  /** Writes a new file, or over an old one. */
  write(file: string, text: string | Uint8Array): this;
  remove(file: string): this;
  read(file: string): string;
}

/** A copy of a content folder that a test may edit. */
export interface ContentCopy extends Editable {
  readonly folder: string;
}

/** A copy of a content folder in a temporary one. */
export function copyOf(content = realContent): ContentCopy {
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
      assert.ok(existsSync(join(folder, file)), `${file} is not there`);
      rmSync(join(folder, file));
      return copy;
    },
  };
  return copy;
}

/** A text with one place in it replaced; fails when it has no such place. */
export function replaced(file: string, before: string, from: string | RegExp, to: string): string {
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} does not hold ${from}`);
  return after;
}

/** The catalog of a content folder; fails with the problems when it has any. */
export function catalogOf(content = realContent): Catalog {
  return joinCatalog(new ContentFolder(content).requireValid().raw, 'en', messagesFor('en').values);
}
