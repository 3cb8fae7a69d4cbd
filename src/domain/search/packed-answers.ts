import type { AnswerEntry } from './answer-index.ts';
import type { Glossary } from './analyzer.ts';

/** Data of the instant search layer. */
export interface AnswerData {
  readonly language: string;
  readonly glossary: Glossary;
  /** Context words, which name the car: low weight. */
  readonly context: readonly string[];
  readonly answers: readonly AnswerEntry[];
}

/** Compact JSON form of AnswerData: lists as delimited strings. */
export interface PackedAnswers {
  readonly language: string;
  readonly synonyms: string;
  readonly questionWords: string;
  readonly stopwords: string;
  readonly context: string;
  /** Five lines per answer: path, title, excerpt, aliases, scope. */
  readonly answers: string;
}

export function packAnswers({ language, glossary, context, answers }: AnswerData): PackedAnswers {
  return {
    language,
    synonyms: glossary.synonyms.map((row) => row.join('|')).join('\n'),
    questionWords: glossary.questionWords.join(' '),
    stopwords: glossary.stopwords.join(' '),
    context: context.join(' '),
    answers: answers
      .flatMap(({ address, title, excerpt, aliases, appliesTo }) => [address, title, excerpt, aliases.join('|'), appliesTo].map(oneLine))
      .join('\n'),
  };
}

export function unpackAnswers({ language, synonyms, questionWords, stopwords, context, answers }: PackedAnswers): AnswerData {
  const lines = answers.split('\n');
  const entries: AnswerEntry[] = [];
  for (let at = 0; at + 4 < lines.length; at += 5) {
    const [address, title, excerpt, aliases, appliesTo] = lines.slice(at, at + 5) as [string, string, string, string, string];
    entries.push({ address, title, excerpt, aliases: splitList(aliases, '|'), appliesTo });
  }
  return {
    language,
    glossary: {
      synonyms: splitList(synonyms, '\n').map((row) => row.split('|')),
      questionWords: splitList(questionWords, ' '),
      stopwords: splitList(stopwords, ' '),
    },
    context: splitList(context, ' '),
    answers: entries,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function splitList(text: string, separator: string): string[] {
  return text.split(separator).filter(Boolean);
}
