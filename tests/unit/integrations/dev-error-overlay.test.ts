import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { it } from 'node:test';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { serveErrorOverlay } from '../../../src/integrations/dev-error-overlay.ts';
import { copyOf, smallContent } from '../../support/content/content-folders.ts';
import { answer } from '../../support/content/error-table.ts';

type Middleware = (request: object, response: object, next: () => void) => void;

/** The server of authors over a folder, without Vite: what its files do is said, and what it answers and tells is told. */
function served(folder: string) {
  const said: string[] = [];
  let middleware: Middleware = () => {};
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const server = {
    watcher,
    middlewares: { use: (one: Middleware) => (middleware = one) },
    hot: { send: ({ type }: { type: string }) => said.push(type) },
    config: { base: '/' },
  };
  const logger = { error: () => said.push('mistakes'), info: () => said.push('nothing to mend') };
  serveErrorOverlay(server as unknown as ViteDevServer, new ContentFolder(folder), logger as unknown as AstroIntegrationLogger);
  return {
    happens: (event: string, file: string) => watcher.emit('all', event, join(folder, file)),
    /** Whether a page comes. */
    page: () => {
      let comes = false;
      middleware({ headers: { accept: 'text/html' } }, { setHeader: () => {}, end: () => {} }, () => (comes = true));
      return comes;
    },
    /** What was told since this was last asked. */
    told: () => said.splice(0),
  };
}

it('the content is checked when a file of it changes, comes or goes, and not when a page is asked for', () => {
  const copy = copyOf(smallContent);
  const right = copy.read(answer);
  const { happens, page, told } = served(copy.folder);
  assert.deepEqual([page(), told()], [true, []]);
  for (const event of ['change', 'add', 'unlink']) {
    copy.write(answer, right.replace('question:', 'questoin:'));
    assert.deepEqual([page(), told()], [true, []], `${event}: read for a page`);
    happens(event, answer);
    assert.deepEqual([page(), told()], [false, ['mistakes', 'full-reload']], event);
    copy.write(answer, right);
    assert.deepEqual([page(), told()], [false, []], `${event}: read for a page`);
    happens(event, answer);
    assert.deepEqual([page(), told()], [true, ['nothing to mend', 'full-reload']], event);
  }
});

it('a file elsewhere changes nothing', () => {
  const copy = copyOf(smallContent);
  const { happens, page, told } = served(copy.folder);
  copy.write(answer, '');
  happens('change', '../elsewhere.mdx');
  assert.deepEqual([page(), told()], [true, []]);
});

it('a mistake that was saved while the server started is told by its first page', () => {
  const copy = copyOf(smallContent).write(answer, '');
  const { page, told } = served(copy.folder);
  assert.deepEqual([page(), told()[0]], [false, 'mistakes']);
});
