import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PrecacheManifest, ManifestEntry } from '../../../src/offline/precache-manifest.ts';
import { InstallError, installPrecache, isBundled, isPage, type PrecacheSource } from '../../../src/offline/install.ts';

const file = (path: string): ManifestEntry => [path, `hash of ${path}`, 1];
const copy = (must: readonly string[], rest: readonly string[]): PrecacheManifest => ({
  build: 'b',
  files: [...must, ...rest].map(file),
  requiredCount: must.length,
  omittedCount: 0,
  fallbackPaths: [],
});

/** Ways that hold and give what a case says, and write down what was done. */
class Told implements PrecacheSource {
  readonly loaded: string[] = [];
  readonly kept: string[] = [];
  together = false;
  readonly earlier: readonly string[];
  readonly missing: readonly string[];
  readonly room: number;

  constructor({
    earlier = [],
    missing = [],
    room = Infinity,
  }: {
    earlier?: readonly string[];
    missing?: readonly string[];
    room?: number;
  }) {
    this.earlier = earlier;
    this.missing = missing;
    this.room = room;
  }

  async reuse([path]: ManifestEntry): Promise<boolean> {
    return this.earlier.includes(path) && this.#keep(path);
  }

  async download([path]: ManifestEntry, together: boolean): Promise<boolean> {
    this.loaded.push(path);
    this.together ||= together;
    return !this.missing.includes(path) && this.#keep(path);
  }

  #keep(path: string): boolean {
    if (this.kept.length >= this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.push(path);
    return true;
  }
}

const must = ['a.js', 'b.js', 'e46/'];
const rest = ['faq/', 'icon.svg'];

describe('a copy', () => {
  const cases = [
    ['with nothing before it loads everything', {}, [...must, ...rest], [...must, ...rest]],
    [
      'takes over what an earlier one holds, and loads the others',
      { earlier: ['b.js', 'faq/'] },
      ['a.js', 'e46/', 'icon.svg'],
      [...must, ...rest],
    ],
    ['loads nothing when an earlier one holds everything', { earlier: [...must, ...rest] }, [], [...must, ...rest]],
    ['goes without what it can do without', { missing: ['faq/'] }, [...must, ...rest], [...must, 'icon.svg']],
    ['ends where there is room for no more than it needs', { room: 3 }, [...must, ...rest], must],
  ] as const;
  for (const [name, told, loaded, kept] of cases) {
    it(name, async () => {
      const ways = new Told(told);
      await installPrecache(copy(must, rest), ways);
      assert.deepEqual(ways.loaded.toSorted(), [...loaded].toSorted());
      assert.deepEqual(ways.kept.toSorted(), [...kept].toSorted());
    });
  }

  const failures = [
    ['a file that it needs is not to be had', { missing: ['b.js'] }, 'b.js', false],
    ['there is no room for a file that it needs', { room: 2 }, 'e46/', true],
    ['there is no room for one that it would take over', { earlier: must, room: 2 }, 'e46/', true],
  ] as const;
  for (const [name, told, path, full] of failures) {
    it(`fails when ${name}, and says for which`, async () => {
      await assert.rejects(
        installPrecache(copy(must, rest), new Told(told)),
        (error: InstallError) => error instanceof InstallError && error.path === path && error.isStorageFull === full,
      );
    });
  }

  it('begins no more files after it has failed', async () => {
    const many = Array.from({ length: 100 }, (_, n) => `${n}.js`);
    const ways = new Told({ missing: ['0.js'] });
    await assert.rejects(installPrecache(copy(many, []), ways), /0\.js/);
    assert.ok(ways.loaded.length < 20, String(ways.loaded.length));
  });

  it('begins with what it needs', async () => {
    const ways = new Told({});
    await installPrecache(copy(must, rest), ways);
    assert.deepEqual(ways.loaded.slice(0, must.length).toSorted(), must.toSorted());
  });

  for (const [pages, together] of [
    [8, false],
    [9, true],
  ] as const) {
    it(`lets ${pages} missing pages travel ${together ? 'together' : 'one by one'}`, async () => {
      const ways = new Told({});
      await installPrecache(
        copy(
          Array.from({ length: pages }, (_, n) => `${n}/`),
          rest.slice(1),
        ),
        ways,
      );
      assert.equal(ways.together, together);
    });
  }
});

it('a page is known by its address', () => {
  assert.deepEqual(['', 'e46/', '404.html', 'a.js', 'version.json'].map(isPage), [true, true, true, false, false]);
});

it('pages, and what the search shows of them, may travel together', () => {
  assert.deepEqual(['e46/', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/pagefind.js'].map(isBundled), [true, true, false]);
});
