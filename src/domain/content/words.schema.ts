import { z } from 'zod';
import { forms, slug, support, text, wholeNumber } from './fields.schema.ts';

const limitWords = z.strictObject({
  label: text.describe('What the time limits, in two or three words, such as “all three”.'),
  name: text.optional().describe('The same said in full for a screen reader, such as “All three taps”.'),
  over: text.optional().describe('What is probably so when the time is up.'),
});

/** <language>/site.yaml: site-wide texts. */
export const siteWordsSchema = z.strictObject({
  question: text.describe('The heading of the first page, such as “Which Aurora?”.'),
  trouble: text.optional().describe('Whose trouble this is, as a question of a few words under the heading.'),
  lead: text.describe('One sentence under it.'),
  task: text.describe('What a model page is for, such as “Teach the car its remote keys again”.'),
  description: text.describe('One or two sentences for search engines.'),
  publisher: text.optional().describe('Who publishes the site, where this language calls it otherwise.'),
  disclaimer: text.describe('Whom the site is not affiliated with.'),
  rebuilt: text.describe('What the steps were rebuilt from.'),
  notNamed: text.optional().describe('What is said of a car with notNamed, such as “Not in the founding document”.'),
  correction: text.optional().describe('What the newest safety correction changed, in one sentence for readers of an older copy.'),
  groups: z.record(slug, text).describe('The heading of each group of answers in faq.yaml.'),
  openings: z.record(slug, text).describe('What each lid is called, such as flap: flap at the back.'),
  units: z
    .record(text, forms('An amount in words, by its number.', 'n'))
    .default({})
    .describe('Units of amounts.yaml that read otherwise in this language, such as turns: { one: one turn, other: "{n} turns" }.'),
  sheetPrint: z
    .number()
    .min(9.5)
    .max(10.5)
    .optional()
    .describe('Size of the print on sheets, in points, where the words of this language need more room than 10.5 leaves; at least 9.5.'),
});

/** <language>/before.mdx: applicability and prerequisites. */
export const beforeWordsSchema = z.strictObject({
  applicability: z
    .record(
      slug,
      z.strictObject({
        lead: text.describe('The sign, one sentence.'),
        text: text.optional().describe('One more sentence.'),
        link: text.optional().describe('The words of the link to the answer.'),
      }),
    )
    .default({})
    .describe('Words for each row of applicability in procedure.yaml.'),
  prerequisites: z
    .record(
      slug,
      z.strictObject({
        text: text.describe('What to have ready.'),
        more: text.optional().describe('A sentence that the printed sheet leaves out.'),
      }),
    )
    .default({})
    .describe('Words for each row of prerequisites in procedure.yaml.'),
  warning: z.strictObject({ lead: text, text: text }).optional().describe('The warning before everything else.'),
});

/** <language>/procedure/<id>.mdx: a step or follow-up. */
export const stepWordsSchema = z.strictObject({
  action: text.describe('What to do, in the imperative.'),
  tag: text.optional().describe('One word in place of the number, such as Next.'),
  warning: text.optional().describe('What must not happen, before the step.'),
  reassurance: z.strictObject({ lead: text, text: text }).optional().describe('What this cannot do, beside the step.'),
  limits: z.record(slug, limitWords).default({}).describe('Words for each limit of the step.'),
  carAnswers: text.optional().describe('What the car does then.'),
  keyAnswers: z.record(slug, text).optional().describe('What each kind of key does then: card: …'),
  ifNot: z
    .strictObject({
      say: text.describe('The question, such as “They did not?”.'),
      answer: slug.describe('The slug of the answer.'),
      text: text.optional().describe('What to do, in short.'),
    })
    .optional()
    .describe('Where to go when it did not happen.'),
  caption: text.optional().describe('A line under the drawing or picture.'),
  picture: z
    .strictObject({
      file: text.describe('The name of a file in pictures/, such as slot.png.'),
      alt: text.describe('What it shows, for readers who do not see it.'),
    })
    .optional()
    .describe('A picture beside the step: { file: slot.png, alt: The slot beside the lamp. }.'),
  claims: z.record(slug, text).default({}).describe('Words for each claim of the step in procedure.yaml.'),
});

/** <language>/models/<code>.mdx: texts about one car. */
export const modelWordsSchema = z.strictObject({
  name: text.optional().describe('The model’s name, where this language has one of its own.'),
  generation: text.optional().describe('Which generation, such as “third generation”.'),
  bodies: text.optional().describe('The bodies it came in, one sentence.'),
  keys: z.record(slug, text).default({}).describe('When it came with which key: card: from model year 2011.'),
  openings: text.optional().describe('What does not count as a door on this car, one or two sentences.'),
  receiver: text.optional().describe('Where the receiver sits.'),
  notNamed: text.optional().describe('Why the procedure holds for a car that the founding document does not name, one sentence.'),
});

