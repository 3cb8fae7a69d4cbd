import { checkAsked } from './check-asked.ts';
import { anchorsByPath, checkAnchors } from './anchors.ts';
import { checkTranslations } from './check-translations.ts';
import { checkDrawings } from './check-drawings.ts';
import { checkReferences } from './check-references.ts';
import { checkRun } from './check-run.ts';
import { checkShape } from './check-shape.ts';
import { checkPictures } from './pictures.ts';
import { checkProse } from './check-prose.ts';
import type { RawContent } from './content.schema.ts';
import { singleEntry, symbolsOf, type Unparsed } from './symbols.ts';
import type { Problem } from './problem.ts';
import { valuesOf, type ValueWords } from './values.ts';

interface Context {
  readonly words: ValueWords;
  /** Files that failed to parse; references into them are not reported. */
  readonly unparsed: readonly Unparsed[];
  /** Whether models have a guided run and rehearsal, and hence linkable pages for them. */
  readonly guided: boolean;
}

/** Cross-file problems of one language; empty if the content is consistent. */
export function checkLanguage(raw: RawContent, language: string, { words, unparsed, guided }: Context): Problem[] {
  const symbols = symbolsOf(raw, language, unparsed, guided);
  const procedure = raw.procedure[0]?.data;
  const amounts = symbols.isComplete('amounts') ? (raw.amounts[0]?.data ?? {}) : undefined;
  const { Amount, ...otherValues } = valuesOf(procedure ?? noProcedure, amounts ?? {}, words, singleEntry(raw.siteWords, language)?.data.units ?? {});
  const values = { ...(procedure && otherValues), ...(amounts && { Amount }) };
  return [
    ...checkShape(raw, language, unparsed),
    ...checkAnchors(raw, language),
    ...checkReferences(raw, language, symbols),
    ...checkTranslations(raw, language, symbols),
    ...checkRun(raw, language, symbols),
    ...checkDrawings(raw, language, symbols),
    ...checkProse(raw, values, symbols, unparsed.length > 0 ? new Map() : anchorsByPath(raw, language)),
    ...checkAsked(raw, language, symbols.answers),
    ...emptyAnswers(raw),
    ...checkPictures(raw, language, symbols.pictures),
  ];
}

const noProcedure = { limits: {}, spans: {}, counts: {}, steps: [] };

function emptyAnswers(raw: RawContent): Problem[] {
  return raw.answers
    .filter(({ body }) => !body.trim())
    .map(({ file }) => ({ file, field: 'the text', actual: 'nothing', fix: 'the answer; its first paragraph is the short answer' }));
}
