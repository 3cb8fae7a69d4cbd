import type { Analyzer, Term } from './analyzer.ts';
import { tokenize } from './tokens.ts';

/** A piece of a text, and whether it was asked for. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** A text in pieces, those words and phrases marked that `wanted` says; joined, the pieces are the text. */
export function highlight(text: string, { analyze: read }: Analyzer, wanted: (term: Term) => boolean): TextPart[] {
  const pieces = text.split(/([\p{L}\p{N}\p{M}'’ʼ]+)/u).filter(Boolean);
  // A piece may hold no plain word, or several: “½” is two.
  const places = pieces.flatMap((piece, at) => tokenize(piece).map((word) => ({ word, at })));
  const matches = new Set<number>();
  let next = 0;
  for (const term of read(places.map(({ word }) => word))) {
    const taken = places.slice(next, (next += term.words.length));
    if (wanted(term)) taken.forEach(({ at }) => matches.add(at));
  }
  return pieces.map((piece, at) => ({ text: piece, match: matches.has(at) }));
}
