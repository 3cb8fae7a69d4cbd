import type { PackedModel } from './model.ts';
import type { Car } from './named-cars.ts';

/** A page that can answer a query. */
export interface AnswerEntry {
  /** Path below the site's base path, without the leading slash. */
  readonly address: string;
  readonly title: string;
  /** First sentence of the answer. */
  readonly excerpt: string;
  /** Key types or models it is limited to; empty if it applies to all. */
  readonly appliesTo: string;
}

/** Data of the instant search layer. The model’s labels are the answers in order, then the procedure, then “no answer”. */
export interface AnswerData {
  readonly language: string;
  readonly make: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly cars: readonly Car[];
  readonly answers: readonly AnswerEntry[];
  /** The page that leads to the procedure. */
  readonly procedure: AnswerEntry;
  /** Pages of the cars. */
  readonly carPages: readonly AnswerEntry[];
  readonly model: PackedModel;
}

/** What makes the search better, loaded after the first answers. */
export interface ModelData {
  readonly model: PackedModel;
  /** Short answers beyond their first sentences, in the order of the answers. */
  readonly shorts: readonly string[];
}

/** AnswerData with its lists of entries as text: four lines an entry. */
export type PackedAnswers = Omit<AnswerData, 'answers' | 'procedure' | 'carPages'> & {
  readonly answers: string;
  readonly procedure: string;
  readonly carPages: string;
};

export function packAnswers({ answers, procedure, carPages, ...data }: AnswerData): PackedAnswers {
  return { ...data, answers: packEntries(answers), procedure: packEntries([procedure]), carPages: packEntries(carPages) };
}

export function unpackAnswers({ answers, procedure, carPages, ...data }: PackedAnswers): AnswerData {
  return { ...data, answers: unpackEntries(answers), procedure: unpackEntries(procedure)[0]!, carPages: unpackEntries(carPages) };
}

function packEntries(entries: readonly AnswerEntry[]): string {
  return entries
    .flatMap(({ address, title, excerpt, appliesTo }) => [address, title, excerpt, appliesTo].map((text) => text.replace(/\s*\n\s*/g, ' ')))
    .join('\n');
}

function unpackEntries(text: string): AnswerEntry[] {
  const lines = text.split('\n');
  return Array.from({ length: Math.floor(lines.length / 4) }, (_, at) => {
    const [address, title, excerpt, appliesTo] = lines.slice(at * 4, at * 4 + 4) as [string, string, string, string];
    return { address, title, excerpt, appliesTo };
  });
}
