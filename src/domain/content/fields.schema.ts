import { z } from 'zod';
import { isReadable } from './address.ts';
import { durationPattern, parseDuration } from '../time/duration.ts';
import { isDay, isId, invisibleCharacter } from './text-rules.ts';

/** A name in lower case with hyphens, as used for ids and addresses. */
export const slug = z
  .string()
  .refine(isId, { error: 'write lower-case letters, digits and single hyphens, such as which-doors' })
  .describe('An id in lower case with hyphens, such as which-doors.');

/** Text that a reader sees; may hold `<Limit of="…" />` and its siblings. */
export const text = z
  .string()
  .trim()
  .min(1, { error: 'write at least one word' })
  .refine((written) => !invisibleCharacter(written), { error: 'write only what can be seen' })
  .describe('Words for the reader.');

/** The address of a page elsewhere, which opens as a page and does nothing else. */
export const webAddress = z.string().refine(isReadable, { error: 'write a full address that begins with https://' });

/** From one moment to another, the earlier one first. */
export const inThatOrder = { error: 'write the earlier one first' };

/** A whole number; its bounds are told by what they are. */
export const wholeNumber = () => z.int({ error: ({ code }) => (code === 'invalid_type' ? 'write a whole number' : undefined) });

/** A duration such as 5s, read into milliseconds. */
export const duration = z
  .string()
  .regex(durationPattern, { error: 'write a number and its unit without a space, such as 5s' })
  .transform(parseDuration)
  .pipe(
    z
      .number()
      .min(100, { error: 'write at least 100ms' })
      .max(3_600_000 * 24, { error: 'write at most 24h' }),
  )
  .describe('A duration: a number and its unit, such as 5s.');

/** What a claim rests on; `own` is advice of the site itself, `inference` follows from a source without standing in it. */
export const support = {
  sources: z.array(slug).default([]).describe('The ids of the sources it rests on, from sources.yaml, such as [seed, tis-pe].'),
  inference: z.boolean().default(false).describe('true when it follows from the sources but stands in none of them.'),
  own: z.boolean().default(false).describe('true when it is the site’s own advice and rests on no source.'),
};

/** A calendar date, such as 2026-11-22; some YAML readers make a Date of it, which becomes text again. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: 'write year-month-day, such as 2026-11-22' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
    .refine(isDay, { error: 'write a day that there is' }),
);

/** A year and perhaps a month, such as 1997 or 1997-12. */
export const yearMonth = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, { error: 'write a year in quotes, or a year and month, such as "1997" or 1997-12' })
  .describe('A year or a year and month, such as "1997" or 1997-12.');
