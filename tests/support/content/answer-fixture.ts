import type { AnswerData } from '../../../src/domain/search/packed-answers.ts';
import type { AnswerEntry } from '../../../src/domain/search/answer-index.ts';

const entry = (address: string, title: string, aliases: readonly string[], excerpt: string): AnswerEntry => ({
  address,
  title,
  aliases,
  excerpt,
  appliesTo: '',
});

/** Small search data set. */
export const answers: AnswerData = {
  language: 'en',
  glossary: {
    synonyms: [
      ['sync', 'in sync', 'synchronize', 'resync'],
      ['key', 'clicker'],
      ['trunk', 'boot'],
    ],
    questionWords: ['how', 'which'],
    stopwords: ['the', 'a', 'my', 'to', 'of', 'please', 'put'],
  },
  context: ['acme', 'zx9'],
  answers: [
    entry('doors', 'Which doors have to be closed?', ['trunk open', 'key rear door'], 'All the doors of passengers.'),
    entry('engine', 'Can this stop the engine?', ['immobilizer', 'key starts'], 'No.'),
    entry('sync', 'How do I sync a key, please?', ['clicker in sync', 'lost', 'key ring', 'keyring', 'keyless'], 'Press LOCK.'),
    entry('cell', 'Which cell does the key take?', ['cr2016', 'battery'], 'A flat one.'),
    entry('frequency', 'Will a key from abroad work?', ['315 mhz'], 'Only on your frequency.'),
    entry('zx9', 'ZX9', ['zx9 zebra'], 'A car.'),
  ],
};
