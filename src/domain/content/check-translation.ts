import { answerFacts, languageKinds } from './content-in-language.ts';
import { languagesOf, type Kind, type RawContent } from './content.schema.ts';
import { ofLanguage, type Entry } from './entry.ts';
import type { Unparsed } from './symbols.ts';
import type { Problem } from './problem.ts';

/** Kinds of which a translation may have less, or its own, than the first language. */
const optionalKinds: readonly Kind[] = ['answers', 'asked', 'glossary', 'sourceWords', 'translatedFrom'];

/** Reports what a translation lacks of the first language, facts that it states again, and a safety correction that it does not confirm. */
export function checkTranslation(raw: RawContent, language: string, unparsed: readonly Unparsed[]): Problem[] {
  const [first] = languagesOf(raw);
  if (language === first) return [];
  const place = (file: string) => file.replace(/^[^/]+/, language);
  const pairs = languageKinds.flatMap((kind) =>
    ofLanguage(raw[kind] as readonly Entry<object>[], first!).map((original) => ({
      kind,
      original,
      translation: (raw[kind] as readonly Entry<object>[]).find(({ file }) => file === place(original.file)),
    })),
  );
  const isUnparsed = (file: string) => unparsed.some((other) => other.file === file);
  return [
    ...pairs.flatMap(({ kind, original: { file, data }, translation }): Problem[] => {
      if (translation) return missingFields(translation, data);
      if (optionalKinds.includes(kind) || isUnparsed(place(file))) return [];
      return [{ file: place(file), field: 'the file', actual: 'no such file', fix: `${file} in this language` }];
    }),
    ...ofLanguage(raw.answers, language).flatMap(repeatedFacts),
    ...unconfirmedSafety(raw, language),
  ];
}

/** Fields that the original has and the translation lacks; lists may be of any length. */
function missingFields({ file, data, lines }: Entry<object>, original: object): Problem[] {
  const given = new Set(fieldsOf(data));
  return fieldsOf(original)
    .filter((field) => !given.has(field))
    .map((field) => ({ file, line: lines?.of(field.split('.')), field, actual: 'nothing', fix: 'its words, as the first language has them' }));
}

/** Paths of the texts of a file’s data; facts of answers and lists aside. */
function fieldsOf(data: object, path = ''): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const field = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [field];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsOf(value, field) : [];
  });
}

function repeatedFacts({ file, data, lines }: RawContent['answers'][number]): Problem[] {
  const stated = Object.entries(answerFacts(data)).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
  return stated.map(([field]) => ({
    file,
    line: lines?.of([field]),
    field,
    actual: 'a fact, in a translation',
    fix: 'nothing: facts stand once, in the first language',
  }));
}

/** A language does not publish steps that lack the last safety correction. */
function unconfirmedSafety(raw: RawContent, language: string): Problem[] {
  const safety = raw.procedure[0]?.data.safety ?? 0;
  const entry = ofLanguage(raw.translatedFrom, language)[0];
  const confirmed = entry?.data.safety ?? 0;
  if (confirmed >= safety) return [];
  return [
    {
      file: entry?.file ?? `${language}/translated-from.yaml`,
      line: entry?.lines?.of(['safety']),
      field: 'safety',
      actual: entry ? `${confirmed}, before the safety correction of revision ${safety}` : 'no such file',
      fix: `safety: ${safety}, once the correction stands in this language`,
    },
  ];
}
