import { z } from 'zod';
import { duration, slug } from './fields.schema.ts';

const act = z.strictObject({
  id: slug.describe('The id of the act; its words stand in run.yaml. Also the id of its cue.'),
  after: z
    .union([z.enum(['quick', 'beat', 'slow']), duration], { error: 'write quick, beat, slow or a duration, such as 5s' })
    .default('quick')
    .describe('The pause before it: quick for the same hand, beat for a repetition, slow where hands have to move, or a duration.'),
  countIn: z.boolean().default(false).describe('true when it is counted in: 3, 2, 1.'),
  times: slug.optional().describe('The count in `counts` that says how often it is done, a beat apart; once when left out.'),
  window: slug.optional().describe('The limit that is counted down at it; start for the one in which the key has to begin.'),
  tone: z.enum(['start', 'beat', 'end']).optional().describe('The tone with it: start or end of an act, or a beat within.'),
  tap: z.boolean().default(false).describe('true when it is tapped by those who go at their own pace.'),
});

const window = z.strictObject({
  from: slug.describe('The act that opens it; answer for the last key’s answer.'),
  to: slug.describe('The act by which it has to be kept: the first of them when it is repeated.'),
  spare: z
    .number({ error: 'write a number from 0 to 0.9' })
    .min(0, { error: 'write a number from 0 to 0.9' })
    .max(0.9, { error: 'write a number from 0 to 0.9' })
    .describe('The share of the limit that has to stay to spare, such as 0.5.'),
});

/** When a cause comes into question; see `diagnose`. */
const when = z.enum(['interrupted', 'late', 'hurried', 'keys-left', 'stopped', 'no-answer']);

const cause = z.strictObject({
  id: slug.describe('The id of the cause; its words stand in run.yaml.'),
  answer: slug.describe('The slug of the answer to read.'),
  when: when.describe(
    'When it comes into question: interrupted, late (a limit was missed), hurried, keys-left, stopped (after a key’s acts began) or no-answer (the reader said No).',
  ),
  window: slug.optional().describe('The limit that was missed or hurried; any when left out.'),
  key: z.enum(['first', 'further']).optional().describe('Only after the first key, or only after a further one.'),
});

/** `run` in procedure.yaml: the guided run as acts and limits; no words. */
export const runSchema = z.strictObject({
  pace: slug.describe('The span between two beats; its short end is the pause between quick acts.'),
  countIn: slug.optional().describe('The limit whose countIn is counted before an act with countIn.'),
  begin: slug.optional().describe('The limit within which the first key has to begin.'),
  next: slug.optional().describe('The limit within which each further key has to begin.'),
  first: z.array(act).default([]).describe('The acts that are done once, before the first key.'),
  each: z.array(act).min(2).describe('The acts that are done with each key; the last one is to watch for the answer.'),
  windows: z.record(slug, window).describe('For each limit between which acts it holds.'),
  commit: slug.describe('The tapped act of each key from which on the device may have taken it up.'),
  answerAfter: slug.describe('The act after which the answer can come: the last of them when it is repeated.'),
  resume: slug.optional().describe('The act of `first` after which the acts of each key can be led once more.'),
  leftOut: z.enum(['forgotten', 'kept']).describe('What becomes of keys that a run leaves out once one has answered: forgotten or kept.'),
  unanswered: z.enum(['uncertain', 'kept']).describe('What becomes of a key whose acts began and got no answer: uncertain or kept.'),
  causes: z.array(cause).default([]).describe('What it may have been when a run fails, most likely first.'),
  simulator: z.enum(['held-button']).optional().describe('The simulated device of the rehearsal: held-button, or none when left out.'),
});

/** The guided run as acts and limits. */
export type Choreography = z.output<typeof runSchema>;

export type Act = Choreography['each'][number];

export type CauseRule = Choreography['causes'][number];
