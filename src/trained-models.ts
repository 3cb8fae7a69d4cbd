import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Catalog } from './domain/catalog/catalog.ts';
import type { PackedModel } from './domain/search/model.ts';
import type { Folding } from './domain/search/folding.ts';
import type { modelSizes, TrainingData } from './domain/training/train-search.ts';
import { trainingData } from './views/search-data.ts';

/** Models of the search by size; promises, as pages are rendered meanwhile. */
export type TrainedModels = Readonly<Record<keyof typeof modelSizes, Promise<PackedModel>>>;

const started = new WeakMap<Catalog, TrainedModels>();

/** Trains the models of the search, each in a thread of its own: together they take longer than the pages of a small site. */
export function trainedModels(catalog: Catalog, foldings: readonly Folding[]): TrainedModels {
  const known = started.get(catalog) ?? startTraining(trainingData(catalog, foldings));
  started.set(catalog, known);
  return known;
}

function startTraining(data: TrainingData): TrainedModels {
  const train = (size: keyof typeof modelSizes) =>
    new Promise<PackedModel>((done, fail) => {
      // By its path in the project: this module is part of a bundle.
      const thread = new Worker(resolve('src/train-thread.ts'), { workerData: { data, size } });
      thread.once('message', done).once('error', fail);
    });
  return { first: train('first'), full: train('full') };
}
