import { siteValues } from '../../domain/content/values.ts';
import type { LanguageRules } from '../../domain/language-rules.ts';
import type { RawContent } from '../../domain/content/content.schema.ts';
import { idOf, ofLanguage } from '../../domain/content/entry.ts';
import { fillPlaceholders, firstParagraph } from '../../domain/content/placeholders.ts';
import { lineAt } from '../../domain/content/text-rules.ts';
import { firstSentence } from '../../views/search-data.ts';
import type { Finding } from './finding.ts';

/** Maximum length of an answer’s first sentence, in characters. */
const maxShortAnswerLength = 160;

/** Fewest ways of asking from which the search learns an answer well. */
const minAsked = 30;

/** Answers with few ways of asking, where there are any: the others would be found in their place. */
export function seldomAsked(raw: RawContent, language: string): Finding[] {
  const asked = ofLanguage(raw.asked, language);
  if (asked.length === 0) return [];
  return ofLanguage(raw.answers, language).flatMap(({ file }) => {
    const count = asked.find((entry) => idOf(entry.file) === idOf(file))?.data.lines.length ?? 0;
    if (count >= minAsked) return [];
    return [
      {
        file: `${language}/asked/${idOf(file)}.txt`,
        line: undefined,
        actual: `${count} ways of asking`,
        fix: `at least ${minAsked}, a line each: the search learns from them`,
      },
    ];
  });
}

/** Questions without a question mark, and answers whose first sentence is missing or too long. */
export function answerFindings(raw: RawContent, language: string, rules: LanguageRules): Finding[] {
  const values = siteValues(raw, language, rules);
  return ofLanguage(raw.answers, language).flatMap(({ file, data, body, lines }): Finding[] => {
    const first = firstSentence(firstParagraph(body, values), language);
    const isQuestion = fillPlaceholders(data.question, values).endsWith('?');
    return [
      ...(isQuestion
        ? []
        : [
            {
              file,
              line: lines?.of(['question']),
              actual: `“${data.question}”, which does not end in a question mark`,
              fix: 'a question, in the words of an owner',
            },
          ]),
      ...(first.length > 0 && first.length <= maxShortAnswerLength
        ? []
        : [
            {
              file,
              line: lines && lineAt(body, body.length - body.trimStart().length, lines.body),
              actual: first ? `a first sentence of ${first.length} characters` : 'no text',
              fix: `the short answer first, one sentence of at most ${maxShortAnswerLength} characters; details below`,
            },
          ]),
    ];
  });
}
