import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root, type Editable } from './content-folders.ts';

/** A run for the small content: two cards at once, one laid on the reader while the other is tapped. */
export const smallRun = {
  pace: 'beat',
  begin: 'tap',
  first: [
    { id: 'lay-down', countIn: true, window: 'wake', tone: 'start', tap: true },
    { id: 'lift', window: 'wake', tone: 'end', tap: true },
  ],
  each: [
    { id: 'swap', after: 'slow', window: 'start', tone: 'beat' },
    { id: 'touch', after: '2s', times: 'touches', window: 'start', tone: 'beat', tap: true },
    { id: 'look' },
  ],
  windows: { wake: { from: 'lay-down', to: 'lift', spare: 0.5 }, tap: { from: 'lift', to: 'touch', spare: 0.25 } },
  commit: 'touch',
  answerAfter: 'touch',
  leftOut: 'kept',
  unanswered: 'uncertain',
  causes: [
    { id: 'slow', answer: 'how-long', when: 'late' },
    { id: 'dark', answer: 'no-blink', when: 'no-answer' },
  ],
};

/** Words of that run; those that no act or limit names are the site’s own. */
const smallWords = {
  ...(parse(readFileSync(join(root, 'content/en/run.yaml'), 'utf8')) as object),
  cues: { 'lay-down': 'Lay {other} down', lift: 'Lift it', swap: 'Take {key}', touch: 'Touch, {number}', look: 'Look at the lamp' },
  shown: {},
  holding: {},
  taps: {
    'lay-down': { do: 'Lay it down', done: 'It lies' },
    lift: { do: 'Lift it', done: 'Lifted' },
    touch: { do: 'Touch it {touches} times', done: 'Touched' },
  },
  announce: { wake: { one: 'A second to lift', other: '{n} seconds to lift' }, tap: { one: 'A second to touch', other: '{n} seconds to touch' } },
  causes: { slow: 'Too slow', dark: 'No light' },
};

/** Adds the run to a copy of the small content. */
export function guided<T extends Editable>(copy: T, run: object = smallRun, words: object = smallWords): T {
  const facts = { spans: { beat: { from: '1s', to: '2s', sources: ['handbook'] } }, run };
  copy
    .replace('procedure.yaml', 'counts:\n', 'counts:\n  touches: { value: 2, sources: [handbook] }\n')
    .replace('procedure.yaml', /$/, stringify(facts))
    .write('en/run.yaml', stringify(words));
  return copy;
}
