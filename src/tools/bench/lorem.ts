/** Deterministic filler-text generator. */
export interface LoremWriter {
  /** Text of `count` words. */
  readonly words: (count: number) => string;
  /** Sentences totalling `count` words. */
  readonly sentences: (count: number) => string;
  /** Integer from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
}

const syllables =
  'ba be bi bo ka ke ki ko da de di do la le li lo ma me mi mo ra re ri ro sa se si so ta te ti to va ve vi vo zan len mor tik pra sto gri'.split(
    ' ',
  );
/** Number of invented words: the long tail of rare words, which the index must hold too. */
const inventedWordCount = 3000;

/** Words that the content checks take for a typed duration or a button number. */
const forbiddenWords = /^(buttons?|seconds?|secs?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** Distinct words of the texts in order of appearance, then invented ones; earlier words are drawn more often. */
export function vocabularyOf(texts: readonly string[]): readonly string[] {
  const random = randomFrom(7);
  const known = texts.flatMap((text) => text.toLowerCase().match(/\b[a-z]{3,}\b/g) ?? []).filter((word) => !forbiddenWords.test(word));
  const invented = Array.from({ length: inventedWordCount }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
  );
  return [...new Set([...known, ...invented])];
}

/** Creates a generator seeded with `number`; word frequencies are roughly Zipfian. */
export function createLoremWriter(vocabulary: readonly string[], number: number): LoremWriter {
  const random = randomFrom(1000 + number);
  const below = (limit: number) => Math.floor(random() * limit);
  const word = () => vocabulary[Math.max(0, Math.floor(vocabulary.length ** random()) - 1)]!;
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentences = (count: number) => {
    const result: string[] = [];
    for (let remaining = count; remaining > 0;) {
      const length = Math.min(remaining, 8 + below(9));
      result.push(`${capital(words(length))}.`);
      remaining -= length;
    }
    return result.join(' ');
  };
  return { words, sentences, below };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Seeded pseudo-random number generator (splitmix32); values in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}
