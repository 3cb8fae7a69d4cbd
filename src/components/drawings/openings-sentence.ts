import type { Plan } from '../../domain/catalog/plan.ts';
import type { DrawingWords } from '../../domain/content/step-drawings.schema.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { plural } from '../../domain/plural.ts';

type Forms = NonNullable<DrawingWords['openings']>['certain'];

interface Language {
  readonly code: string;
  readonly list: (items: readonly string[]) => string;
  readonly sentence: (text: string) => string;
}

/** What is said of the openings of a model, in the form for their number; undefined for none. */
export function openingsSentence(
  lids: Plan['openings']['lids'],
  forms: Forms | undefined,
  { code, list, sentence }: Language,
): string | undefined {
  if (lids.length === 0 || !forms) return undefined;
  return sentence(interpolate(plural(forms, lids.length, code), { lids: list(lids.map(({ name }) => name)) }));
}
