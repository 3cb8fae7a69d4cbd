import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buildIndexFiles, writeIndex } from '../../../src/integrations/pagefind-index.ts';
import { languageIn } from '../../../src/offline/copy-parts.ts';
import { temporaryFolder } from '../../support/content/content-folders.ts';

const started: ChildProcess[] = [];
subscribe('child_process', (message) => started.push((message as { process: ChildProcess }).process));

const page = (words: string, language = 'en') => `<html lang="${language}"><body data-pagefind-body>${words}</body></html>`;
const none = { message: 'No search index: no page has data-pagefind-body' };

describe('an index', () => {
  it('leaves no program running, whether there are pages for it or none', async () => {
    const folder = temporaryFolder();
    await assert.rejects(writeIndex(folder), none);
    writeFileSync(join(folder, 'index.html'), page('lamp'));
    assert.equal(await writeIndex(folder), 1);
    assert.ok(existsSync(join(folder, 'pagefind/pagefind.js')));
    assert.ok(started.length > 0);
    assert.deepEqual(
      started.filter(({ killed }) => !killed),
      [],
    );
  });

  it('lists its languages in one order, however often it is made', async () => {
    const pages = new Map(['de', 'en', 'es', 'fr', 'it'].map((language) => [`/${language}/`, page('lamp', language)]));
    const entry = (await buildIndexFiles(pages)).get('pagefind-entry.json')!;
    const { languages } = JSON.parse(new TextDecoder().decode(entry)) as { languages: object };
    assert.deepEqual(Object.keys(languages), ['de', 'en', 'es', 'fr', 'it']);
  });

  it('is whole though others are asked for meanwhile, also after one that failed', async () => {
    const pagesIn = async (...words: string[]) => {
      const files = await buildIndexFiles(new Map(words.map((word) => [`/${word}/`, page(word)])));
      return [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
    };
    const failed = assert.rejects(writeIndex(temporaryFolder()), none);
    assert.deepEqual(await Promise.all([pagesIn('lamp'), pagesIn('card', 'key'), pagesIn()]), [1, 2, 0]);
    await failed;
  });

  it('names in each of its files the language of the pages that the file is of', async () => {
    const pages = [
      ['/e46/', page('lamp')],
      ['/de/e46/', page('Lampe', 'de')],
      ['/pt-br/e46/', page('luz', 'pt-br')],
    ] as const;
    const files = await buildIndexFiles(new Map(pages));
    const fragments = [...files].filter(([path]) => path.startsWith('fragment/'));
    assert.equal(fragments.length, pages.length);
    for (const [path, content] of fragments) {
      const { url } = JSON.parse(
        gunzipSync(content)
          .toString()
          .replace(/^[^{]*/, ''),
      ) as { url: string };
      assert.equal(languageIn(`pagefind/${path}`, ['en', 'de', 'pt-br']), /^\/(de|pt-br)\//.exec(url)?.[1] ?? 'en', path);
    }
    for (const kind of ['index/', 'pagefind.'])
      assert.ok(
        [...files.keys()].some((path) => path.startsWith(kind) && languageIn(`pagefind/${path}`, ['en', 'de']) === 'de'),
        kind,
      );
  });
});
