import { z } from 'zod';
import { forms, phrase, slug, text } from './fields.schema.ts';

const letter = (what: string) => z.string().regex(/^\p{L}$/u, { error: 'write one letter' }).describe(`The letter ${what}.`);

const losses = {
  forgotten: phrase('When keys are forgotten.', 'forgotten'),
  uncertain: phrase('When keys may not work.', 'uncertain'),
  both: phrase('When both are so.', 'forgotten', 'uncertain'),
};

/** <language>/run.yaml: the words of the guided run, for the acts, limits and causes of `run` in procedure.yaml. */
export const runWordsSchema = z.strictObject({
  howMany: text.describe('The question how many are to be taught.'),
  namesTitle: text.describe('The heading above their names.'),
  name: phrase('The label of a field for a name.', 'n'),
  confirm: z.strictObject({
    none: text.describe('The button while no number is chosen.'),
    chosen: forms('The button for a number.', 'n'),
  }),
  countFirst: text.describe('What is said when the button is pressed before a number is chosen.'),
  soundText: z.strictObject({
    voice: text.describe('Why there is sound, where the device has a voice.'),
    tones: text.describe('Why there is sound, where the device has none.'),
  }),
  readyTitle: phrase('The heading before the start: what has to be so.', 'key'),
  readyText: z.strictObject({
    paced: text.describe('What to do before the start, led by cues.'),
    own: text.describe('What to do before the start, at one’s own pace.'),
  }),
  change: text.describe('The button that leads back to the choice of keys.'),
  key: phrase('Which one is taught.', 'n', 'of'),
  keyName: phrase('One without a name.', 'n'),
  question: text.describe('The question after the acts, answered with Yes or No.'),
  cues: z.record(slug, phrase('A cue, shown and spoken, short.', 'number', 'key', 'other')).describe('A cue for each act of the run.'),
  shown: z
    .record(slug, phrase('A cue as shown, when it is longer than as spoken.', 'number', 'key', 'other'))
    .default({})
    .describe('Cues that are shown in other words than they are spoken in.'),
  holding: z.record(slug, text).default({}).describe('What goes on meanwhile, above the cue of an act.'),
  taps: z
    .record(
      slug,
      z.strictObject({
        do: text.describe('What to do; {…} with the id of a count stands for its number.'),
        done: text.describe('The button that says it is done.'),
      }),
    )
    .describe('For each act with tap: what to do at one’s own pace, and the button.'),
  begin: phrase('What the seconds count down to before a key, after the number.', 'n'),
  announce: z.record(slug, forms('The time left, for a screen reader.', 'n')).describe('For each limit of the run.'),
  over: text.describe('What is said when a limit is over.'),
  ifStop: z.strictObject({ none: text.describe('When stopping loses nothing.'), ...losses }).describe('What stopping now loses.'),
  ifOpen: z
    .strictObject({
      answered: phrase('What stopping loses if the answer came.', 'forgotten'),
      answeredAll: text.describe('The same when it loses nothing.'),
      ...losses,
    })
    .describe('What stopping loses while it is not known whether the answer came.'),
  statuses: z
    .strictObject({
      learned: text,
      'your-answer': text,
      now: text,
      next: text,
      waiting: text,
      'probably-forgotten': text,
      uncertain: text,
      unchanged: text,
    })
    .describe('The status of a key in the list.'),
  ended: z
    .strictObject({ no: phrase('After No.', 'name'), stop: phrase('After Stop.', 'name'), late: text, slept: phrase('After sleep.', 'name') })
    .describe('Why the run has ended.'),
  ledAgain: text.describe('That the acts of this key are led once more.'),
  sleptBefore: text.describe('That the run is back at its start and nothing is lost.'),
  untouched: text.describe('What is so after a run that lost nothing for certain.'),
  forgotten: phrase('Which are probably forgotten.', 'names'),
  uncertain: phrase('Which may not work.', 'names'),
  startAgain: text.describe('That and how to begin again.'),
  causes: z.record(slug, text).describe('A short name for each cause of the run.'),
  finishedKeys: forms('How many are done, by how many there are.', 'n', 'of'),
  testEach: text.describe('The heading of the list to tick at the end.'),
  keys: text.describe('The heading of the list of keys.'),
  revised: text.describe('That a run under way was put aside because the guide was revised.'),
});

/** <language>/rehearsal.yaml: the words of the rehearsal on the simulated device. */
export const rehearsalWordsSchema = z.strictObject({
  description: phrase('One sentence for search engines.', 'task', 'car'),
  intro: text.describe('What must not be done with the real thing meanwhile.'),
  noScript: text.describe('What is said where scripts are off.'),
  onPaper: text.describe('What is said on paper.'),
  byFinger: text.describe('How to press on a touch screen.'),
  byKeyboard: phrase('How to press with a keyboard or a mouse, naming both letters.', 'unlock', 'lock'),
  letters: z
    .strictObject({ unlock: letter('that holds the held button'), lock: letter('that presses the other one') })
    .refine(({ unlock, lock }) => unlock.toLowerCase() !== lock.toLowerCase(), { error: 'write two letters' })
    .describe('The letters of a keyboard that stand for the buttons, such as the first ones of their names.'),
  judge: text.describe('Who judges.'),
  noLayout: text.describe('What is said of a key whose buttons are not drawn in their places.'),
  which: text.describe('The question which kind of key.'),
  inCar: text.describe('The link to the guided run.'),
  several: text.describe('The heading of the practice with several.'),
  howMany: text.describe('The question how many.'),
  atHome: text.describe('The box for one that is missing.'),
  unlock: text.describe('The held button.'),
  lock: text.describe('The pressed button.'),
  strip: text.describe('What the drawing of the presses shows.'),
  hold: text.describe('The first instruction.'),
  press: z.strictObject({
    all: phrase('While none is pressed.', 'presses'),
    left: forms('While some are pressed, by how many are left.', 'left'),
    end: text.describe('When all are pressed.'),
  }),
  inHand: phrase('Which key it is.', 'n', 'of'),
  learned: text.describe('The answer when it was taught.'),
  notLearned: text.describe('The answer when it was not.'),
  toBegin: phrase('What the seconds count down to, after the number.', 'n'),
  next: text.describe('The button for the next one.'),
  remarks: z.strictObject({
    late: phrase('Begun too late.', 'limit'),
    slow: phrase('Too slow.', 'ms', 'limit'),
    'let-go-early': forms('Let go too early, by how many were pressed.', 'presses', 'of'),
    'too-many': forms('Pressed too often, by how many were pressed.', 'presses', 'of'),
    rapid: phrase('Pressed too quickly.', 'press', 'ms', 'from', 'to'),
    quick: phrase('Pressed quickly.', 'press', 'ms', 'from', 'to'),
    gap: phrase('The time since the press before.', 'press', 'ms', 'from', 'to'),
    used: phrase('The time used of a limit.', 'ms', 'limit'),
    unlimited: phrase('The time used without a limit.', 'ms'),
  }),
  ledger: z.strictObject({
    known: phrase('Which are known.', 'keys'),
    forgotten: phrase('Which are forgotten.', 'keys'),
    all: text.describe('That none is forgotten.'),
  }),
});

export type RunWords = z.output<typeof runWordsSchema>;
export type RehearsalWords = z.output<typeof rehearsalWordsSchema>;
