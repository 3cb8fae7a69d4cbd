import { createCarNamer, carWord, type Car } from '../search/named-cars.ts';
import type { PackedModel } from '../search/model.ts';
import { trainingWords } from '../search/query.ts';
import { createStemmer } from '../search/stems.ts';
import { packModel } from './pack.ts';
import { train, type Example, type ModelSize } from './train.ts';

/** What the search is trained with: each text with the number of what answers it. */
export interface TrainingData {
  readonly language: string;
  readonly make: string;
  readonly cars: readonly Car[];
  readonly labelCount: number;
  readonly outsideLabel: number;
  readonly texts: readonly { readonly text: string; readonly label: number }[];
}

/** Sizes of the model that answers first and of the one loaded after it: as much as their files have room for. */
export const modelSizes = {
  first: { size: 16, maxWords: 900, hasBuckets: false },
  full: { size: 28, maxWords: 2000, hasBuckets: true },
} as const satisfies Record<string, ModelSize>;

/** Trains a model of the search. */
export function trainSearch({ language, make, cars, labelCount, outsideLabel, texts }: TrainingData, size: ModelSize): PackedModel {
  const stemOf = createStemmer(language);
  const nameCars = createCarNamer(cars, make);
  const examples = texts.map(({ text, label }): Example => ({ words: trainingWords(text, nameCars, stemOf), label }));
  return packModel(train({ examples, labelCount, outsideLabel }, size), commonestForms(examples));
}

/** Creates a function that returns the commonest form of a stem. */
function commonestForms(examples: readonly Example[]): (stem: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of examples)
    for (const { stems, letters } of words) {
      const forms = counts.get(stems[0]!) ?? new Map<string, number>();
      counts.set(stems[0]!, forms.set(letters || carWord, (forms.get(letters || carWord) ?? 0) + 1));
    }
  return (stem) => [...counts.get(stem)!].sort((a, b) => b[1] - a[1])[0]![0];
}
