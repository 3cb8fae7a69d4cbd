import { askedElsewhere } from '../content/check-asked.ts';
import { confidenceOf, type Confidence, type Citation } from './confidence.ts';
import { contentIn } from '../content/content-in-language.ts';
import { defaultGroup, type DataOf, type RawContent } from '../content/content.schema.ts';
import { idOf, type Entry } from '../content/entry.ts';
import { groupsOf, type Answer, type AnswerGroup } from './answer-groups.ts';
import { addNonbreakingSpaces, fillPlaceholders, firstParagraph, mapStrings, type Values } from '../content/placeholders.ts';
import { procedureOf } from '../content/procedure-of-model.ts';
import { siteValues } from '../content/values.ts';
import type { LanguageRules } from '../language-rules.ts';

/** A record with an id that also serves as its URL segment or anchor. */
export type WithId<T> = T & { readonly id: string };

/** Drawings of a key: lying, for reading; and upright and large, for the rehearsal. */
interface Drawn {
  readonly drawn: DataOf<'keyDrawings'> | undefined;
  readonly drawnLarge: DataOf<'largeKeyDrawings'> | undefined;
}

/** All content of one language, joined; every cross-file reference is resolved. */
export interface Catalog {
  readonly language: string;
  readonly site: DataOf<'site'> & Omit<DataOf<'siteWords'>, 'publisher'>;
  /** Words of the subject, in place of neutral ones of the interface. */
  readonly interfaceWords: DataOf<'interfaceWords'>;
  readonly sources: readonly WithId<DataOf<'sources'>[string]>[];
  readonly hasFoundingDocument: boolean;
  readonly procedure: DataOf<'procedure'>;
  readonly before: DataOf<'beforeWords'>;
  readonly steps: Readonly<Record<string, DataOf<'stepWords'>>>;
  /** Words of the guided run and of the rehearsal; undefined where there is none. */
  readonly runWords: DataOf<'runWords'> | undefined;
  readonly rehearsalWords: DataOf<'rehearsalWords'> | undefined;
  /** Words of the drawings of steps; no sections where there is none. */
  readonly drawingWords: DataOf<'drawingWords'>;
  /** Sorted by code; models that the founding document does not name come last. */
  readonly models: readonly WithId<{
    facts: DataOf<'models'>;
    words: DataOf<'modelWords'>;
    /** The procedure as this model has it. */
    procedure: DataOf<'procedure'>;
    values: Values;
  }>[];
  readonly keys: readonly WithId<DataOf<'keys'> & DataOf<'keyWords'> & Drawn>[];
  readonly notCovered: readonly WithId<DataOf<'notCovered'> & DataOf<'notCoveredWords'>>[];
  readonly pages: Readonly<Record<string, DataOf<'pageWords'>>>;
  readonly groups: readonly AnswerGroup[];
  readonly answers: readonly Answer[];
  readonly mostAsked: readonly Answer[];
  /** Answer for readers who do not know which car they have. */
  readonly chooserAnswer: Answer | undefined;
  readonly symptoms: readonly WithId<DataOf<'symptoms'>[string] & DataOf<'symptomWords'>[string]>[];
  readonly disagreements: readonly WithId<Citation & DataOf<'disagreementWords'>[string]>[];
  /** Ways of asking for the procedure as a whole, and for what the site does not answer. */
  readonly asked: Readonly<Record<keyof typeof askedElsewhere, readonly string[]>>;
  /** Words that mean the same, for search. */
  readonly glossary: DataOf<'glossary'>;
  /** Values common to all models, and those of each. */
  readonly values: Values;
  readonly confidence: (support: Citation) => Confidence;
  /** A text with its no-break spaces. */
  readonly unbroken: (text: string) => string;
}

