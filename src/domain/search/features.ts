/** A word of a text: its stem, or the stems that an unfinished word may become, and its letters; '' where they mean nothing. */
export interface Word {
  readonly stems: readonly string[];
  readonly letters: string;
}

/** Features of a text: stems, and buckets of two stems side by side and of letters in a row, which know parts of words and misspelled ones. */
export interface Features {
  readonly words: readonly string[];
  readonly pairs: readonly number[];
  readonly letters: readonly number[];
}

/** Buckets of each kind: more bring little in cross-validation, and each costs bytes. */
export const bucketCount = 1500;

/** Shortest and longest run of letters. */
const runLength = { min: 3, max: 5 };

export function featuresOf(words: readonly Word[]): Features {
  const single = words.map(({ stems }) => (stems.length === 1 ? stems[0] : undefined));
  return {
    words: [...new Set(words.flatMap(({ stems }) => stems))],
    pairs: bucketsOf(single.slice(1).flatMap((second, at) => (single[at] && second ? [`${single[at]} ${second}`] : []))),
    letters: bucketsOf(words.flatMap(({ letters }) => letterRuns(letters))),
  };
}

/** Runs of letters of a word, its edges marked. */
function letterRuns(letters: string): string[] {
  const text = letters && `^${letters}$`;
  const runs: string[] = [];
  for (let length = runLength.min; length <= runLength.max; length++)
    for (let at = 0; at + length <= text.length; at++) runs.push(text.slice(at, at + length));
  return runs;
}

const bucketsOf = (names: readonly string[]): number[] => [...new Set(names.map(bucketOf))];

/** Bucket of a name by its FNV-1a hash. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % bucketCount;
}
