import { z } from 'zod';
import { duration, inThatOrder, slug, support, text, wholeNumber, yearMonth } from './fields.schema.ts';
import { outlineSchema } from './step-drawings.schema.ts';

const sources = z.array(slug).min(1, { error: 'name at least one source' }).describe('The ids of the sources, from sources.yaml.');

/** models/<code>.yaml: one car; its lower-case code is the file name and URL segment. */
export const modelSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'write letters and digits, such as A1' })
    .describe('The code that people know it by, such as A1; its page has it in its address.'),
  name: text.describe('Its name, such as Dawn.'),
  sources,
  built: z
    .strictObject({ from: yearMonth, to: yearMonth })
    .refine(({ from, to }) => from.slice(0, to.length) <= to, inThatOrder)
    .optional()
    .describe('When it was built: { from: 1997-12, to: 2006-08 }.'),
  modelYears: z
    .strictObject({ from: wholeNumber().min(1900).max(2100), to: wholeNumber().min(1900).max(2100) })
    .refine(({ from, to }) => from <= to, inThatOrder)
    .optional()
    .describe('North American model years: { from: 1999, to: 2006 }.'),
  names: z.array(text).default([]).describe('Trade names people know it by, such as [210i, Dawn S].'),
  keys: z
    .array(z.strictObject({ kind: slug.describe('The id of a key in keys/.'), ...support }))
    .optional()
    .describe('The kinds of key it came with, such as [{ kind: card, sources: [seed] }]; every kind when left out.'),
  outline: outlineSchema,
  openings: z
    .array(z.strictObject({ lid: slug.describe('What can be opened and is no door; its name stands in openings of the words of the site.'), ...support }))
    .default([])
    .describe('What does not count as a door, such as [{ lid: flap, sources: [seed] }].'),
  receiver: z
    .strictObject({ ...support })
    .optional()
    .describe('What the place of the receiver rests on, such as { sources: [seed] }; its words stand with the model’s words.'),
  limits: z
    .record(slug, z.strictObject({ duration: duration.describe('How long it is on this model, such as 15s.'), ...support }))
    .default({})
    .describe('Limits of procedure.yaml that differ on this model, such as begin: { duration: 15s, sources: [seed] }.'),
  notNamed: z
    .strictObject({ ...support })
    .optional()
    .describe(
      'Only for a car that the founding document does not name: what it rests on that the procedure holds for it, such as { sources: [tis-tr], inference: true }.',
    ),
});

/** keys/<id>.yaml: a key type. */
export const keySchema = z.strictObject({
  hasButtons: z.boolean().describe('Whether it has remote buttons.'),
  hasLight: z.boolean().describe('Whether it has a light.'),
  placesKnown: z
    .boolean()
    .default(true)
    .describe('false when no source tells where its buttons sit; the rehearsal then says that its two stand for the reader’s.'),
  sources,
});

/** not-covered/<slug>.yaml: cars to which the procedure does not apply. */
export const notCoveredSchema = z.strictObject({
  codes: z.array(text).min(1).describe('The chassis codes, such as [C3, D4].'),
  name: text.describe('The name of the cars, such as Dawn.'),
  sources,
});
