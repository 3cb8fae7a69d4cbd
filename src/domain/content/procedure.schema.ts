import { z } from 'zod';
import { runSchema } from './run.schema.ts';
import { date, duration, inThatOrder, slug, support, wholeNumber } from './fields.schema.ts';
import { stepDrawing } from './step-drawings.schema.ts';

const limit = z.strictObject({
  duration: duration.describe('How long the window stays open, such as 5s.'),
  kind: z
    .enum(['most', 'least'])
    .default('most')
    .describe('most when something has to be done within it, least when one has to wait that long at least.'),
  countIn: duration.optional().describe('A count-in before the timer begins, such as 3s.'),
  ...support,
});

const claim = z.strictObject({ id: slug.describe('The id of a part of the step that rests on sources of its own.'), ...support });

const when = z
  .strictObject({
    models: z.array(slug).min(1).optional().describe('The models that have it, such as [a1].'),
    keys: z.array(slug).min(1).optional().describe('The kinds of key of which a model that has it comes with one, such as [card].'),
  })
  .refine(({ models, keys }) => models ?? keys, { error: 'write models or keys' })
  .optional()
  .describe('The models that have it, when not all: { models: [a1] } or { keys: [card] }, or both.');

const timed = {
  limits: z.array(slug).default([]).describe('The ids of the limits that this step has to keep; each becomes a timer.'),
  passiveLimits: z.array(slug).default([]).describe('The ids of limits that only pass by themselves; shown without a timer.'),
};

/** procedure.yaml: steps, limits and their sources; no words. */
export const procedureSchema = z.strictObject({
  revision: wholeNumber().min(1).describe('Counts up with each change of the procedure.'),
  revised: date.describe('The day of this revision, such as 2026-11-22.'),
  safety: wholeNumber()
    .min(1)
    .optional()
    .describe(
      'The newest revision that corrects something unsafe: older copies then warn their readers. Leave it out while there is none.',
    ),
  counts: z
    .record(slug, z.strictObject({ value: wholeNumber().min(1).max(20).describe('A whole number from 1 to 20.'), ...support }))
    .default({})
    .describe('Named counts, such as keys: how many keys at most.'),
  limits: z.record(slug, limit).default({}).describe('Named limits, such as pause: { duration: 10s }.'),
  spans: z
    .record(
      slug,
      z.strictObject({ from: duration, to: duration, ...support }).refine(({ from, to }) => from <= to, inThatOrder),
    )
    .default({})
    .describe('Named spans of time, such as gap: { from: 1s, to: 2s }.'),
  applicability: z
    .array(
      z.strictObject({
        id: slug.describe('The id of the row; its words stand in before.mdx.'),
        applies: z.boolean().describe('true when this is the problem that the procedure cures.'),
        answer: slug.optional().describe('The slug of the answer to read instead.'),
        when,
        ...support,
      }),
    )
    .default([])
    .describe('When to use the procedure and when not.'),
  prerequisites: z
    .array(z.strictObject({ id: slug.describe('The id of the row; its words stand in before.mdx.'), when, ...support }))
    .default([])
    .describe('What to have ready, in order.'),
  steps: z
    .array(
      z.strictObject({
        number: wholeNumber().min(1).max(50).describe('The step’s number; they run 1, 2, 3 … without a gap.'),
        id: slug.describe('The step’s id; its words stand in procedure/<id>.mdx.'),
        answer: z.boolean().default(false).describe('true for the step in which one watches for the answer.'),
        drawing: stepDrawing.optional().describe('The drawing beside the step.'),
        when,
        ...timed,
        claims: z.array(claim).default([]).describe('Parts of the step that rest on sources of their own.'),
        ...support,
      }),
    )
    .min(1)
    .describe('The steps, numbered from 1.'),
  followUp: z
    .array(z.strictObject({ id: slug.describe('Its words stand in procedure/<id>.mdx.'), when, ...timed, ...support }))
    .default([])
    .describe('What follows the steps: the next key, the end, the test.'),
  run: runSchema.optional().describe('The guided run; none when left out.'),
  troubleshooting: z.array(slug).default([]).describe('The slugs of the answers under “If it did not work”.'),
});
