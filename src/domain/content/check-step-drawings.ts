import { missingOrExtraWords } from './check-words.ts';
import type { RawContent } from './content.schema.ts';
import { lid } from './step-drawings.schema.ts';
import { singleEntry, type Symbols } from './symbols.ts';
import type { Problem } from './problem.ts';

/** Reports drawings of steps, lids of outlines and openings without words, and words for drawings that there are not. */
export function checkStepDrawings(raw: RawContent, language: string, { isComplete }: Symbols): Problem[] {
  const procedure = raw.procedure[0]?.data;
  if (!procedure || !isComplete('models', 'drawingWords')) return [];
  const words = singleEntry(raw.drawingWords, language);
  const models = raw.models.map(({ data }) => data);
  const drawings = procedure.steps.flatMap(({ drawing }) => drawing ?? []);
  // Like the names of openings, words for lids and openings may wait for a model that has some.
  const openings = words?.data.openings || models.some((model) => model.openings.length > 0) ? ['openings'] : [];
  const given = Object.keys(words?.data.doors?.lids ?? {});
  const lids = [...given.filter((id) => lid.safeParse(id).success), ...models.flatMap(({ outline }) => outline?.lids ?? [])];
  return [
    ...missingOrExtraWords(words ?? { file: `${language}/drawings.yaml` }, 'sections', Object.keys(words?.data ?? {}), unique([...drawings, ...openings])),
    ...(words?.data.doors ? missingOrExtraWords(words, 'doors.lids', given, unique(lids)) : []),
  ];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
