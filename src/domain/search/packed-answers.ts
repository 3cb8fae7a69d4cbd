import type { AnswerEntry } from './answer-index.ts';
import type { Glossary } from './analyzer.ts';

/** What the instant layer of the search knows. */
export interface AnswerData {
  readonly language: string;
  readonly glossary: Glossary;
  /** Words that say which car, and little about what is asked. */
  readonly context: readonly string[];
  readonly answers: readonly AnswerEntry[];
}

/** The same in few bytes, as JSON carries it: lists as lines. */
export interface PackedAnswers {
  readonly language: string;
  readonly same: string;
  readonly asking: string;
  readonly ignore: string;
  readonly context: string;
  /** Five lines an answer: address, title, first sentence, aliases, what it is about only. */
  readonly answers: string;
}

/** Packs the data for the way to the reader. */
export function packAnswers({ language, glossary, context, answers }: AnswerData): PackedAnswers {
  return {
    language,
    same: glossary.synonyms.map((row) => row.join('|')).join('\n'),
    asking: glossary.questionWords.join(' '),
    ignore: glossary.stopwords.join(' '),
    context: context.join(' '),
    answers: answers
      .flatMap(({ address, title, excerpt: says, aliases, appliesTo: only }) =>
        [address, title, says, aliases.join('|'), only].map(oneLine),
      )
      .join('\n'),
  };
}

/** The data as it was before it was packed. */
export function unpackAnswers({ language, same, asking, ignore, context, answers }: PackedAnswers): AnswerData {
  const lines = answers.split('\n');
  const entries: AnswerEntry[] = [];
  for (let at = 0; at + 4 < lines.length; at += 5) {
    const [address, title, says, aliases, only] = lines.slice(at, at + 5) as [string, string, string, string, string];
    entries.push({ address, title, excerpt: says, aliases: parts(aliases, '|'), appliesTo: only });
  }
  return {
    language,
    glossary: {
      synonyms: parts(same, '\n').map((row) => row.split('|')),
      questionWords: parts(asking, ' '),
      stopwords: parts(ignore, ' '),
    },
    context: parts(context, ' '),
    answers: entries,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function parts(text: string, between: string): string[] {
  return text.split(between).filter(Boolean);
}
