import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { urlPathOf, choosePrecacheFiles } from '../../../src/integrations/precache-files.ts';
import { paths } from '../../../src/views/paths.ts';

const fileOf = (path: string) => `${path.slice(1)}index.html`;
const chosen = (path: string, bytes = 1) => {
  const { required, optional } = choosePrecacheFiles([{ path, bytes }]);
  return required.length > 0 ? 'must' : optional.length > 0 ? 'rest' : 'never';
};

describe('a copy', () => {
  const cases = {
    must: [
      ...[paths.home, paths.model('e46'), paths.guide('e46'), paths.rehearsal('e46'), paths.search, paths.offline].map(fileOf),
      ...[
        '_astro/a.js',
        '_astro/b.css',
        '_astro/lock.webp',
        '_astro/lock.svg',
        'search/answers.json',
        'pagefind/pagefind.js',
        'pagefind/pagefind-worker.js',
        'pagefind/pagefind-entry.json',
      ],
      ...['pagefind/wasm.en.pagefind', 'pagefind/fragment/en_1.pf_fragment'],
    ],
    rest: [
      ...[paths.answers, paths.answer('next-key'), paths.keys, paths.sources, paths.about, paths.notCovered('e60-e61')].map(fileOf),
      ...['404.html', 'icon.svg', 'icon-192.png', 'manifest.webmanifest', 'faq/picture.webp'],
    ],
    never: [
      ...[
        '_headers',
        '_redirects',
        'nginx.conf',
        'e46/index.html.br',
        'e46/index.html.gz',
        'sheets/e46.pdf',
        'download/e46.html',
        'social.png',
        'robots.txt',
      ],
      ...[
        'sitemap-0.xml',
        'sitemap-index.xml',
        'version.json',
        'offline-worker.js',
        'offline-pages.json',
        'offline-language.json',
        'offline-models/e46.json',
        'pagefind/pagefind-ui.js',
        'pagefind/pagefind-modular-ui.css',
        'pagefind/pagefind-component-ui.js',
        'pagefind/pagefind-highlight.js',
      ],
    ],
  } as const;
  for (const [kind, files] of Object.entries(cases)) {
    for (const path of files)
      it(`${{ must: 'needs', rest: 'holds if there is room', never: 'never holds' }[kind]} ${path}`, () =>
        assert.equal(chosen(path), kind));
  }

  it('never holds what nothing asks for', () => {
    const users = new Map([['pagefind/wasm.unknown.pagefind', []]]);
    assert.deepEqual(choosePrecacheFiles([{ path: 'pagefind/wasm.unknown.pagefind', bytes: 1 }], { users }), {
      required: [],
      optional: [],
      omittedCount: 0,
      models: new Map(),
      languages: new Map(),
    });
  });

  it('holds ten million bytes of the rest, pages before pictures, and counts what it leaves out', () => {
    const files = [
      { path: 'a.png', bytes: 6_000_000 },
      { path: 'about/index.html', bytes: 3_000_000 },
      { path: 'faq/index.html', bytes: 3_000_000 },
      { path: 'z.png', bytes: 4_000_000 },
    ];
    const { optional, omittedCount } = choosePrecacheFiles(files);
    assert.deepEqual(
      optional.map(({ path }) => path),
      ['about/index.html', 'faq/index.html', 'z.png'],
    );
    assert.equal(omittedCount, 1);
  });

  it('needs pictures of the content up to 60 kB, a million bytes of them together, and holds the others if there is room', () => {
    const small = Array.from({ length: 20 }, (_, at) => ({ path: `_astro/${at}.webp`, bytes: 60_000 }));
    const { required, optional, omittedCount } = choosePrecacheFiles([{ path: '_astro/large.webp', bytes: 60_001 }, ...small]);
    assert.deepEqual(required, small.slice(0, 16));
    assert.deepEqual(
      optional.map(({ path }) => path),
      ['_astro/large.webp', ...small.slice(16).map(({ path }) => path)],
    );
    assert.equal(omittedCount, 0);
  });

  it('needs what it needs, however large', () => assert.equal(chosen('_astro/large.js', 50_000_000), 'must'));
});

describe('a copy of a site too large to be kept whole', () => {
  const page = (path: string, bytes = 20_000) => ({ path: fileOf(path), bytes });
  const models = Array.from({ length: 100 }, (_, number) => `m${number}`);
  const pagesOf = (model: string) => [paths.model(model), paths.guide(model), paths.rehearsal(model)].map((path) => page(path));
  const shell = [page(paths.home), page(paths.offline), page(paths.search), { path: 'search/answers.json', bytes: 1 }];
  const answers = (count: number) => Array.from({ length: count }, (_, number) => page(paths.answer(`a${number}`)));
  const fullText = ['pagefind/pagefind.js', 'pagefind/a.pf_index'].map((path) => ({ path, bytes: 100_000 }));
  const chosenOf = (answerCount: number) =>
    choosePrecacheFiles([...shell, ...answers(answerCount), ...fullText, ...models.flatMap(pagesOf)]);

  it('needs what every page needs, and holds the pages of each model apart', () => {
    const copy = chosenOf(10);
    assert.deepEqual(copy.required, shell);
    assert.deepEqual(copy.models, new Map(models.map((model) => [model, pagesOf(model)])));
  });

  it('holds answers and the full-text search if there is room for both, and counts what it leaves out', () => {
    assert.deepEqual(chosenOf(190).optional, [...answers(190), ...fullText]);
    assert.equal(chosenOf(190).omittedCount, 0);
  });

  it('goes without the full-text search before it goes without an answer', () => {
    const [full, over] = [chosenOf(191), chosenOf(1000)];
    assert.deepEqual(full.optional, answers(191));
    assert.deepEqual([full.omittedCount, over.optional.length, over.omittedCount], [2, 200, 802]);
  });

  it('does not depend on the number of models for what every visitor gets', () => {
    const more = Array.from({ length: 1000 }, (_, number) => `n${number}`).flatMap(pagesOf);
    const { required, optional } = choosePrecacheFiles([...shell, ...answers(10), ...more]);
    assert.deepEqual([...required, ...optional], [...shell, ...answers(10)]);
  });
});

