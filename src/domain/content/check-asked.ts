import { maxQueryLength } from '../search/tokens.ts';
import type { RawContent } from './content.schema.ts';
import { idOf, ofLanguage } from './entry.ts';
import { fixForUnknownName, type Problem } from './problem.ts';

/** Files of ways of asking that belong to no answer: for the procedure as a whole, and for what the site does not answer. */
export const askedElsewhere = { procedure: 'procedure', noAnswer: 'no-answer' } as const;

/**
 * Reports ways of asking for an unknown answer, or longer than the search field takes, and those written twice: in one file, or as what
 * the site answers and does not answer. Two answers may share one.
 */
export function checkAsked(raw: RawContent, language: string, answers: readonly string[] | undefined): Problem[] {
  const known = answers && [...answers, ...Object.values(askedElsewhere)];
  const seen = new Map<string, { readonly file: string; readonly line: number | undefined }[]>();
  const isUnanswered = (file: string) => idOf(file) === askedElsewhere.noAnswer;
  return ofLanguage(raw.asked, language).flatMap(({ file, data, lines }) => [
    ...(known && !known.includes(idOf(file))
      ? [{ file, field: 'the file’s name', actual: `“${idOf(file)}”, which is no answer`, fix: fixForUnknownName(idOf(file), known) }]
      : []),
    ...data.lines.flatMap((text, at): Problem[] => {
      const line = lines?.of(['lines', String(at)]);
      const key = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text;
      const places = seen.get(key) ?? [];
      seen.set(key, [...places, { file, line }]);
      const other = places.find((place) => place.file === file || isUnanswered(place.file) !== isUnanswered(file));
      if (other)
        return [{ file, line, field: 'a way of asking', actual: `“${text}”, which is ${other.file}, line ${other.line} already`, fix: 'each once' }];
      if (text.length <= maxQueryLength) return [];
      return [{ file, line, field: 'a way of asking', actual: `${text.length} characters`, fix: `at most ${maxQueryLength}` }];
    }),
  ]);
}
