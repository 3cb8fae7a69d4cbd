import { stemmer } from 'stemmer';

export type Stemmer = (word: string) => string;

/** Letters that stand for a word of a language without rules for its stems; by cross-validation as good as rules, and no bytes. */
const beginningLength = 6;

/** Creates a stemmer that remembers each word. Words of other languages than English are reduced to their beginnings. */
export function createStemmer(language: string, fold: (word: string) => string = (word) => word): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    const stem = stems.get(word) ?? (language === 'en' ? stemmer(americanSpelling(word)) : fold(word).slice(0, beginningLength));
    stems.set(word, stem);
    return stem;
  };
}

/** American spelling of an English word, by its ending: synchronise, colour. */
function americanSpelling(word: string): string {
  return word.replace(/(.{3})is(e|ed|es|er|ing|ation)$/, '$1iz$2').replace(/(.{2})our(|s|ed|ing)$/, '$1or$2');
}
