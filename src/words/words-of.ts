import { en, type Words } from './en.ts';

const languages: Readonly<Record<string, Words>> = { en };

/** The interface’s words in a language; throws a RangeError that names the file to write. */
export function wordsOf(language: string): Words {
  const words = languages[language];
  if (!words)
    throw new RangeError(`No interface words for “${language}”: write src/words/${language}.ts and list it in src/words/words-of.ts`);
  return words;
}
