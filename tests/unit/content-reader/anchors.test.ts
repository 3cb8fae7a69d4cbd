import assert from 'node:assert/strict';
import { it } from 'node:test';
import { anchorsOf } from '../../../src/domain/content/anchors.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const anchorsAfter = (edit: Parameters<typeof smallAfter>[0]) =>
  Object.fromEntries(
    Object.entries(anchorsOf(smallAfter(edit).raw, 'en')).map(([page, { staticAnchors, contentAnchors }]) => [
      page,
      [...staticAnchors, ...contentAnchors.map(({ anchor }) => anchor)].toSorted().join(' '),
    ]),
  );

const all = {
  model: 'after announcer if-not main next problem ready step-1 step-2 step-3 step-4 steps',
  answers: 'how-long lamp lost-card main no-blink',
  keys: 'card main token',
  sources:
    'claim-answer claim-before claim-cars claim-doors claim-next claim-tap claim-wake claims differ-color disagreements list main source-bulletin source-forum source-handbook',
};

it('an address can name each part of a page, and what the content has there', () => {
  const places = anchorsAfter((copy) =>
    copy
      .replace('procedure.yaml', 'steps:\n', 'followUp: [{ id: next }]\nsteps:\n')
      .write('faq.yaml', 'groups: [{ id: lamp }]\n')
      .write('disagreements.yaml', 'color: {}\n')
      .write('de/faq/dunkel.mdx', '---\nquestion: Dunkel?\naliases: []\n---\nLaden.\n'),
  );
  assert.deepEqual(places, all);
});

it('answers in no group stand in one that has a name too, and of a procedure that nobody can read no place is known', () => {
  const places = anchorsAfter((copy) => copy.remove('procedure.yaml'));
  assert.deepEqual(places, {
    ...all,
    model: 'after announcer if-not main problem ready steps',
    answers: 'answers how-long lost-card main no-blink',
    sources: 'claim-before claim-cars claims disagreements list main source-bulletin source-forum source-handbook',
  });
});
