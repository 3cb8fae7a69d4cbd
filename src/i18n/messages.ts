import type { Catalog } from '../domain/catalog/catalog.ts';
import { de } from './de.ts';
import { missingForms, pluralCategories, type PluralForms } from '../domain/plural.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import type { PageMessages } from './guide-messages.ts';

const words: Readonly<Record<string, Messages>> = { en, de, es };

/** Languages with interface messages. */
export const languages: readonly string[] = Object.keys(words);

/** Texts of a language that lack a form for some number, such as “offline.said.leftOut: few”. */
export function missingMessageForms(language: string): string[] {
  const below = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (isPluralForms(value)) return missingForms(value, language).map((category) => `${path}: ${category}`);
    return Object.entries(value).flatMap(([name, inner]) => below(inner, path ? `${path}.${name}` : name));
  };
  return below(messagesFor(language), '');
}

const isPluralForms = (value: object): value is PluralForms =>
  'other' in value && Object.keys(value).every((name) => (pluralCategories as readonly string[]).includes(name));

/** Messages in a language; throws a RangeError naming the missing file. */
export function messagesFor(language: string): Messages {
  const found = Object.hasOwn(words, language) ? words[language] : undefined;
  if (!found) throw new RangeError(`No messages for “${language}”: write src/i18n/${language}.ts and list it in src/i18n/messages.ts`);
  return found;
}

/** Messages for a catalog’s pages: the content’s words of its subject in place of neutral ones, and those of its run and rehearsal. */
export function messagesOf({
  language,
  interfaceWords,
  runWords,
  rehearsalWords,
  answers,
}: Pick<Catalog, 'language' | 'interfaceWords' | 'runWords' | 'rehearsalWords' | 'answers'>): PageMessages {
  const messages = withWords(messagesFor(language), interfaceWords);
  const guide = { ...messages.guide, ...runWords };
  const search = answers.length > 0 ? messages.search : withWords(messages.search, messages.search.withoutAnswers);
  return { ...messages, guide, search, rehearsal: { ...messages.rehearsal, ...rehearsalWords } } as PageMessages;
}

function withWords<T extends object>(messages: T, own: object): T {
  const replaced = Object.entries(own).map(([name, value]: [string, unknown]) => {
    const message = (messages as Record<string, unknown>)[name];
    return [name, typeof value === 'object' && value !== null ? withWords(message ?? {}, value) : value];
  });
  return { ...messages, ...(Object.fromEntries(replaced) as Partial<T>) };
}
