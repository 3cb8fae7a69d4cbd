import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { parseDuration } from '../../../src/domain/time/duration.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { timingDiagramOf } from '../../../src/components/drawings/timing-diagram.ts';
import { catalogOf, copyOf, type ContentCopy } from './content-folders.ts';
import { en } from '../../../src/i18n/en.ts';

/** Names for the minimal answer and model; no real content uses them. */
export const minimal = { answer: 'least-of-an-answer', code: 'X99', model: 'x99' } as const;

/** Adds a minimal answer and a minimal model to a content copy. */
export function withMinimalEntries(copy: ContentCopy): ContentCopy {
  return copy
    .write(
      `en/faq/${minimal.answer}.mdx`,
      '---\nquestion: What is the least of an answer?\naliases: [least of an answer]\nsources: [seed]\n---\nYes, any key.\n',
    )
    .write(`models/${minimal.model}.yaml`, `code: ${minimal.code}\nname: Least\nsources: [seed]\n`);
}

/** A copy of the site’s content with every duration changed; `gone`: old values in seconds that must no longer appear. */
export function withChangedDurations(): { readonly copy: ContentCopy; readonly gone: readonly number[] } {
  const copy = copyOf();
  const durationPattern = /\b(duration|countIn|from|to): (\d[\d.]*(?:ms|s|min|h))\b/g;
  const original = [...copy.read('procedure.yaml').matchAll(durationPattern)].map(([, field, duration]) => ({ field, ms: parseDuration(duration!) }));
  const longer = (ms: number) => {
    let next = Math.ceil((ms * 1.2) / 1000) * 1000;
    while (original.some(({ ms: existing }) => existing === next)) next += 1000;
    return next;
  };
  const changed = (field: string, ms: number) => (field === 'duration' ? longer(ms) : ms + (field === 'countIn' ? 1000 : 200));
  const changedText = copy
    .read('procedure.yaml')
    .replace(durationPattern, (_all, field: string, duration: string) => `${field}: ${changed(field, parseDuration(duration))}ms`);
  copy.write('procedure.yaml', changedText);
  const stillValid = secondsOf(catalogOf(copy.folder));
  const oldSeconds = original.filter(({ field }) => field === 'duration').map(({ ms }) => ms / 1000);
  return { copy, gone: oldSeconds.filter((seconds) => !stillValid.includes(seconds)) };
}

/** Values in seconds that are not limits: amounts, and the labels of the timing diagram. */
function secondsOf(catalog: Catalog): number[] {
  const amounts = Object.values(catalog.values.Amount).flatMap((amount) => /^([\d.]+)\ss$/.exec(amount)?.slice(1).map(Number) ?? []);
  const diagramSeconds = catalog.models.flatMap(({ id }) => {
    const diagram = timingDiagramOf(planFor(catalog, id), en);
    return diagram ? [...diagram.pressesMs, diagram.holdMs, diagram.limitMs / 2, diagram.limitMs - diagram.holdMs].map((ms) => ms / 1000) : [];
  });
  return [...amounts, ...diagramSeconds];
}
