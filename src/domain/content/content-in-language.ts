import { kinds, languagesOf, type DataOf, type Kind, type RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';

/** Kinds of files that stand in the folder of a language. */
export const languageKinds = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].pattern.startsWith('*/'));

/** Content as one language has it: its own words, and facts, which a translation takes from the first language. */
export function contentIn(raw: RawContent, language: string): RawContent {
  const [first] = languagesOf(raw);
  const own = Object.fromEntries(
    Object.entries(raw).map(([kind, entries]) => [kind, languageKinds.includes(kind as Kind) ? ofLanguage(entries as Entry<unknown>[], language) : entries]),
  ) as unknown as RawContent;
  return language === first ? own : withFacts(own, ofLanguage(raw.answers, first!));
}

/** Gives translated answers the facts of their originals, and the FAQ only answers that are translated. */
function withFacts(own: RawContent, originals: RawContent['answers']): RawContent {
  const factsOf = new Map(originals.map(({ file, data }) => [idOf(file), answerFacts(data)]));
  const ids = new Set(own.answers.map(({ file }) => idOf(file)));
  const untranslated = new Set([...factsOf.keys()].filter((id) => !ids.has(id)));
  const translated = (answers: readonly string[]) => answers.filter((id) => !untranslated.has(id));
  return {
    ...own,
    answers: own.answers.map((entry) => ({ ...entry, data: { ...entry.data, ...factsOf.get(idOf(entry.file)) } })),
    faq: own.faq.map((entry) => ({
      ...entry,
      data: {
        ...entry.data,
        groups: entry.data.groups.map((group) => ({ ...group, answers: translated(group.answers) })),
        mostAsked: translated(entry.data.mostAsked),
      },
    })),
  };
}

/** Fields of an answer that are facts, not words. */
export const answerFactFields = ['sources', 'inference', 'own', 'keys', 'models', 'numbersButtons'] as const;

/** Facts of an answer, without those that it does not state. */
export function answerFacts(answer: DataOf<'answers'>): Partial<DataOf<'answers'>> {
  return Object.fromEntries(answerFactFields.flatMap((field) => (answer[field] === undefined ? [] : [[field, answer[field]]])));
}
