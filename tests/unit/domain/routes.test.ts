import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isReserved,
  matchRoute,
  modelPagePattern,
  pageCounts,
  pagePaths,
  pathTo,
  routes,
  type RouteName,
} from '../../../src/domain/routes.ts';

describe('an address belongs to', () => {
  const cases = {
    '/': 'home',
    '/e46/': 'model',
    '/e46/guide/': 'guide',
    '/faq/': 'answers',
    '/faq/next-key/': 'answer',
    '/404.html': 'notFound',
    '/download/e46.html': 'standalone',
    '/download/e46-a4.pdf': 'sheet',
    '/version.json': 'version',
    '/_astro/a.js': undefined,
    '/e46/guide/more/': undefined,
  } as const;
  for (const [path, name] of Object.entries(cases)) it(`${String(name)}: ${path}`, () => assert.equal(matchRoute(path), name));

  it('the route that it was made by, with any ids', () => {
    for (const name of Object.keys(routes) as RouteName[]) assert.equal(matchRoute(pathTo(name, 'one', 'two')), name);
  });
});

it('the pages of a site are those of its models, answers and other cars, and those that it has whatever the content', () => {
  const ids = { model: ['a1', 'b2', 'd4'], answer: ['how-long'], notCovered: ['c3'] };
  const features = { run: ['a1', 'b2'], simulator: ['a1', 'b2'], keys: true };
  const [guided, plain] = [pagePaths(ids, features), pagePaths(ids, { ...features, run: [], simulator: [] })];
  assert.deepEqual(
    guided.filter((path) => !plain.includes(path)),
    ['/a1/guide/', '/b2/guide/', '/a1/rehearse/', '/b2/rehearse/'],
  );
  assert.deepEqual(
    guided.filter((path) => !pagePaths(ids, { ...features, keys: false }).includes(path)),
    ['/keys/'],
  );
  assert.deepEqual(
    guided.filter((path) => !pagePaths({ ...ids, answer: [] }, features).includes(path)),
    ['/faq/', '/faq/how-long/'],
  );
  assert.deepEqual(
    guided.filter((path) => !pagePaths(ids, { ...features, simulator: [] }).includes(path)),
    ['/a1/rehearse/', '/b2/rehearse/'],
  );
  const all = pagePaths(ids, { run: ids.model, simulator: ids.model, keys: true });
  assert.equal(all.length + 1, pageCounts.fixed + 3 * pageCounts.perModel + 2);
});

describe('the pattern of models’ pages gives the model of', () => {
  const cases = {
    'e46/': 'e46',
    'e46/guide/': 'e46',
    'z4-m/rehearse/': 'z4-m',
    e46: undefined,
    'e46/other/': undefined,
    'faq/': undefined,
    'faq/guide/': undefined,
    '': undefined,
    'robots.txt/': undefined,
    'offline-models/e46.json': undefined,
  };
  const pattern = new RegExp(modelPagePattern());
  for (const [path, model] of Object.entries(cases)) it(`“${path}”: ${String(model)}`, () => assert.equal(pattern.exec(path)?.[1], model));
});

describe('no model may take', () => {
  const cases = { faq: true, download: true, pagefind: true, index: true, de: true, 'pt-br': true, e46: false, 'z4-m': false, abc: false };
  for (const [id, reserved] of Object.entries(cases)) it(`${id}: ${String(reserved)}`, () => assert.equal(isReserved(id), reserved));
});
