import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from '../../../src/content-reader/validate.ts';
import type { Editable } from '../../support/content/content-folders.ts';
import { answer } from '../../support/content/error-table.ts';
import { guided, smallRun } from '../../support/content/guided-content.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const told = (edit: (copy: Editable) => unknown) =>
  validate(smallAfter(edit)).map(({ file, field, actual, fix }) => [file, field, actual, fix].join(' | '));
const toRun = '\nSee [the guided run](/a1/guide/).\n';
const toRehearsal = '\nSee [the rehearsal](/b2/rehearse/).\n';

/** The run with an act changed. */
const withAct = (id: string, change: object) => ({
  ...smallRun,
  first: smallRun.first.map((act) => (act.id === id ? { ...act, ...change } : act)),
  each: smallRun.each.map((act) => (act.id === id ? { ...act, ...change } : act)),
});

describe('content with a guided run of its own', () => {
  it('may link to the run of each model, and has no rehearsal without a simulated device', () => {
    assert.deepEqual(
      told((copy) => guided(copy).replace(answer, /$/, toRun)),
      [],
    );
    assert.deepEqual(
      told((copy) => guided(copy).replace(answer, /$/, toRehearsal)),
      [`${answer} | the text | a link to /b2/rehearse/, which is no page | an address of this site, such as /faq/`],
    );
  });

  it('is told of no page that goes missing only because the procedure cannot be read', () =>
    assert.deepEqual(
      told((copy) => guided(copy).replace(answer, /$/, toRun).replace('procedure.yaml', 'revision: 7', 'revision: 7: 8')),
      ['procedure.yaml | the file | a second colon in one line | quotes around a value that holds a colon'],
    ));

  const mistakes: Readonly<Record<string, readonly [edit: (copy: Editable) => unknown, field: string, actual: string]>> = {
    'an answer that is not there': [
      (copy) => guided(copy, { ...smallRun, causes: [{ id: 'slow', answer: 'how-lang', when: 'late' }, smallRun.causes[1]] }),
      'run.causes.0.answer',
      '“how-lang”, which is no answer of this content',
    ],
    'an act that is not there': [
      (copy) => guided(copy, { ...smallRun, answerAfter: 'press' }),
      'run.answerAfter',
      '“press”, which is no act of each key of this content',
    ],
    'a commitment that nobody taps': [
      (copy) => guided(copy, { ...smallRun, commit: 'swap' }),
      'run.commit',
      '“swap”, which is no tapped act of each key of this content',
    ],
    'a limit that is not there': [
      (copy) => guided(copy, { ...smallRun, countIn: 'knock' }),
      'run.countIn',
      '“knock”, which is no limit of this content',
    ],
    'a span that is not there': [
      (copy) => guided(copy, { ...smallRun, pace: 'gap' }),
      'run.pace',
      '“gap”, which is no span of this content',
    ],
    'a limit that ends before it begins': [
      (copy) => guided(copy, { ...smallRun, windows: { ...smallRun.windows, wake: { from: 'lift', to: 'lay-down', spare: 0.5 } } }),
      'run.windows.wake',
      'from “lift” to “lay-down”, which comes first',
    ],
    'a limit whose opening nobody taps': [
      (copy) => guided(copy, { ...smallRun, windows: { ...smallRun.windows, tap: { from: 'swap', to: 'touch', spare: 0.25 } } }),
      'run.windows.tap.from',
      '“swap”, which is not tapped',
    ],
    'an act without words': [(copy) => guided(copy, withAct('swap', { id: 'change' })), 'cues', 'no words for “change”'],
    'two acts of one name': [(copy) => guided(copy, withAct('look', { id: 'swap' })), 'run', 'two acts called “swap”'],
    'an act called as the count-in': [(copy) => guided(copy, withAct('look', { id: 'count-in' })), 'run', 'an act called “count-in”'],
    'no words at all': [(copy) => guided(copy).remove('en/run.yaml'), 'the file', 'no such file'],
    'words for a rehearsal that it does not have': [
      (copy) => guided(copy).write('en/rehearsal.yaml', 'hold: Hold.\n'),
      'description',
      'nothing',
    ],
    'a limit that hands cannot keep': [
      (copy) => guided(copy, withAct('lift', { after: '3s' })),
      'limits.wake',
      '4000 ms, of which the acts of the run take 3000 ms; 50 % has to stay to spare',
    ],
    'a place in a cue that nothing fills': [
      (copy) => guided(copy).replace('en/run.yaml', '{other}', '{somebody}'),
      'cues.lay-down',
      '"Lay {somebody} down"',
    ],
  };
  for (const [what, [edit, field, actual]] of Object.entries(mistakes))
    it(`is told of ${what}`, () => {
      const found = validate(smallAfter(edit));
      assert.ok(
        found.some((problem) => problem.field === field && problem.actual === actual),
        JSON.stringify(found),
      );
    });
});

it('content without a guided run has none of its words, and may not link to one', () => {
  assert.deepEqual(
    told((copy) => copy.replace(answer, /$/, toRun)),
    [`${answer} | the text | a link to /a1/guide/, which is no page | an address of this site, such as /faq/`],
  );
  const words = told((copy) => guided(copy).replace('procedure.yaml', /^run:[\s\S]*/m, ''));
  assert.deepEqual(words, [
    'en/run.yaml | the file | words of run that the procedure does not have | run in procedure.yaml, or no such file',
  ]);
});
