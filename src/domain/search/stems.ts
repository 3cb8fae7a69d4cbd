import { stemmer } from 'stemmer';

export type Stemmer = (word: string) => string;

/** Creates a stemmer that remembers each word. Only English words are stemmed. */
export function createStemmer(language: string): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    const stem = stems.get(word) ?? (language === 'en' ? stemmer(americanSpelling(word)) : word);
    stems.set(word, stem);
    return stem;
  };
}

/** American spelling of an English word, by its ending: synchronise, colour. */
function americanSpelling(word: string): string {
  return word.replace(/(.{3})is(e|ed|es|er|ing|ation)$/, '$1iz$2').replace(/(.{2})our(|s|ed|ing)$/, '$1or$2');
}
