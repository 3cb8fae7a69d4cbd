import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinCatalog, type Catalog } from '../../../src/domain/catalog/catalog.ts';
import { validate } from '../../../src/content-reader/validate.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { en } from '../../../src/i18n/en.ts';
import type { Editable } from '../../support/content/content-folders.ts';
import { smallAfter } from '../../support/content/small-content.ts';

function catalogAfter(edit: (copy: Editable) => unknown): Catalog {
  const content = smallAfter(edit);
  assert.deepEqual(validate(content), []);
  return joinCatalog(content.raw, 'en', en);
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The small content with one of everything that content may hold besides. */
function everything(copy: Editable): void {
  copy
    .write(
      'faq.yaml',
      'groups: [{ id: lamp, answers: [no-blink] }, { id: rest, answers: [lost-card] }]\nmostAsked: [lost-card, how-long]\nchooserAnswer: no-blink\n',
    )
    .replace('en/site.yaml', '{ answers: All answers }', '{ lamp: The lamp, rest: The rest }')
    .write('symptoms.yaml', 'dark: { answer: no-blink, sources: [forum] }\n')
    .write('en/symptoms.yaml', 'dark: { sign: A dark lamp, points: an empty card }\n')
    .write('disagreements.yaml', 'lamp: { sources: [bulletin, forum] }\n')
    .write('en/disagreements.yaml', 'lamp: { point: the lamp, here: one, others: two, verdict: one was seen }\n')
    .write('models/a0.yaml', 'code: A0\nname: Noon\nsources: [forum]\nbuilt: { from: "2009", to: "2010" }\n')
    .write('en/models/a0.mdx', '---\ngeneration: the first\nkeys: { card: from 2010 }\n---\n')
    .write('keys/alarm.yaml', 'hasButtons: false\nhasLight: true\nsources: [bulletin]\n')
    .write('en/keys/alarm.mdx', copy.read('en/keys/token.mdx').replace('Token', 'Alarm'))
    .write('not-covered/c3.yaml', 'codes: [C3, C4]\nname: Night\nsources: [handbook]\n')
    .write('en/not-covered/c3.mdx', '---\ntitle: Not the C3\nsummary: It learns by itself.\n---\n')
    .write('en/pages/about.mdx', '---\ntitle: About\ndescription: Who writes this.\n---\n')
    .replace('en/faq/lost-card.mdx', 'aliases: []', 'aliases: []\nsheet: { title: Lost, text: "Wait <Limit of=\\"wake\\" />." }')
    .replace(
      'procedure.yaml',
      'steps:',
      'spans:\n  pause: { from: 1s, to: 2.5s, sources: [forum] }\ntroubleshooting: [lost-card, no-blink]\nsteps:',
    )
    .replace(
      'procedure.yaml',
      'prerequisites:',
      'applicability:\n  - { id: forgotten, applies: true, sources: [handbook, forum] }\n  - { id: lost, applies: false, answer: lost-card, sources: [forum] }\n  - { id: cold, applies: false, answer: no-blink, own: true }\nprerequisites:',
    )
    .replace('procedure.yaml', /$/, 'followUp:\n  - { id: end, limits: [tap], sources: [forum] }\n')
    .write('en/procedure/end.mdx', '---\naction: Begin again.\nlimits: { tap: { label: at the end } }\n---\n')
    .replace('en/procedure/tap.mdx', 'action:', 'keyAnswers: { card: It blinks. }\naction:')
    .replace(
      'en/before.mdx',
      'prerequisites:',
      'applicability:\n  forgotten: { lead: A card is forgotten., text: "Since <Limit of=\\"tap\\" />.", link: nowhere }\n  lost: { lead: A card is lost., link: What then }\n  cold: { lead: It is cold. }\nprerequisites:',
    )
    .replace('en/before.mdx', 'at most."', 'at most.", more: "Charged for <Amount of=\\"charge\\" />."');
}

describe('a catalog holds', () => {
  const catalog = () => catalogAfter(everything);

  it('each model by its code in lower case, in the order of the codes, with its words or none', () => {
    assert.deepEqual(
      catalog().models.map(({ id, facts, words }) => [id, facts.name, words.generation, words.keys]),
      [
        ['a0', 'Noon', 'the first', { card: 'from 2010' }],
        ['a1', 'Dawn', undefined, {}],
        ['b2', 'Dusk', undefined, {}],
      ],
    );
  });

  it('the keys with buttons before those without', () => {
    assert.deepEqual(
      catalog().keys.map(({ id, hasButtons, name }) => [id, hasButtons, name]),
      [
        ['card', true, 'Card'],
        ['alarm', false, 'Alarm'],
        ['token', false, 'Token'],
      ],
    );
  });

  it('the answers by their groups, each that is listed nowhere in the last, and those that are most asked', () => {
    const { groups, answers, mostAsked, chooserAnswer } = catalog();
    assert.deepEqual(
      groups.map((group) => [group.title, group.answers.map(({ id }) => id)]),
      [
        ['The lamp', ['no-blink']],
        ['The rest', ['lost-card', 'how-long']],
      ],
    );
    assert.deepEqual(
      [answers, mostAsked, [chooserAnswer]].map((list) => list.map((answer) => answer?.id)),
      [['no-blink', 'lost-card', 'how-long'], ['lost-card', 'how-long'], ['no-blink']],
    );
  });

  it('an answer with its short form and its confidence', () => {
    const { question, short, confidence, sources } = catalog().answers[0]!;
    assert.deepEqual(
      [question, plain(short), confidence, sources],
      [
        'Why did the lamp not blink?',
        'The card was probably empty. Charge it for 40 minutes and begin again at step 1.',
        'supported',
        ['bulletin'],
      ],
    );
  });

  it('signs, disagreements, pages, cars that are not covered and sources, each with its words', () => {
    const { symptoms, disagreements, pages, notCovered, sources } = catalog();
    assert.deepEqual(symptoms, [
      { id: 'dark', answer: 'no-blink', sources: ['forum'], inference: false, own: false, sign: 'A dark lamp', points: 'an empty card' },
    ]);
    const lamp = { point: 'the lamp', here: 'one', others: 'two', verdict: 'one was seen' };
    assert.deepEqual(disagreements, [{ id: 'lamp', sources: ['bulletin', 'forum'], inference: false, own: false, ...lamp }]);
    assert.deepEqual(pages, { about: { title: 'About', description: 'Who writes this.' } });
    const night = { codes: ['C3', 'C4'], name: 'Night', sources: ['handbook'] };
    assert.deepEqual(notCovered, [{ id: 'c3', ...night, title: 'Not the C3', summary: 'It learns by itself.' }]);
    assert.deepEqual(
      sources.map(({ id, title }) => [id, title]),
      [
        ['handbook', "Aurora owner's handbook"],
        ['bulletin', 'Service bulletin 7'],
        ['forum', 'A thread of owners'],
      ],
    );
  });

  it('every value that words may name, as a reader reads it', () => {
    const { Limit, Count, Amount, Step } = catalog().values;
    const read = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([id, value]) => `${id} ${plain(value)}`);
    assert.deepEqual(read(Limit), ['wake 4 s', 'tap 20 s', 'learn 45 s', 'pause 1 to 2.5 s']);
    assert.deepEqual([read(Count), read(Amount)], [['keys two'], ['charge 40 minutes']]);
    assert.deepEqual(read(Step), ['doors step 1', 'wake step 2', 'tap step 3', 'answer step 4']);
  });

  it('of the least that content may be, no groups, signs, disagreements, amounts and rows', () => {
    const least = catalogAfter((copy) =>
      copy
        .remove('amounts.yaml')
        .remove('families.yaml')
        .remove('en/before.mdx')
        .replace('procedure.yaml', /prerequisites:\n.*\n/, '')
        .replace('en/faq/no-blink.mdx', ' for <Amount of="charge" />', ''),
    );
    assert.deepEqual(
      [least.symptoms, least.disagreements, least.mostAsked, least.chooserAnswer, least.values.Amount, least.before],
      [[], [], [], undefined, {}, { applicability: {}, prerequisites: {} }],
    );
    assert.deepEqual(
      least.groups.map(({ id, title }) => [id, title]),
      [['answers', 'All answers']],
    );
    assert.deepEqual([...new Set(least.answers.map(({ confidence }) => confidence))], ['reported']);
    assert.deepEqual(planFor(least, 'a1').prerequisites, []);
  });
});

