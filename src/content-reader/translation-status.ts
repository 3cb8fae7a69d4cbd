import { createHash } from 'node:crypto';
import { answerFactFields, languageKinds } from '../domain/content/content-in-language.ts';
import { languagesOf, type Kind, type RawContent } from '../domain/content/content.schema.ts';
import { ofLanguage, type Entry } from '../domain/content/entry.ts';

/** A file of the first language, as a translation has it. */
export interface TranslationStatus {
  /** Path below the folder of the language. */
  readonly file: string;
  readonly status: 'missing' | 'unstamped' | 'stale' | 'current';
  /** Hash of the original’s words. */
  readonly hash: string;
}

/** Kinds that are written anew for each language, rather than translated. */
const untranslatedKinds: readonly Kind[] = ['asked', 'glossary', 'sourceWords', 'translatedFrom'];

/** Fields of an answer that are facts, or owners’ words. */
const otherFields: readonly string[] = ['aliases', ...answerFactFields];

/** Status of every translatable file in a language, sorted by path. */
export function translationStatus(raw: RawContent, language: string): TranslationStatus[] {
  const [first] = languagesOf(raw);
  const stamps = ofLanguage(raw.translatedFrom, language)[0]?.data.files ?? {};
  return languageKinds
    .filter((kind) => !untranslatedKinds.includes(kind))
    .flatMap((kind) =>
      ofLanguage(raw[kind] as readonly Entry<object>[], first!).map((original): TranslationStatus => {
        const file = original.file.slice(first!.length + 1);
        const hash = wordsHash(kind, original);
        const exists = raw[kind].some((entry) => entry.file === `${language}/${file}`);
        const stamp = Object.hasOwn(stamps, file) ? stamps[file] : undefined;
        const status = !exists ? 'missing' : stamp === undefined ? 'unstamped' : stamp === hash ? 'current' : 'stale';
        return { file, status, hash };
      }),
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** First eight digits of the SHA-256 of a file’s words: white space, facts and aliases change nothing. */
export function wordsHash(kind: Kind, { data, body }: Pick<Entry<object>, 'data' | 'body'>): string {
  const words = Object.entries(data).filter(([field]) => kind !== 'answers' || !otherFields.includes(field));
  const text = [...textsOf(Object.fromEntries(words)), body].join('\n').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Texts of a value, each after the name of its field; anything else, such as a default, says nothing. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const texts = textsOf(item);
    return texts.length > 0 ? [name, ...texts] : [];
  });
}
