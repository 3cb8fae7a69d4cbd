import { en, type Messages } from './en.ts';

const words: Readonly<Record<string, Messages>> = { en };

/** Languages with interface messages. */
export const languages: readonly string[] = Object.keys(words);

/** Messages in a language; throws a RangeError naming the missing file. */
export function messagesFor(language: string): Messages {
  const found = Object.hasOwn(words, language) ? words[language] : undefined;
  if (!found) throw new RangeError(`No messages for “${language}”: write src/i18n/${language}.ts and list it in src/i18n/messages.ts`);
  return found;
}
