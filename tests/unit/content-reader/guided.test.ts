import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from '../../../src/content-reader/validate.ts';
import { answerSlugs } from '../../../src/domain/run/diagnosis.ts';
import { unansweredCauses } from '../../../src/tools/lint/answer-findings.ts';
import type { Editable } from '../../support/content/content-folders.ts';
import { answer } from '../../support/content/error-table.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const windows = { ignition: '5s', begin: '30s', presses: '10s', 'next-key': '30s' };
const slugs = [...new Set<string>(Object.values(answerSlugs))];

/** The small content with the acts, limits, span and counts of a guided run, and each answer that it may lead to. */
function guided(copy: Editable): Editable {
  const limits = Object.entries(windows).map(([id, duration]) => `  ${id}: { duration: ${duration}, sources: [handbook] }\n`);
  const labels = Object.keys(windows).map((id) => `  ${id}: { label: in time }\n`);
  copy
    .replace('procedure.yaml', 'counts:\n', 'counts:\n  presses: { value: 3, sources: [handbook] }\n')
    .replace('procedure.yaml', 'limits:\n', `limits:\n${limits.join('')}`)
    .replace('procedure.yaml', 'steps:\n', 'spans: { gap: { from: 1s, to: 2s, sources: [handbook] } }\nsteps:\n')
    .replace('procedure.yaml', '[doors]', `[doors, ignition, hold, presses], passiveLimits: [${Object.keys(windows).join(', ')}]`)
    .write('en/procedure/doors.mdx', `---\naction: Shut the doors.\nlimits:\n${labels.join('')}---\n`);
  for (const slug of slugs) copy.write(`en/faq/${slug}.mdx`, '---\nquestion: Why?\naliases: []\nsources: [forum]\n---\nBecause.\n');
  return copy;
}

const told = (edit: (copy: Editable) => unknown) =>
  validate(smallAfter(edit)).map(({ file, field, actual, fix }) => [file, field, actual, fix].join(' | '));
const toRun = '\nSee [the guided run](/a1/guide/) and [the rehearsal](/b2/rehearse/).\n';

describe('content with a guided run', () => {
  it('may link to the run and the rehearsal of each model', () =>
    assert.deepEqual(
      told((copy) => guided(copy).replace(answer, /$/, toRun)),
      [],
    ));

  it('may lack the answers that the run leads to when it fails; the author is told of each, not stopped', () => {
    for (const slug of slugs) {
      const content = smallAfter((copy) => guided(copy).remove(`en/faq/${slug}.mdx`));
      assert.deepEqual(validate(content), []);
      assert.deepEqual(
        unansweredCauses(content.raw, 'en').map(({ file, actual }) => [file, actual]),
        [['en/faq', `no answer “${slug}”, which the guided run links to when it fails`]],
      );
    }
  });

  it('is told of no page that goes missing only because the procedure cannot be read', () =>
    assert.deepEqual(
      told((copy) => guided(copy).replace(answer, /$/, toRun).replace('procedure.yaml', 'revision: 7', 'revision: 7: 8')),
      ['procedure.yaml | the file | a second colon in one line | quotes around a value that holds a colon'],
    ));
});

it('content without a guided run may not link to a run or a rehearsal, and is told of none of these answers', () => {
  const lacks = ['ignition', 'hold', 'presses'].map((act) => (copy: Editable) => guided(copy).replace('procedure.yaml', `, ${act}`, ''));
  const others = [
    (copy: Editable) =>
      guided(copy).replace('procedure.yaml', ', next-key]', ']').replace('en/procedure/doors.mdx', '  next-key: { label: in time }\n', ''),
    (copy: Editable) => guided(copy).replace('procedure.yaml', /spans:.*\n/, ''),
    (copy: Editable) =>
      guided(copy)
        .replace('procedure.yaml', /  keys:.*\n/, '')
        .replace('en/before.mdx', '<Count of=\\"keys\\" />', 'all'),
    (copy: Editable) => guided(copy).replace('procedure.yaml', 'presses: { duration: 10s', 'presses: { duration: 1s'),
  ];
  for (const without of [...lacks, ...others]) {
    const edit = (copy: Editable) => {
      without(copy);
      for (const slug of slugs) copy.remove(`en/faq/${slug}.mdx`);
      copy.replace(answer, /$/, toRun);
    };
    assert.deepEqual(unansweredCauses(smallAfter(edit).raw, 'en'), []);
    assert.deepEqual(told(edit), [
      `${answer} | the text | a link to /a1/guide/, which is no page | an address of this site, such as /faq/`,
      `${answer} | the text | a link to /b2/rehearse/, which is no page | an address of this site, such as /faq/`,
    ]);
  }
});
