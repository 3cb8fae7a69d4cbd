import { z } from 'zod';
import { isExternalLink } from './address.ts';
import { slug, support, text, webAddress } from './fields.schema.ts';

const licence = z.strictObject({
  name: text.describe('The licence’s short name, such as CC BY 4.0.'),
  url: webAddress.describe('Where the licence stands in full.'),
});

/** site.yaml: publisher, licences and languages. */
export const siteSchema = z.strictObject({
  name: text.describe('The site’s name, as it stands in every header.'),
  make: text.describe('Who makes the models, such as Aurora.'),
  schemaType: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/, { error: 'write the name of a type of schema.org, such as Car' })
    .default('Product')
    .describe('What a model is, to search engines: a type of schema.org, such as Car.'),
  languages: z.array(slug).min(1).describe('The language folders; the first one is the one at /.'),
  drafts: z.array(slug).default([]).describe('Language folders that are not published yet; npm run dev shows them.'),
  publisher: text.describe('Who publishes the site.'),
  contact: z
    .string()
    .refine(isExternalLink, { error: 'write a full address, such as https://… or mailto:…' })
    .optional()
    .describe('Where mistakes are reported: an https: or mailto: address. Leave it out until there is one.'),
  words: licence.describe('The licence of words and drawings.'),
  code: licence.describe('The licence of the code.'),
});

/** sources.yaml: id → source. */
export const sourcesSchema = z.record(
  slug,
  z.strictObject({
    family: text.describe('Sources of one family copy one another and count once, such as owner’s manual.'),
    title: text.describe('The title as printed.'),
    url: webAddress.describe('Where it was read.'),
    read: z.enum(['whole', 'part']).describe('Whether it could be read whole or in part.'),
    note: text.optional().describe('Anything a reader should know about this source.'),
  }),
);

/** families.yaml: the families that carry extra weight. */
export const familiesSchema = z.strictObject({
  makers: z.array(text).describe('The families of the maker’s own texts.'),
  founding: text.optional().describe('The family of the founding document, if there is one.'),
});

/** amounts.yaml: name → an amount other than a procedure limit. */
export const amountsSchema = z.record(
  slug,
  z.strictObject({
    value: z.number({ error: 'write a number' }).positive({ error: 'write a number above 0' }).describe('The number alone.'),
    unit: text
      .optional()
      .describe(
        'The unit as it stands after the number, such as bar, °C or turns; none for a bare count. Its other forms stand under units in <language>/site.yaml.',
      ),
    ...support,
  }),
);

/** faq.yaml: answer groups in order, and the most asked answers. */
export const faqSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: slug.describe('The group’s id; its heading stands in the words of the language.'),
        answers: z.array(slug).default([]).describe('The slugs of its answers, in order.'),
      }),
    )
    .min(1)
    .describe('The groups in order; an answer listed in none falls into the last.'),
  mostAsked: z.array(slug).default([]).describe('The slugs offered when a search finds nothing.'),
  chooserAnswer: slug.optional().describe('The slug of the answer for those who do not know which car is theirs.'),
});

/** symptoms.yaml: symptom id → answer; the words are in the language folder. */
export const symptomsSchema = z.record(
  slug,
  z.strictObject({
    answer: slug.describe('The slug of the answer it points to.'),
    ...support,
  }),
);

/** disagreements.yaml: id → disagreeing sources. */
export const disagreementsSchema = z.record(slug, z.strictObject({ ...support }));
