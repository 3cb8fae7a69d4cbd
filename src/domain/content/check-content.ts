import { anchorsByPath, checkAnchors } from './anchors.ts';
import { checkLanguages } from './check-languages.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkProse } from './check-prose.ts';
import type { RawContent } from './content.schema.ts';
import { symbolsOf, type Unparsed } from './symbols.ts';
import type { Problem } from './problem.ts';
import { valuesOf, type ValueWords } from './values.ts';

/** What the check of a language has to know besides its files. */
interface Context {
  readonly words: ValueWords;
  /** Files that could not be parsed: nothing is said against what they may hold. */
  readonly unparsed: readonly Unparsed[];
  /** Whether the models have a guided run and a rehearsal, and so pages that a link may lead to. */
  readonly guided: boolean;
}

/**
 * Problems between the files of one language; empty when they fit together.
 */
export function checkContent(raw: RawContent, language: string, { words, unparsed, guided }: Context): Problem[] {
  const known = symbolsOf(raw, language, unparsed, guided);
  const procedure = raw.procedure[0]?.data;
  const amounts = known.isComplete('amounts') ? (raw.amounts[0]?.data ?? {}) : undefined;
  const { Amount, ...others } = valuesOf(procedure ?? noProcedure, amounts ?? {}, words);
  const values = { ...(procedure && others), ...(amounts && { Amount }) };
  return [
    ...checkShape(raw, language, unparsed),
    ...checkAnchors(raw, language),
    ...checkReferences(raw, language, known),
    ...checkLanguages(raw, language, known),
    ...checkProse(raw, values, known, unparsed.length > 0 ? new Map() : anchorsByPath(raw, language)),
    ...emptyAnswers(raw),
  ];
}

const noProcedure = { limits: {}, spans: {}, counts: {}, steps: [] };

function emptyAnswers(raw: RawContent): Problem[] {
  return raw.answers
    .filter(({ body }) => !body.trim())
    .map(({ file }) => ({ file, field: 'the text', actual: 'nothing', fix: 'the answer; its first paragraph is the short answer' }));
}
