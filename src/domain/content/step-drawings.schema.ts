import { z } from 'zod';
import { forms, phrase, slug } from './fields.schema.ts';

/** The drawings that a step can name, drawn in src/components/drawings; everything here is theirs alone. */
export const stepDrawing = z.enum(['doors', 'ignition-lock', 'timing-strip']);

export const lid = z.enum(['hood', 'trunk', 'soft-top', 'tailgate', 'tailgate-halves', 'rear-window', 'rear-hatch']);

/** What `doors` draws of a model. */
export const outlineSchema = z
  .strictObject({
    doors: z.union([z.literal(2), z.literal(4)], { error: 'write 2 or 4' }),
    lids: z.array(lid).describe('What is drawn besides the doors, such as [hood, trunk].'),
  })
  .optional()
  .describe('How the car is drawn from above: { doors: 4, lids: [hood, trunk] }.');

/** <language>/drawings.yaml: a section for each drawing that a step names, and one for what models have in openings. */
export const drawingWordsSchema = z.strictObject({
  doors: z
    .strictObject({
      says: z
        .strictObject({
          doors: phrase('Where only the doors are drawn.', 'doors'),
          lids: phrase('Where lids are drawn too.', 'doors', 'lids'),
        })
        .describe('What the drawing shows, for those who do not see it.'),
      lids: z
        .record(
          slug,
          z.strictObject({
            name: phrase('What it is called in a sentence.'),
            lines: z.array(phrase('A line.')).min(1).max(2).optional().describe('The label below the car, a line each; its name when left out.'),
          }),
        )
        .default({})
        .describe('For each lid that the outline of a model has.'),
    })
    .optional()
    .describe('The car from above.'),
  'ignition-lock': z
    .strictObject({
      says: phrase('What the drawing shows, for those who do not see it.'),
      off: phrase('The label of position 0.'),
      start: phrase('The label that is struck out.'),
    })
    .optional()
    .describe('The positions of the ignition lock.'),
  'timing-strip': z
    .strictObject({
      held: phrase('The button that is held.'),
      pressed: phrase('The button that is pressed meanwhile.'),
      spare: phrase('The label of the time left, one or two words.'),
      says: z
        .strictObject({
          spare: phrase('Where time is left.', 'held', 'presses', 'limit', 'spare'),
          over: phrase('Where it takes longer than the limit.', 'held', 'presses', 'limit'),
        })
        .describe('What the drawing shows, for those who do not see it; every value is in seconds, without their unit.'),
      rhythm: phrase('The same in one line of the printed sheet; both values come with their unit.', 'presses', 'letGo'),
    })
    .optional()
    .describe('The presses on a scale of time.'),
  openings: z
    .strictObject({
      certain: forms('That they do not count.', 'lids'),
      inferred: forms('That they probably do not, where no source says so.', 'lids'),
    })
    .optional()
    .describe('What is said of the openings of a model; each sentence has their names as {lids}.'),
});

export type StepDrawing = z.output<typeof stepDrawing>;
export type Outline = NonNullable<z.output<typeof outlineSchema>>;
export type Lid = Outline['lids'][number];
export type DrawingWords = z.output<typeof drawingWordsSchema>;
