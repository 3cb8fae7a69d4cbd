import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '../../../src/build/content.ts';
import { joinCatalog } from '../../../src/domain/catalog.ts';
import { planFor } from '../../../src/domain/plan.ts';
import { wordsOf } from '../../../src/words/words-of.ts';
import { catalogOf, copyOf, realContent, smallContent } from '../../support/content.ts';

describe('the catalog of the site', () => {
  const catalog = catalogOf();

  it('holds six models by their codes, 41 answers, three kinds of key and two pages for cars that are not covered', () => {
    assert.deepEqual(
      catalog.models.map(({ id }) => id),
      ['e38', 'e39', 'e46', 'e53', 'e85', 'e86'],
    );
    assert.equal(catalog.answers.length, 41);
    assert.deepEqual(catalog.keys.map(({ id }) => id).sort(), ['diamond', 'no-buttons', 'rubber-button']);
    assert.deepEqual(
      catalog.notCovered.map(({ id }) => id),
      ['e60-e61', 'e63-e64'],
    );
  });

  it('puts every answer into one group, and a heading over each group', () => {
    const ids = catalog.groups.flatMap(({ answers }) => answers.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids.toSorted(), catalog.answers.map(({ id }) => id).toSorted());
    for (const { id, title } of catalog.groups) assert.notEqual(title, id);
  });

  it('has a short answer for each question, of at most three sentences, that repeats no mark', () => {
    for (const { id, short } of catalog.answers) {
      assert.ok(short.length >= 20 && short.length <= 320, `${id}: ${short.length} characters`);
      assert.doesNotMatch(short, /[<>*[\]`]|\n/, id);
      assert.ok(short.split(/[.?!](?:\s|$)/).filter(Boolean).length <= 3, `${id}: ${short}`);
    }
  });

  it('gives every question aliases, and no two questions one alias', () => {
    const aliases = catalog.answers.flatMap(({ aliases: own }) => own);
    for (const { id, aliases: own } of catalog.answers) assert.ok(own.length > 0, id);
    assert.deepEqual(
      aliases.filter((alias, index) => aliases.indexOf(alias) !== index),
      [],
    );
  });

  it('names no source that nothing rests on', () => {
    const { raw } = readContent(realContent);
    const { sources: _own, ...others } = raw;
    const named = new Set(
      [...JSON.stringify(others).matchAll(/"sources":\[([^\]]*)\]/g)].flatMap(([, ids]) =>
        ids!.split(',').map((id) => id.replaceAll('"', '')),
      ),
    );
    assert.deepEqual(
      catalog.sources.map(({ id }) => id).filter((id) => !named.has(id)),
      [],
    );
  });
});

describe('little is asked of an author:', () => {
  it('an answer of question, aliases, sources and one paragraph lands in the last group', () => {
    const copy = copyOf().write(
      'en/faq/valet.mdx',
      '---\nquestion: May I lend a key?\naliases: [lend a key]\nsources: [seed]\n---\nYes, any key.\n',
    );
    const catalog = catalogOf(copy.folder);
    const last = catalog.groups.at(-1)!;
    assert.equal(last.answers.at(-1)!.id, 'valet');
    assert.equal(last.answers.at(-1)!.short, 'Yes, any key.');
    assert.equal(catalog.answers.length, 42);
  });

  it('a model of code, name and sources has a plan with every kind of key', () => {
    const copy = copyOf().write('models/e52.yaml', 'code: E52\nname: Z8\nsources: [seed]\n');
    const plan = planFor(catalogOf(copy.folder), 'e52');
    assert.deepEqual(plan.keys.map(({ kind }) => kind).sort(), ['diamond', 'no-buttons', 'rubber-button']);
    assert.equal(plan.steps.length, 5);
    assert.deepEqual([plan.outline, plan.model.built, plan.openings.lids], [undefined, undefined, []]);
  });

  it('a model that the founding document does not name comes last, and says what it rests on', () => {
    const copy = copyOf(smallContent)
      .replace('models/a1.yaml', 'name: Dawn', 'name: Dawn\nnotNamed: { sources: [handbook], inference: true }')
      .replace('en/site.yaml', 'rebuilt:', 'notNamed: Not in the handbook\nrebuilt:')
      .write('en/models/a1.mdx', '---\nnotNamed: It has the lamp of the B2.\n---\n');
    const catalog = catalogOf(copy.folder);
    assert.deepEqual(
      catalog.models.map(({ id }) => id),
      ['b2', 'a1'],
    );
    assert.deepEqual(planFor(catalog, 'a1').model.notNamed, {
      lead: 'Not in the handbook',
      text: 'It has the lamp of the B2.',
      footing: { sources: ['handbook'], confidence: 'reported' },
    });
    assert.equal(planFor(catalog, 'b2').model.notNamed, undefined);
  });

  it('without a glossary nothing is the same, asks or is passed over', () =>
    assert.deepEqual(catalogOf(smallContent).glossary, { same: [], asking: [], ignore: [] }));

  it('without a list of groups all answers stand in one', () => {
    const { groups, mostAsked } = catalogOf(smallContent);
    assert.deepEqual(
      groups.map(({ title, answers }) => [title, answers.length]),
      [['All answers', 3]],
    );
    assert.deepEqual(mostAsked, []);
  });
});

it('content with something to mend has no catalog', () => {
  const copy = copyOf(smallContent).remove('en/keys/card.mdx');
  const { catalog, problems } = joinCatalog(readContent(copy.folder).raw, 'en', wordsOf('en').values);
  assert.equal(catalog, undefined);
  assert.equal(problems.length, 1);
});

it('a language without words of the interface says which file to write', () => {
  const message = 'No interface words for “tlh”: write src/words/tlh.ts and list it in src/words/words-of.ts';
  assert.throws(() => wordsOf('tlh'), { name: 'RangeError', message });
});
