import type { Analyzer, Term } from './analyzer.ts';
import { tokenize } from './tokens.ts';

/** A text fragment and whether it matches. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** Splits a text into fragments and marks matching words and phrases; the fragments concatenate to the text. */
export function highlight(text: string, { analyze }: Analyzer, isMatch: (term: Term) => boolean): TextPart[] {
  const fragments = text.split(/([\p{L}\p{N}\p{M}'’ʼ]+)/u).filter(Boolean);
  // A fragment may yield no token or several: “½” yields two.
  const tokens = fragments.flatMap((fragment, at) => tokenize(fragment).map((word) => ({ word, at })));
  const matches = new Set<number>();
  let next = 0;
  for (const term of analyze(tokens.map(({ word }) => word))) {
    const termTokens = tokens.slice(next, (next += term.words.length));
    if (isMatch(term)) termTokens.forEach(({ at }) => matches.add(at));
  }
  return fragments.map((fragment, at) => ({ text: fragment, match: matches.has(at) }));
}
