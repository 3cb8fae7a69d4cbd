import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { render } from 'dom-serializer';
import { elements, parse, removeWithParents } from '../../src/integrations/standalone-html/html-dom.ts';
import { planFor } from '../../src/domain/catalog/plan.ts';
import { paths } from '../../src/views/paths.ts';
import { catalogOf, root } from '../support/content/content-folders.ts';
import { pageAt, textOf } from '../support/html/built-pages.ts';

// This folder holds what is true of this content only, read from the built site. Whoever publishes other content deletes it.

interface Statement {
  readonly id: string;
  readonly statement: string;
  readonly page: string;
  /** The step that it stands in, where not anywhere on the page. */
  readonly step?: string;
  readonly words: readonly string[];
}

const dist = resolve(root, process.env['OUT_DIR'] || 'dist');
const { statements } = JSON.parse(readFileSync(new URL('statements.json', import.meta.url), 'utf8')) as {
  readonly statements: readonly Statement[];
};
const catalog = catalogOf();
const plans = catalog.models.map(({ id }) => planFor(catalog, id));

/** The values that the patterns name. */
const { Count, Limit, Step } = catalog.values;
const values: Readonly<Record<string, string | undefined>> = {
  presses: Count['presses'],
  limit: Limit['presses'],
  gap: Limit['gap'],
  release: Step['release'],
};
const filled = (pattern: string) => pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? assert.fail(`No value ${name}`));
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('’', "'");

/** What a page says, or one step of it, besides its sources and the ways on. */
function pageText(path: string, step?: string): string {
  const page = parse(pageAt(dist, path));
  const number = plans[0]!.steps.find(({ id }) => id === step)?.number;
  const [part] = elements(page, step ? '*' : 'main', ({ id }) => !step || id === `step-${number}`);
  assert.ok(part, `${path} has no step ${step}`);
  for (const other of elements(page, '*').filter(({ name }) => ['aside', 'details', 'noscript'].includes(name))) removeWithParents(other);
  return plain(textOf(render(part.children, { encodeEntities: 'utf8' })));
}

describe('of the founding document,', () => {
  for (const { id, statement, page, step, words } of statements)
    it(`${id} stands on ${page}: ${statement}`, () => {
      const pages = page.includes('{model}') ? plans.map(({ model }) => paths.model(model.id)) : [page];
      for (const path of pages)
        for (const pattern of words)
          assert.ok(new RegExp(plain(filled(pattern)), 'i').test(pageText(path, step)), `${path} says nothing of “${pattern}”`);
    });
});