/** <language>/keys/<id>.mdx: texts about a key type. */
export const keyWordsSchema = z.strictObject({
  name: text.describe('What it is called, such as Key card.'),
  short: text.describe('The same in a list, such as card.'),
  look: text.describe('What it looks like.'),
  battery: text.optional().describe('What feeds it.'),
  light: text.optional().describe('Whether it has a light.'),
  buttons: text.optional().describe('Where its buttons are.'),
  caption: text.describe('One or two short sentences beside its drawing.'),
  drawing: z
    .strictObject({
      says: text.describe('What the drawing shows, for those who do not see it.'),
      labels: z.record(slug, text).default({}).describe('The words of each data-label in the drawings, such as start: START.'),
    })
    .optional()
    .describe('Words for keys/<id>.svg: what it says, and its labels.'),
});

/** <language>/not-covered/<slug>.mdx: alternatives for cars not covered. */
export const notCoveredWordsSchema = z.strictObject({
  name: text.optional().describe('The model’s name, where this language has one of its own.'),
  title: text.describe('The heading.'),
  summary: text.describe('One or two sentences that answer at once.'),
});

/** <language>/faq/<slug>.mdx: one answer; the file name is its URL segment. */
export const answerSchema = z.strictObject({
  question: text.describe('The question, in the words of an owner.'),
  aliases: z.array(text).describe('How else owners ask it: a list of short phrases, such as [lamp dark, card ignored].'),
  sources: support.sources.describe('The ids of the sources it rests on, from sources.yaml.'),
  inference: support.inference,
  own: support.own,
  keys: z.array(slug).optional().describe('The kinds of key it is about, when not all, such as [card].'),
  models: z.array(slug).optional().describe('The models it is about, when not all, such as [a1].'),
  numbersButtons: z.boolean().default(false).describe('true only for the answer that explains how guides number the buttons.'),
  sheet: z
    .strictObject({ title: text, text: text })
    .optional()
    .describe('The answer in one line for the printed sheet: { title: No answer, text: Start again. }.'),
});

/** <language>/pages/<id>.mdx: a static page, such as about. */
export const pageWordsSchema = z.strictObject({
  title: text.describe('The heading.'),
  description: text.describe('One sentence for search engines.'),
});

/** <language>/symptoms.yaml: id → symptom and its likely cause. */
export const symptomWordsSchema = z.record(
  slug,
  z.strictObject({ sign: text.describe('What the owner sees.'), points: text.describe('What it points to.') }),
);

/** <language>/disagreements.yaml: id → this site's position and others'. */
export const disagreementWordsSchema = z.record(
  slug,
  z.strictObject({
    point: text.describe('What it is about.'),
    here: text.describe('What this site says.'),
    others: text.describe('What other versions say.'),
    verdict: text.describe('Why the site says what it says.'),
  }),
);

const word = z.union([text, z.number().transform(String)], { error: 'write a word or a phrase' });
const row = z
  .array(word)
  .min(2, { error: 'write at least two words that mean the same' })
  .describe('Words or phrases that owners use for the same thing, such as [lamp, light].');

/** <language>/asked/<slug>.txt: ways of asking for an answer, a line each; they train the search. */
export const askedSchema = z.strictObject({
  lines: z.array(text).min(1, { error: 'write at least one way of asking, a line each' }).describe('Ways of asking, a line each.'),
});

/** <language>/glossary.yaml: words that mean the same, for what the search highlights. */
export const glossarySchema = z.strictObject({
  synonyms: z.array(row).default([]).describe('A list of rows, such as - [lamp, light].'),
});

/** <language>/sources.yaml: what sources.yaml says of its sources, in another language. Titles stay as printed. */
export const sourceWordsSchema = z.strictObject({
  families: z.record(text, text).default({}).describe('Families of sources.yaml, each with its name in this language.'),
  notes: z.record(slug, text).default({}).describe('Notes of sources.yaml by id, in this language.'),
});

/** <language>/translated-from.yaml: what a translation was made from. Written by `npm run translate`. */
export const translatedFromSchema = z.strictObject({
  safety: wholeNumber().default(0).describe('The last safety revision of procedure.yaml whose correction this language states.'),
  files: z
    .record(text, z.string().regex(/^[0-9a-f]{8}$/, { error: 'write eight digits of a hash, as npm run translate does' }))
    .default({})
    .describe('Files of this language, each with the hash of the words that it was translated from.'),
});
