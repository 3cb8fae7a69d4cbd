import { parentPort, workerData } from 'node:worker_threads';
import { modelSizes, trainSearch, type TrainingData } from './domain/training/train-search.ts';

// Thread that trains one model of the search and ends, started by src/trained-models.ts.
const { data, size } = workerData as { data: TrainingData; size: keyof typeof modelSizes };
parentPort!.postMessage(trainSearch(data, modelSizes[size]));
