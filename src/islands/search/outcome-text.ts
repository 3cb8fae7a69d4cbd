import { interpolate } from '../../domain/interpolate.ts';
import type { SearchOutcome } from '../../domain/search/query.ts';
import type { SearchMessages } from '../../i18n/search-messages.ts';

/** Number of results shown, and whether answers are among them, not only pages of the full-text search. */
interface ShownResults {
  readonly count: number;
  readonly hasAnswers: boolean;
}

/** What is said of an outcome: the number of results, that the spelling was corrected, that they are only the closest, or none. */
export function outcomeText(
  query: string,
  { correctedQuery, certainty }: SearchOutcome,
  { count, hasAnswers }: ShownResults,
  messages: SearchMessages,
): string {
  const { none, unsure, found, instead } = messages;
  const isUnsure = certainty !== 'sure' && hasAnswers;
  const message = count === 0 ? none : isUnsure ? unsure : correctedQuery ? instead : foundText(found, count);
  return interpolate(message, { n: count, query, instead: correctedQuery ?? '' });
}

// Duplicates plural.ts: a shared module would cost the first answer another round trip.
function foundText(found: SearchMessages['found'], count: number): string {
  return found[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? found.other;
}
