import type { AnswerData, AnswerEntry } from '../../../src/domain/search/answer-data.ts';
import { trainSearch, type TrainingData } from '../../../src/domain/training/train-search.ts';

const entry = (address: string, title: string, excerpt: string): AnswerEntry => ({ address, title, excerpt, appliesTo: '' });

const answers = [
  entry('doors', 'Which doors have to be closed?', 'All the doors of passengers.'),
  entry('engine', 'Can this stop the engine?', 'No.'),
  entry('light', 'Why does the lamp stay dark?', 'The cell is empty.'),
  entry('cell', 'Which cell does it take?', 'A flat one.'),
];

/** Ways of asking, by answer, for the procedure, and for what is not answered. */
const asked = [
  ['trunk open', 'does the trunk have to be closed', 'is the trunk a door', 'rear door ajar', 'doors shut or open', 'my zx9 has the trunk open'],
  ['immobilizer', 'will the engine start', 'engine does not start', 'does it touch the immobilizer', 'immobilizer and engine of my zx9'],
  ['lamp is dark', 'no light', 'the lamp does not flash', 'light stays off', 'my lamp gives no light', 'the light of my zx9 is off'],
  ['battery', 'cr2016', 'which battery', 'what battery goes in', 'battery size', 'which cr2016 cell', 'battery for my zx9'],
  ['sync', 'resync', 'how do I sync it', 'teach it again', 'sync my zx9', 'resync steps'],
  ['pizza', 'bank account', 'radio code', 'engine oil', 'brake fluid', 'weather tomorrow', 'engine oil of a zx9', 'radio of my zx9'],
];

const cars = [
  { address: 'zx9', names: ['zx9', '325i'], years: [1999, 2005] as const },
  { address: 'zx8', names: ['zx8', '325i'], years: [2006, 2009] as const },
  { address: 'gone', names: ['q1'] },
];

export const training: TrainingData = {
  language: 'en',
  make: 'Acme',
  cars,
  labelCount: answers.length + 2,
  outsideLabel: answers.length + 1,
  texts: asked.flatMap((ways, label) => [...ways, ...answers.slice(label, label + 1).map(({ title }) => title)].map((text) => ({ text, label }))),
};

export const smallModel = trainSearch(training, { size: 8, maxWords: 200, hasBuckets: true });

/** Small search data set. */
export const answerData: AnswerData = {
  language: 'en',
  make: 'Acme',
  synonyms: [
    ['trunk', 'boot'],
    ['lamp', 'light'],
  ],
  cars,
  answers,
  mostAsked: [0],
  procedure: entry('', 'Teach it again', 'Choose your car.'),
  carPages: [entry('zx9', 'ZX9', 'A car.'), entry('zx8', 'ZX8', 'A newer car.'), entry('gone', 'Q1', 'Not covered.')],
  model: smallModel,
};