describe('a plan of it holds', () => {
  const plan = () => planFor(catalogAfter(everything), 'a0');
  const evidence = (confidence: string, ...sources: readonly string[]) => ({ sources, confidence });

  it('its model, its keys with their times, and how well both stand', () => {
    const { model, keys } = plan();
    assert.deepEqual(
      [model.id, model.code, model.generation, model.built, model.evidence],
      ['a0', 'A0', 'the first', { from: '2009', to: '2010' }, evidence('reported', 'forum')],
    );
    assert.deepEqual(planFor(catalogAfter(everything), 'b2').model.evidence, evidence('well-supported', 'handbook', 'bulletin'));
    assert.deepEqual(
      keys.map((key) => [key.kind, key.period, key.evidence]),
      [
        ['card', 'from 2010', evidence('supported', 'handbook')],
        ['alarm', undefined, evidence('supported', 'bulletin')],
        ['token', undefined, evidence('reported', 'forum')],
      ],
    );
  });

  it('when to use it and when not, with a link where the facts name an answer and the words a link', () => {
    assert.deepEqual(
      plan().applicability.map((row) => ({ ...row, text: row.text && plain(row.text) })),
      [
        {
          id: 'forgotten',
          applies: true,
          lead: 'A card is forgotten.',
          text: 'Since 20 s.',
          link: undefined,
          evidence: evidence('well-supported', 'handbook', 'forum'),
        },
        {
          id: 'lost',
          applies: false,
          lead: 'A card is lost.',
          text: undefined,
          link: { answer: 'lost-card', text: 'What then' },
          evidence: evidence('reported', 'forum'),
        },
        { id: 'cold', applies: false, lead: 'It is cold.', text: undefined, link: undefined, evidence: evidence('own') },
      ],
    );
  });

  it('what to have ready', () => {
    const [{ id, text, more, evidence: footed } = { id: '', text: '', more: '', evidence: undefined }] = plan().prerequisites;
    assert.deepEqual(
      [id, text, plain(more!), footed],
      ['both-cards', 'All cards, two at most.', 'Charged for 40 minutes.', evidence('supported', 'handbook')],
    );
  });

  it('a step with its limits, what keys answer, its claims, and where to go when nothing happens', () => {
    const [, wake, tap, answer] = plan().steps;
    assert.deepEqual(tap!.keyAnswers, [{ kind: 'card', name: 'Card', text: 'It blinks.' }]);
    assert.deepEqual(tap!.claims, [{ text: 'Slow taps work better.', evidence: evidence('reported', 'forum') }]);
    assert.deepEqual(answer!.ifNot, { say: 'It did not?', answer: 'no-blink' });
    assert.deepEqual([tap!.ifNot, tap!.answer, answer!.answer, answer!.claims, wake!.keyAnswers], [undefined, false, true, [], []]);
    assert.deepEqual(
      [wake, tap].flatMap((step) => step!.limits.map(({ label, name }) => [label, name])),
      [
        ['to wake', 'Waking the car'],
        ['all cards', 'all cards'],
      ],
    );
  });

  it('what follows the steps, without a number; and a limit that stands in two places in the words of the first', () => {
    const { followUp, limits } = plan();
    assert.deepEqual(
      followUp.map(({ id, answer, number, action }) => [id, answer, number, action]),
      [['end', false, undefined, 'Begin again.']],
    );
    assert.equal(limits['tap']!.label, 'all cards');
  });

  it('what to read when it did not work, and the answers for the sheet', () => {
    const { troubleshooting, sheetAnswers } = plan();
    assert.deepEqual(troubleshooting, [
      { answer: 'lost-card', question: 'What if a card is lost?' },
      { answer: 'no-blink', question: 'Why did the lamp not blink?' },
    ]);
    assert.deepEqual(
      sheetAnswers.map(({ answer, title, text }) => [answer, title, plain(text)]),
      [['lost-card', 'Lost', 'Wait 4 s.']],
    );
  });
});
