import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { describe, it } from 'node:test';
import { planFor } from '../../../../src/domain/catalog/plan.ts';
import { messagesFor } from '../../../../src/i18n/messages.ts';
import { minimal, withMinimalEntries } from '../../../support/content/changed-durations.ts';
import { catalogOf, copyOf, realContent, smallContent } from '../../../support/content/content-folders.ts';

describe('the catalog of the site', () => {
  const catalog = catalogOf();
  const filesIn = (folder: string) =>
    readdirSync(join(realContent, folder))
      .filter((file) => /\.(yaml|mdx)$/.test(file))
      .map((file) => parsePath(file).name);
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted();

  it('holds every answer, kind of key and page for cars that are not covered by the name of its file', () => {
    assert.deepEqual(idsOf(catalog.answers), filesIn('en/faq').toSorted());
    assert.deepEqual(idsOf(catalog.keys), filesIn('keys').toSorted());
    assert.deepEqual(idsOf(catalog.notCovered), filesIn('not-covered').toSorted());
  });

  it('holds a model for each file of a model', () => assert.equal(catalog.models.length, filesIn('models').length));

  it('puts every answer into one group, and a heading over each group', () => {
    const ids = catalog.groups.flatMap(({ answers }) => answers.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids.toSorted(), catalog.answers.map(({ id }) => id).toSorted());
    for (const { id, title } of catalog.groups) assert.notEqual(title, id);
  });

  it('has a short answer for each question, that repeats no mark', () => {
    for (const { id, short } of catalog.answers) assert.match(short, /^[^<>*[\]`\n]+$/, id);
  });
});

describe('little is asked of an author:', () => {
  it('an answer of question, aliases, sources and one paragraph lands in the last group', () => {
    const copy = copyOf();
    const before = catalogOf(copy.folder).answers.length;
    const { answers, groups } = catalogOf(withMinimalEntries(copy).folder);
    const last = groups.at(-1)!.answers.at(-1)!;
    assert.deepEqual([last.id, last.short], [minimal.answer, 'Yes, any key.']);
    assert.equal(answers.length, before + 1);
  });

  it('a model of code, name and sources has a plan with every kind of key', () => {
    const catalog = catalogOf(withMinimalEntries(copyOf()).folder);
    const plan = planFor(catalog, minimal.model);
    assert.deepEqual(
      plan.keys.map(({ kind }) => kind),
      catalog.keys.map(({ id }) => id),
    );
    assert.equal(plan.steps.length, catalog.procedure.steps.length);
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
      evidence: { sources: ['handbook'], confidence: 'reported' },
    });
    assert.equal(planFor(catalog, 'b2').model.notNamed, undefined);
  });

  it('without a glossary nothing is the same, asks or is passed over', () =>
    assert.deepEqual(catalogOf(smallContent).glossary, { synonyms: [] }));

  it('without a list of groups all answers stand in one', () => {
    const { groups, mostAsked } = catalogOf(smallContent);
    assert.deepEqual(
      groups.map(({ title, answers }) => [title, answers.length]),
      [['All answers', 3]],
    );
    assert.deepEqual(mostAsked, []);
  });
});

it('a language without words of the interface says which file to write', () => {
  const message = 'No messages for “tlh”: write src/i18n/tlh.ts and list it in src/i18n/messages.ts';
  assert.throws(() => messagesFor('tlh'), { name: 'RangeError', message });
});
