import { checkAnchors } from './anchors.ts';
import { checkPairs } from './check-pairs.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts } from './check-texts.ts';
import type { RawContent } from './content.schema.ts';
import { onlyGroup } from './groups.ts';
import { knownNames, type Unread } from './known.ts';
import type { Problem } from './problem.ts';
import { valuesOf, type ValueWords } from './values.ts';

/**
 * Everything an author has to mend that no single file shows; nothing when the files fit together. Files that could not
 * be read are named, so that nothing is said against what they may hold.
 */
export function checkContent(raw: RawContent, language: string, words: ValueWords, unread: readonly Unread[] = []): Problem[] {
  const known = knownNames(raw, language, unread, onlyGroup.id);
  const procedure = raw.procedure[0]?.data;
  const amounts = known.whole('amounts') ? (raw.amounts[0]?.data ?? {}) : undefined;
  const { Amount, ...others } = valuesOf(procedure ?? noProcedure, amounts ?? {}, words);
  const values = { ...(procedure && others), ...(amounts && { Amount }) };
  return [
    ...checkShape(raw, language, unread),
    ...checkAnchors(raw, language),
    ...checkReferences(raw, language, known),
    ...checkPairs(raw, language, known),
    ...checkTexts(raw, values, known),
    ...emptyAnswers(raw),
  ];
}

const noProcedure = { limits: {}, spans: {}, counts: {}, steps: [] };

function emptyAnswers(raw: RawContent): Problem[] {
  return raw.answers
    .filter(({ body }) => !body.trim())
    .map(({ file }) => ({ file, field: 'the text', found: 'nothing', write: 'the answer; its first paragraph is the short answer' }));
}
