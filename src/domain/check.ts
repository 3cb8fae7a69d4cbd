import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts } from './check-texts.ts';
import type { RawContent } from './content.schema.ts';
import type { Problem } from './problem.ts';
import { valuesOf, type ValueWords } from './values.ts';

/** Everything an author has to mend that no single file shows; nothing when the files fit together. */
export function checkContent(raw: RawContent, language: string, words: ValueWords): Problem[] {
  const shape = checkShape(raw, language);
  if (shape.length > 0) return shape;
  const values = valuesOf(raw.procedure[0]!.data, raw.amounts[0]?.data ?? {}, words);
  return [...checkReferences(raw, language), ...checkTexts(raw, values)];
}
