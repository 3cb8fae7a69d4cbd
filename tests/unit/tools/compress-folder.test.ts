import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFolder } from '../../../src/tools/compress-folder.ts';
import { hashesOf } from '../../support/commands/run-command.ts';
import { temporaryFolder } from '../../support/content/content-folders.ts';
import { filesOf } from '../../support/html/built-pages.ts';

const text = 'Hold UNLOCK. Press LOCK three times. '.repeat(50);
const endings = ['html', 'css', 'js', 'json', 'svg', 'txt', 'xml', 'webmanifest'];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'e46/guide'), { recursive: true });
  for (const [name, body] of Object.entries(files)) writeFileSync(join(folder, name), body);
  return folder;
}

it('every kind of text gets a .br and a .gz beside it, which hold the same', async () => {
  const names = endings.map((ending) => `e46/guide/file.${ending}`);
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, text])));
  assert.equal((await compressFolder(folder)).files, endings.length);
  for (const name of names) {
    assert.equal(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(), text);
    assert.equal(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(), text);
  }
  assert.equal(filesOf(folder).length, endings.length * 3, 'nothing half-written is left');
});

it('pictures, the index of the search and what does not get smaller are left alone', async () => {
  const names = ['social.png', 'wasm.en.pagefind', 'en_1.pf_index', '_headers', '_nginx.conf', 'small.txt'];
  const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, text])), 'small.txt': 'a' });
  await compressFolder(folder);
  assert.deepEqual(filesOf(folder), names.toSorted());
});

it('a file that got shorter keeps no old copy, and what was compressed is not compressed again', async () => {
  const folder = folderOf({ 'a.txt': text, 'b.txt': text });
  await compressFolder(folder);
  writeFileSync(join(folder, 'a.txt'), 'a');
  await compressFolder(folder);
  assert.deepEqual(filesOf(folder), ['a.txt', 'b.txt', 'b.txt.br', 'b.txt.gz']);
  assert.equal(existsSync(join(folder, 'b.txt.br.gz')), false);
});

it('two runs write the same bytes, with no time and no system in them', async () => {
  const [one, other] = [folderOf({ 'a.html': text }), folderOf({ 'a.html': text })];
  await compressFolder(one);
  await compressFolder(other);
  assert.deepEqual(hashesOf(one), hashesOf(other));
  const head = readFileSync(join(one, 'a.html.gz'));
  assert.deepEqual([...head.subarray(4, 8)], [0, 0, 0, 0]);
  assert.equal(head[9], 255);
});
