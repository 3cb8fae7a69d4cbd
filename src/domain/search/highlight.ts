import { tokenize } from './tokens.ts';

/** A text fragment and whether it matches. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** Splits a text into fragments and marks those with a matching word; the fragments concatenate to the text. */
export function highlight(text: string, isMatch: (word: string) => boolean): TextPart[] {
  const fragments = text.split(/([\p{L}\p{N}\p{M}'’ʼ]+)/u).filter(Boolean);
  return fragments.map((fragment) => ({ text: fragment, match: tokenize(fragment).some(isMatch) }));
}
