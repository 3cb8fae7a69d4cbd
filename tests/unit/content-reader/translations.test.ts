import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { translationStatus } from '../../../src/content-reader/translation-status.ts';
import { catalogOf, realContent, wholeCopyOf, type Editable } from '../../support/content/content-folders.ts';

const { languages } = catalogOf().site;
const [first = '', language = ''] = languages;
const { raw } = new ContentFolder(realContent).content;
/** Files that say the same in both languages, as an author may be about to translate others. */
const current = translationStatus(raw, language).filter(({ status }) => status === 'current');
const [answer] = raw.answers.filter(({ file, data }) => data.sources.length > 0 && current.some((row) => file === `${first}/${row.file}`));
const name = answer?.file.slice(first.length + 1) ?? '';

const toldAfter = (edit: (copy: Editable) => unknown) => {
  const copy = wholeCopyOf();
  edit(copy);
  return new ContentFolder(copy.folder).problems.map(({ file, field, actual }) => [file, field, actual] as const);
};
const statusAfter = (edit: (copy: Editable) => unknown, file = name) => {
  const copy = wholeCopyOf();
  edit(copy);
  const { content } = new ContentFolder(copy.folder);
  return translationStatus(content.raw, language).find((row) => row.file === file)!.status;
};

describe('a translation', { skip: languages.length < 2 && 'the content has one language' }, () => {
  it('has the facts of the first language, and its own words', () => {
    const [original, translated] = [catalogOf(realContent, first), catalogOf(realContent, language)];
    assert.ok(translated.answers.length > 0);
    for (const { id, sources, keys, question } of translated.answers) {
      const same = original.answers.find((one) => one.id === id)!;
      assert.deepEqual([sources, keys], [same.sources, same.keys]);
      assert.notEqual(question, same.question);
    }
  });

  it('may lack an answer, which its readers then do not see', () => {
    const copy = wholeCopyOf().write(
      `${first}/faq/brand-new.mdx`,
      '---\nquestion: Is it new?\naliases: []\nsources: []\nown: true\n---\nYes.\n',
    );
    const has = (of: string) => catalogOf(copy.folder, of).answers.some(({ id }) => id === 'brand-new');
    assert.deepEqual([has(first), has(language)], [true, false]);
  });

  it('may not lack anything else, nor a field', () => {
    const file = `${language}/pages/about.mdx`;
    assert.deepEqual(
      toldAfter((copy) => copy.remove(file)).filter(([place]) => place === file),
      [[file, 'the file', 'no such file']],
    );
    const fields = toldAfter((copy) => copy.replace(`${language}/site.yaml`, /^trouble:.*\n/m, ''));
    assert.deepEqual(fields, [[`${language}/site.yaml`, 'trouble', 'nothing']]);
  });

  it('states no fact again', () => {
    const told = toldAfter((copy) => copy.replace(`${language}/${name}`, '---\n', '---\nsources: [seed]\n'));
    assert.deepEqual(told, [[`${language}/${name}`, 'sources', 'a fact, in a translation']]);
  });

  it('is not built before it confirms the last safety correction', () => {
    const told = toldAfter((copy) => copy.replace(`${language}/translated-from.yaml`, /^safety: .*$/m, 'safety: 0'));
    assert.deepEqual(
      told.map(([file, field]) => [file, field]),
      [[`${language}/translated-from.yaml`, 'safety']],
    );
  });

  it('is stale once the words of the original change, and not for white space, aliases or sources', () => {
    assert.equal(
      statusAfter(() => undefined),
      'current',
    );
    assert.equal(
      statusAfter((copy) => copy.replace(`${first}/${name}`, /$/, '\n\nOne more sentence.\n')),
      'stale',
    );
    assert.equal(
      statusAfter((copy) => copy.replace(`${first}/${name}`, /$/, '\n\n\n')),
      'current',
    );
    assert.equal(
      statusAfter((copy) => copy.replace(`${first}/${name}`, /^aliases:\n/m, 'aliases:\n  - one more way\n')),
      'current',
    );
    assert.equal(
      statusAfter((copy) => copy.replace(`${language}/translated-from.yaml`, new RegExp(`^ +${name}: .*\\n`, 'm'), '')),
      'unstamped',
    );
    assert.equal(
      statusAfter((copy) => copy.remove(`${language}/${name}`)),
      'missing',
    );
  });
});
