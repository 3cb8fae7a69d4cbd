import { z } from 'zod';
import { pluralCategories } from '../plural.ts';
import { slug, text } from './fields.schema.ts';

/** A section, which may be left out. */
const section = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).optional();

/** Words that may be left out, in which the given values, such as {n}, are filled in; another value would be shown as typed. */
const words = (about: string, ...values: readonly string[]) =>
  text
    .refine((written) => [...written.matchAll(/\{(.*?)\}/g)].every(([, value]) => values.includes(value!)), {
      error:
        values.length > 0
          ? `write no other value than ${values.map((value) => `{${value}}`).join(' and ')}`
          : 'write plain words: no value in braces is filled in here',
    })
    .optional()
    .describe(about);

/** Words by number; a form that is left out is the neutral one. */
const formsOf = (about: string, ...values: readonly string[]) =>
  section(Object.fromEntries(pluralCategories.map((category) => [category, words(about, ...values)])) as Record<
    (typeof pluralCategories)[number],
    ReturnType<typeof words>
  >);

/** <language>/interface.yaml: words of the subject, in place of the neutral ones of the interface. Its fields are those of src/i18n/en.ts. */
export const interfaceWordsSchema = z.strictObject({
  takes: section({
    free: words('What it costs, such as Free.'),
    minutes: formsOf('How long it takes, by the number of minutes: About {n} minutes a key.', 'n'),
  }),
  search: section({ hint: words('The hint below the search field, with examples of what can be asked.') }),
  home: section({
    code: words('The heading of the column of codes.'),
    model: words('The heading of the column of models, such as Car.'),
    built: words('The heading of the column of years of building.'),
    modelYears: words('The heading of the column of model years.'),
    key: words('The heading of the column of keys, such as Remote key.'),
    notNeeded: words('The heading over the models of not-covered/, such as No resync needed.'),
    namesSpan: words('What tells models of one name apart; stands before the link of chooserAnswer.'),
    whichKey: words('The heading over the kinds of key.'),
    whatIsWrong: words('The heading over the symptoms.'),
  }),
  model: section({
    applicability: words('The heading over applicability, such as Is this your problem?'),
    applicabilityShort: words('The same in the list of links.'),
    whichModel: words('What unfolds to the details of the model, such as Is this your car?'),
    prerequisites: words('The heading over prerequisites.'),
    prerequisitesShort: words('The same in the list of links.'),
    followUp: words('The heading over followUp, such as Next key, end, test.'),
    troubleshooting: words('The heading over troubleshooting.'),
    troubleshootingShort: words('The same in the list of links, such as Not learned?'),
    modelYears: words('The model years of a model: model years {from} to {to}.', 'from', 'to'),
  }),
  answers: section({
    thing: words('What stands before carAnswers of a step, such as The car answers.'),
    key: words('What stands before keyAnswers of a step, such as The key answers.'),
  }),
  sheet: section({
    ledger: words('The heading of the lines for keys on the printed sheet, such as Which key is which.'),
    sticker: words('What to write on each line, such as sticker or name.'),
    learned: words('The heading of the first boxes to tick.'),
    tested: words('The heading of the second boxes to tick.'),
    rebuilt: words('What the sheet rests on, in a few words, such as Rebuilt from named sources.'),
  }),
  keys: section({
    title: formsOf('The heading of the page of keys, by the number of kinds: The {n} kinds of key.', 'n'),
    description: formsOf('One sentence for search engines, by the number of kinds.', 'n'),
    look: words('The name of the row that tells what a key looks like.'),
    battery: words('The name of the row about its battery.'),
    light: words('The name of the row about its light.'),
    buttons: words('The name of the row about its buttons.'),
    models: words('The name of the row of models that came with it, such as Cars.'),
  }),
  sources: section({
    models: words('The heading over the claims about models, such as Cars and keys.'),
    counts: z
      .record(slug, text)
      .optional()
      .describe('A sentence for each of counts in procedure.yaml: taps: The lamp is tapped <Count of="taps" /> times.'),
  }),
  footer: section({ keys: words('The name of the page of keys in the footer.') }),
  offline: section({
    where: words('What follows “works without a network”, comma included, such as “, in an underground garage for instance”.'),
    noScript: words('What is said of the offline copy where scripts are off.'),
    keepTested: words('When to test the copy, one sentence.'),
  }),
});
