import { z } from 'zod';
import { isWebPageUrl } from './address.ts';
import { durationPattern, parseDuration } from '../time/duration.ts';
import { isDay, isId, invisibleCharacter } from './text-rules.ts';

/** Lower-case hyphenated id, also used in URLs. */
export const slug = z
  .string()
  .refine(isId, { error: 'write lower-case letters, digits and single hyphens, such as how-long' })
  .describe('An id in lower case with hyphens, such as how-long.');

/** Text shown to readers; may contain `<Limit of="…" />` and similar components. */
export const text = z
  .string()
  .trim()
  .min(1, { error: 'write at least one word' })
  .refine((written) => !invisibleCharacter(written), { error: 'write only what can be seen' })
  .describe('Words for the reader.');

/** A text with named places in braces that the page fills, such as {n}; other braces are an error. */
export function phrase(meaning: string, ...places: readonly string[]) {
  const allowed = places.map((place) => `{${place}}`);
  const unknown = (written: string) => [...written.matchAll(/\{[^{}]*\}?|\}/g)].map(([found]) => found).filter((found) => !allowed.includes(found));
  const fix = allowed.length > 0 ? `in braces only ${allowed.join(', ')}` : 'words without braces';
  return text.refine((written) => unknown(written).length === 0, { error: `write ${fix}` }).describe(meaning);
}

/** Words by number, with named places; which forms a language needs is checked when all files are read. */
export function forms(meaning: string, ...places: readonly string[]) {
  const form = (numbers: string) => phrase(`The words ${numbers}.`, ...places);
  return z
    .strictObject({
      zero: form('for 0, where the language has such a form').optional(),
      one: form('for 1, and for what the language counts alike').optional(),
      two: form('for 2, where the language has such a form').optional(),
      few: form('for few, such as 2 to 4, where the language has such a form').optional(),
      many: form('for many, where the language has such a form').optional(),
      other: form('for any other number'),
    })
    .describe(meaning);
}

/** URL of an external web page; no other schemes. */
export const webAddress = z.string().refine(isWebPageUrl, { error: 'write a full address that begins with https://' });

/** Error for a reversed range. */
export const inThatOrder = { error: 'write the earlier one first' };

/** Integer; bound violations are reported with the bound. */
export const wholeNumber = () => z.int({ error: ({ code }) => (code === 'invalid_type' ? 'write a whole number' : undefined) });

/** Duration such as 5s, parsed to milliseconds. */
export const duration = z
  .string()
  .regex(durationPattern, { error: 'write a number and ms, s, min or h without a space, such as 5s' })
  .transform(parseDuration)
  .pipe(
    z
      .number()
      .min(100, { error: 'write at least 100ms' })
      .max(3_600_000 * 24, { error: 'write at most 24h' }),
  )
  .describe('A duration: a number and its unit, such as 5s.');

/** Support for a claim. `own`: the site's own advice; `inference`: follows from a source without being stated there. */
export const support = {
  sources: z.array(slug).default([]).describe('The ids of the sources it rests on, from sources.yaml, such as [seed, tis-pe].'),
  inference: z.boolean().default(false).describe('true when it follows from the sources but stands in none of them.'),
  own: z.boolean().default(false).describe('true when it is the site’s own advice and rests on no source.'),
};

/** Calendar date, such as 2026-11-22. Some YAML parsers produce a Date, which is converted back to text. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: 'write year-month-day, such as 2026-11-22' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
    .refine(isDay, { error: 'write a day that there is' }),
);

/** Year with optional month, such as 1997 or 1997-12. */
export const yearMonth = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, { error: 'write a year in quotes, or a year and month, such as "1997" or 1997-12' })
  .describe('A year or a year and month, such as "1997" or 1997-12.');
