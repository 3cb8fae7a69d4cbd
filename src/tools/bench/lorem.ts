/** Made-up writing that is the same each time it is made. */
export interface LoremWriter {
  /** So many words. */
  readonly words: (count: number) => string;
  /** So many words as sentences. */
  readonly sentences: (count: number) => string;
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
}

const syllables =
  'ba be bi bo ka ke ki ko da de di do la le li lo ma me mi mo ra re ri ro sa se si so ta te ti to va ve vi vo zan len mor tik pra sto gri'.split(
    ' ',
  );
/** How many words are invented beside those of a text: the long tail of rare words, which an index has to hold too. */
const inventions = 3000;

/** Words that the rules of the content read as a typed duration or a bare button number. */
const barred = /^(buttons?|seconds?|secs?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** Every word of some texts, the most frequent rank first to be drawn, and after them invented ones. */
export function vocabularyOf(texts: readonly string[]): readonly string[] {
  const random = randomFrom(7);
  const known = texts.flatMap((text) => text.toLowerCase().match(/\b[a-z]{3,}\b/g) ?? []).filter((word) => !barred.test(word));
  const invented = Array.from({ length: inventions }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
  );
  return [...new Set([...known, ...invented])];
}

/** A writer whose texts depend on its number alone; its words are drawn about as unevenly as people use them. */
export function createLoremWriter(vocabulary: readonly string[], number: number): LoremWriter {
  const random = randomFrom(1000 + number);
  const below = (limit: number) => Math.floor(random() * limit);
  const word = () => vocabulary[Math.max(0, Math.floor(vocabulary.length ** random()) - 1)]!;
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentences = (count: number) => {
    const said: string[] = [];
    for (let left = count; left > 0;) {
      const length = Math.min(left, 8 + below(9));
      said.push(`${capital(words(length))}.`);
      left -= length;
    }
    return said.join(' ');
  };
  return { words, sentences, below };
}

/** A text that begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers from 0 up to 1 that look random, and are the same each time. */
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