/** Joins the files of one language into a catalog. Requires valid content with all references resolved. */
export function joinCatalog(all: RawContent, language: string, rules: LanguageRules): Catalog {
  const raw = contentIn(all, language);
  const onlyData = <T>(entries: readonly Entry<T>[]): T => entries[0]!.data;
  const byId = <T>(entries: readonly Entry<T>[]): Record<string, T> =>
    Object.fromEntries(entries.map(({ file, data }) => [idOf(file), data]));

  const procedure = onlyData(raw.procedure);
  const sources = onlyData(raw.sources);
  const families = raw.families[0]?.data ?? { makers: [] };
  const confidence = (support: Citation) => confidenceOf(support, (id) => sources[id]!.family, families);
  const siteWords = onlyData(raw.siteWords);
  const values = siteValues(raw, language, rules);
  const modelWords = byId(raw.modelWords);
  const keyWords = byId(raw.keyWords);
  const notCoveredWords = byId(raw.notCoveredWords);
  const symptomWords = raw.symptomWords[0]?.data ?? {};
  const sourceWords = raw.sourceWords[0]?.data ?? { families: {}, notes: {} };
  const disagreementWords = raw.disagreementWords[0]?.data ?? {};

  const drawingOf = <T>(entries: readonly Entry<T>[], id: string) => entries.find(({ file }) => idOf(file) === id)?.data;

  const askedFor = (id: string) => raw.asked.find(({ file }) => idOf(file) === id)?.data.lines ?? [];
  const answers = raw.answers.map(({ file, data, body }): Answer => ({
    ...data,
    id: idOf(file),
    asked: askedFor(idOf(file)),
    question: fillPlaceholders(data.question, values),
    short: firstParagraph(body, values),
    confidence: confidence(data),
  }));
  const faq = raw.faq[0]?.data ?? { groups: [defaultGroup], mostAsked: [], chooserAnswer: undefined };
  const groups = groupsOf(answers, faq.groups, siteWords.groups).filter((group) => group.answers.length > 0);

  return {
    language,
    site: { ...onlyData(raw.site), ...siteWords, publisher: siteWords.publisher ?? onlyData(raw.site).publisher },
    interfaceWords: mapStrings(raw.interfaceWords[0]?.data ?? {}, (text) => fillPlaceholders(text, values)),
    sources: Object.entries(sources).map(([id, source]) => ({
      id,
      ...source,
      family: sourceWords.families[source.family] ?? source.family,
      note: sourceWords.notes[id] ?? source.note,
    })),
    hasFoundingDocument: families.founding !== undefined,
    procedure,
    before: raw.beforeWords[0]?.data ?? { applicability: {}, prerequisites: {} },
    steps: byId(raw.stepWords),
    runWords: raw.runWords[0]?.data,
    rehearsalWords: raw.rehearsalWords[0]?.data,
    drawingWords: raw.drawingWords[0]?.data ?? {},
    models: raw.models
      .map((model) => {
        const id = idOf(model.file);
        const own = { ...values.models[id]!, models: values.models };
        const words = modelWords[id] ?? { keys: {} };
        return {
          id,
          facts: { ...model.data, name: words.name ?? model.data.name },
          words,
          procedure: procedureOf(procedure, model),
          values: own,
        };
      })
      .sort((a, b) => Number(Boolean(a.facts.notNamed)) - Number(Boolean(b.facts.notNamed)) || a.id.localeCompare(b.id, 'en')),
    keys: raw.keys
      .map(({ file, data }) => {
        const id = idOf(file);
        return { id, ...data, ...keyWords[id]!, drawn: drawingOf(raw.keyDrawings, id), drawnLarge: drawingOf(raw.largeKeyDrawings, id) };
      })
      .sort((a, b) => Number(b.hasButtons) - Number(a.hasButtons)),
    notCovered: raw.notCovered.map(({ file, data }) => {
      const own = notCoveredWords[idOf(file)]!;
      return { id: idOf(file), ...data, ...own, name: own.name ?? data.name };
    }),
    pages: byId(raw.pageWords),
    groups,
    answers: groups.flatMap((group) => group.answers),
    chooserAnswer: answers.find(({ id }) => id === faq.chooserAnswer),
    mostAsked: faq.mostAsked.map((id) => answers.find((answer) => answer.id === id)!),
    symptoms: Object.entries(raw.symptoms[0]?.data ?? {}).map(([id, symptom]) => ({ id, ...symptom, ...symptomWords[id]! })),
    disagreements: Object.entries(raw.disagreements[0]?.data ?? {}).map(([id, support]) => ({ id, ...support, ...disagreementWords[id]! })),
    asked: { procedure: askedFor(askedElsewhere.procedure), noAnswer: askedFor(askedElsewhere.noAnswer) },
    glossary: raw.glossary[0]?.data ?? { synonyms: [] },
    values,
    confidence,
    unbroken: (text) => addNonbreakingSpaces(text, rules.patterns),
  };
}