describe('a copy of a site of several languages', () => {
  const languages = ['en', 'de', 'pt-br'];
  const prefixes = ['', 'de/', 'pt-br/'];
  const file = (path: string, bytes = 1) => ({ path, bytes });
  const required = ['index.html', 'e46/index.html', 'offline/index.html', 'search/answers.json', 'search/model.json'];
  const optional = ['faq/next-key/index.html', '404.html', 'manifest.webmanifest'];
  const never = [
    'version.json',
    'download/e46.html',
    'download/e46-a4.pdf',
    'offline-pages.json',
    'offline-language.json',
    'offline-models/e46.json',
  ];
  const fullText = (language: string) =>
    ['fragment/*_1.pf_fragment', 'index/*_1.pf_index', 'pagefind.*_1.pf_meta', 'wasm.*.pagefind'].map((name) =>
      file(`pagefind/${name.replace('*', language)}`),
    );
  const shared = ['_astro/a.js', '_astro/b.css', '_astro/lock.webp', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'].map((path) =>
    file(path),
  );
  const icons = ['icon.svg', 'icon-192.png'].map((path) => file(path));
  const below = (prefix: string, paths: readonly string[]) => paths.map((path) => file(prefix + path));
  const all = [
    ...shared,
    ...icons,
    ...prefixes.flatMap((prefix) => below(prefix, [...required, ...optional, ...never])),
    ...languages.flatMap(fullText),
  ];

  it('has what all languages share, and each language its pages, its data and its part of the full-text index', () => {
    const copy = choosePrecacheFiles(all, { languages });
    assert.deepEqual(copy.required, shared);
    assert.deepEqual(copy.optional, icons);
    assert.deepEqual([...copy.languages.keys()], languages);
    for (const [index, language] of languages.entries()) {
      const own = copy.languages.get(language)!;
      assert.deepEqual(own.required, [...below(prefixes[index]!, required), ...fullText(language)], language);
      assert.deepEqual(new Set(own.optional), new Set(below(prefixes[index]!, optional)), language);
    }
  });

  it('has with one language what the site of that language alone would have', () => {
    const copy = choosePrecacheFiles(all, { languages });
    const alone = choosePrecacheFiles(
      all.filter(({ path }) => !/^(de|pt-br)\/|[./](de|pt-br)[._]/.test(path)),
      { languages: ['en'] },
    );
    const english = copy.languages.get('en')!;
    const ofBoth = (name: 'required' | 'optional') => new Set([...copy[name], ...english[name]]);
    assert.deepEqual([ofBoth('required'), ofBoth('optional')], [new Set(alone.required), new Set(alone.optional)]);
  });

  it('gives a program of the full-text search to the language that alone uses it, and one of several to all', () => {
    const programs = ['pagefind/wasm.pt.pagefind', 'pagefind/wasm.unknown.pagefind'];
    const users = new Map([
      [programs[0]!, ['pt-br']],
      [programs[1]!, languages],
    ]);
    const copy = choosePrecacheFiles(below('', programs), { languages, users });
    assert.deepEqual(copy.required, below('', programs.slice(1)));
    assert.deepEqual(copy.languages.get('pt-br')!.required, below('', programs.slice(0, 1)));
  });

  it('holds the pages of each model apart in each language that is too large to be kept whole', () => {
    const models = Array.from({ length: 70 }, (_, number) => `m${number}`);
    const pagesOf = (prefix: string, model: string) =>
      below(
        prefix,
        ['', 'guide/', 'rehearse/'].map((page) => `${model}/${page}index.html`),
      );
    const files = [...all, ...['', 'de/'].flatMap((prefix) => models.flatMap((model) => pagesOf(prefix, model)))];
    const copy = choosePrecacheFiles(files, { languages });
    assert.deepEqual(copy.models.get('m7'), pagesOf('', 'm7'));
    assert.deepEqual(copy.models.get('de/m7'), pagesOf('de/', 'm7'));
    assert.equal(copy.models.size, 2 * (models.length + 1));
    assert.ok(copy.languages.get('pt-br')!.required.some(({ path }) => path === 'pt-br/e46/index.html'));
  });

  it('counts what a language leaves out, and what all leave out, once each', () => {
    const large = [file('_astro/large.png', 10_000_001), file('de/faq/large/index.html', 10_000_001)];
    const copy = choosePrecacheFiles([...all, ...large], { languages });
    assert.deepEqual([copy.omittedCount, ...languages.map((language) => copy.languages.get(language)!.omittedCount)], [1, 0, 1, 0]);
  });
});

it('a page goes by its folder, and any other file by its name', () => {
  assert.deepEqual(['index.html', 'e46/index.html', '404.html', '_astro/a.js'].map(urlPathOf), ['', 'e46/', '404.html', '_astro/a.js']);
});
