import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routeRequest } from '../../../src/offline/request-routing.ts';

const scope = 'https://keys.test/guide/';
const paths = new Set(['', 'e46/', 'e46/guide/', 'pagefind/pagefind-entry.json', '404.html', 'icon.svg']);

describe('the copy answers', () => {
  const cases = [
    ['the first page', '/guide/', 'file '],
    ['a page', '/guide/e46/', 'file e46/'],
    ['a page below a page', '/guide/e46/guide/', 'file e46/guide/'],
    ['a page by the name of its file', '/guide/e46/index.html', 'file e46/'],
    ['the first page by the name of its file', '/guide/index.html', 'file '],
    ['a file', '/guide/icon.svg', 'file icon.svg'],
    ['a page with a search', '/guide/e46/?q=doors', 'file e46/'],
    ['the page that a sheet of paper names', '/guide/e46/?sheet=1', 'file e46/'],
    [
      'the entry of the search, which is asked for with the time',
      '/guide/pagefind/pagefind-entry.json?ts=123',
      'file pagefind/pagefind-entry.json',
    ],
    ['a page without its final slash', '/guide/e46', 'redirect /guide/e46/'],
    ['the same with a query', '/guide/e46/guide?a=1', 'redirect /guide/e46/guide/?a=1'],
    ['a page that it does not hold', '/guide/e99/', 'network'],
    ['a file that it does not hold', '/guide/version.json', 'network'],
    ['a page that is asked for past the copy', '/guide/e46/?network', 'network'],
    ['what lies outside of its folder', '/e46/', 'network'],
    ['another folder that begins like it', '/guides/e46/', 'network'],
    ['another host', 'https://other.test/guide/e46/', 'network'],
    ['a name of an object', '/guide/constructor', 'network'],
  ] as const;
  for (const [name, address, expected] of cases) {
    it(`${name}: ${expected}`, () => {
      const answer = routeRequest(new URL(address, scope).href, scope, paths);
      const text = answer.kind === 'file' ? `file ${answer.path}` : answer.kind === 'redirect' ? `redirect ${answer.to}` : 'network';
      assert.equal(text, expected);
    });
  }
});
