import { en, type Messages } from './en.ts';

const words: Readonly<Record<string, Messages>> = { en };

/** The languages that the interface speaks. */
export const languages: readonly string[] = Object.keys(words);

/** The interface’s words in a language; throws a RangeError that names the file to write. */
export function messagesFor(language: string): Messages {
  const found = Object.hasOwn(words, language) ? words[language] : undefined;
  if (!found)
    throw new RangeError(`No interface words for “${language}”: write src/words/${language}.ts and list it in src/i18n/messages.ts`);
  return found;
}
