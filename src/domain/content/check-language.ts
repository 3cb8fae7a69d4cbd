import { checkAsked } from './check-asked.ts';
import { anchorsByPath, checkAnchors } from './anchors.ts';
import { checkWords } from './check-words.ts';
import { checkDrawings } from './check-drawings.ts';
import { checkReferences } from './check-references.ts';
import { checkRun } from './check-run.ts';
import { checkStepDrawings } from './check-step-drawings.ts';
import { checkShape, unlistedLanguages } from './check-shape.ts';
import { checkTranslation } from './check-translation.ts';
import { checkPlurals } from './check-plurals.ts';
import { checkPictures } from './pictures.ts';
import { checkProse } from './check-prose.ts';
import { contentIn } from './content-in-language.ts';
import type { RawContent } from './content.schema.ts';
import { symbolsOf, type Unparsed } from './symbols.ts';
import type { Problem } from './problem.ts';
import type { LanguageRules } from '../language-rules.ts';
import { siteValues } from './values.ts';

interface Context {
  readonly rules: LanguageRules;
  /** Files that failed to parse; references into them are not reported. */
  readonly unparsed: readonly Unparsed[];
  /** Models that have a guided run and rehearsal, and hence linkable pages for them; undefined if unknown. */
  readonly guided: readonly string[] | undefined;
}

/** Cross-file problems of one language; empty if the content is consistent. */
export function checkLanguage(all: RawContent, language: string, { rules, unparsed, guided }: Context): Problem[] {
  const raw = contentIn(all, language);
  const symbols = symbolsOf(raw, language, unparsed, guided);
  const { Amount, ...others } = siteValues(raw, language, rules);
  const values = { ...(raw.procedure[0] && others), ...(symbols.isComplete('amounts') && { Amount }) };
  return [
    ...unlistedLanguages(all),
    ...checkTranslation(all, language, unparsed),
    ...checkShape(raw, language, unparsed),
    ...checkAnchors(raw, language),
    ...checkReferences(raw, language, symbols),
    ...checkWords(raw, language, symbols),
    ...checkRun(raw, language, symbols),
    ...checkPlurals(raw, language),
    ...checkDrawings(raw, language, symbols),
    ...checkStepDrawings(raw, language, symbols),
    ...checkProse(raw, values, symbols, unparsed.length > 0 ? new Map() : anchorsByPath(raw, language), rules.patterns),
    ...checkAsked(raw, language, symbols.answers),
    ...emptyAnswers(raw),
    ...checkPictures(raw, language, symbols.pictures),
  ];
}

function emptyAnswers(raw: RawContent): Problem[] {
  return raw.answers
    .filter(({ body }) => !body.trim())
    .map(({ file }) => ({ file, field: 'the text', actual: 'nothing', fix: 'the answer; its first paragraph is the short answer' }));
}
