import type { Word } from '../search/features.ts';
import { createFolding, type Folding } from '../search/folding.ts';
import { createCarNamer, type Car } from '../search/named-cars.ts';
import type { PackedModel } from '../search/model.ts';
import { trainingWords } from '../search/query.ts';
import { isSlip } from '../search/spelling.ts';
import { createStemmer, type Stemmer } from '../search/stems.ts';
import { packModel } from './pack.ts';
import { train, type Example, type ModelSize } from './train.ts';

/** What the search is trained with: each text with the number of what answers it. */
export interface TrainingData {
  readonly language: string;
  readonly foldings?: readonly Folding[] | undefined;
  readonly make: string;
  readonly cars: readonly Car[];
  readonly labelCount: number;
  readonly outsideLabel: number;
  readonly texts: readonly { readonly text: string; readonly label: number }[];
}

/** Sizes of the model that answers first and of the one loaded after it: as much as their files have room for. */
export const modelSizes = {
  first: { size: 16, maxWords: 750, hasBuckets: false },
  full: { size: 28, maxWords: 2000, hasBuckets: true },
} as const satisfies Record<string, ModelSize>;

/** Trains a model of the search. */
export function trainSearch(
  { language, foldings, make, cars, labelCount, outsideLabel, texts }: TrainingData,
  size: ModelSize,
): PackedModel {
  const fold = createFolding(foldings);
  const stemOf = createStemmer(language, fold);
  const nameCars = createCarNamer(cars, make);
  const readings = texts.map(({ text }) => trainingWords(text, nameCars, stemOf, fold));
  const forms = countForms(readings);
  const slips = slipsIn(forms, stemOf);
  const corrected = (word: Word): Word => {
    const form = slips.get(word.letters);
    return form === undefined ? word : { ...word, stems: [stemOf(form)] };
  };
  const examples = texts.map(({ label }, at): Example => ({ words: readings[at]!.map(corrected), label }));
  const commonest = new Map<string, string>();
  for (const form of forms.keys()) if (!slips.has(form) && !commonest.has(stemOf(form))) commonest.set(stemOf(form), form);
  return packModel(train({ examples, labelCount, outsideLabel }, size), (stem) => commonest.get(stem) ?? stem);
}

/** The forms of words and how often each occurs, commonest first. */
function countForms(readings: readonly (readonly Word[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { letters } of readings.flat()) if (letters) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** How many times commoner the word meant is than a slip of the fingers, and how long a slip is at least, in letters. */
const slip = { minRatio: 5, minLength: 5 };

/** Slips of the fingers and the words meant: the search mends them, so they are no words of their own. */
function slipsIn(forms: ReadonlyMap<string, number>, stemOf: Stemmer): Map<string, string> {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) counts.set(stemOf(form), (counts.get(stemOf(form)) ?? 0) + count);
  const countOf = (form: string) => counts.get(stemOf(form))!;
  // A slip has the first and the last letter of the word meant.
  const edgesOf = (form: string) => `${form[0]}${form.at(-1)}`;
  const common = new Map<string, string[]>();
  for (const form of forms.keys())
    if (countOf(form) >= slip.minRatio) common.set(edgesOf(form), [...(common.get(edgesOf(form)) ?? []), form]);
  const meant = (form: string) =>
    common.get(edgesOf(form))?.find((other) => countOf(other) >= slip.minRatio * countOf(form) && isSlip(form, other));
  return new Map(
    [...forms.keys()].flatMap((form): [string, string][] => {
      const word = form.length >= slip.minLength ? meant(form) : undefined;
      return word === undefined ? [] : [[form, word]];
    }),
  );
}
