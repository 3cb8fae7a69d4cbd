import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { paths } from '../../src/views/paths.ts';
import { rules } from '../support/browser/html-rules.ts';
import { buildSite, runBuild } from '../support/commands/run-command.ts';
import { catalogOf, exampleContents } from '../support/content/content-folders.ts';
import { found, subjectWords, wordsIn } from '../support/content/subject-words.ts';
import { brokenLinks, isBuilt, pagesOf } from '../support/html/built-pages.ts';
import { withClientOnlyNodes } from '../support/html/client-only-html.ts';
import { emptyParts } from '../support/html/empty-parts.ts';
import { pageFaults } from '../support/html/page-faults.ts';
import { shownTexts } from '../support/html/shown-text.ts';

const first = subjectWords(catalogOf());

for (const example of readdirSync(exampleContents)) {
  const content = join(exampleContents, example);
  describe(`the example ${example}`, () => {
    let dist = '';
    before(() => {
      ({ dist } = buildSite({ CONTENT_DIR: content, SITE_URL: 'https://guide.example' }));
    });

    it('shows and says no word of the subject of the first content, except its own', () => {
      const own = wordsIn(content);
      const foreign = new Set([...first].filter((word) => !own.has(word)));
      const texts = shownTexts(dist);
      assert.ok(texts.some(({ file }) => file === 'manifest.webmanifest') && texts.some(({ file }) => file.startsWith('search/')));
      assert.deepEqual(
        texts.flatMap(({ file, text }) => found(text, foreign).map((place) => `${file}: ${place}`)),
        [],
      );
    });

    it('speaks of a guided run and of a rehearsal only if it has one', () => {
      const { models, procedure } = catalogOf(content);
      const [model] = models.map(({ id }) => id);
      const says = (pattern: RegExp) => shownTexts(dist).filter(({ text }) => pattern.test(text));
      for (const [has, path, pattern] of [
        [procedure.run, paths.guide(model!), /guided run/i],
        [procedure.run?.simulator, paths.rehearsal(model!), /rehears/i],
      ] as const) {
        assert.equal(isBuilt(dist, path), Boolean(has), path);
        assert.equal(says(pattern).length > 0, Boolean(has), `${says(pattern)[0]?.file}: ${pattern}`);
      }
    });

    it('has valid HTML, links that lead somewhere, no place twice and no empty part', async () => {
      const validator = new HtmlValidate(rules);
      for (const { path, html } of pagesOf(dist)) {
        const { results } = await validator.validateString(withClientOnlyNodes(html));
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
          [],
          path,
        );
        assert.deepEqual(emptyParts(html), [], path);
      }
      assert.deepEqual([...brokenLinks(dist), ...pageFaults(dist)], []);
    });

    it('gives no finding of the linter of contents', () => {
      const { status, printed } = runBuild({ CONTENT_DIR: content }, undefined, 'lint-content');
      assert.equal(status, 0, printed);
      assert.match(printed, /no problems found/);
    });
  });
}
