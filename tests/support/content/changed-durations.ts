import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { parseDuration } from '../../../src/domain/time/duration.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { timingDiagramOf } from '../../../src/views/timing-diagram.ts';
import { catalogOf, copyOf, type ContentCopy } from './content-folders.ts';

/** The least that an answer and a model can be, by names that no author takes. */
export const least = { answer: 'least-of-an-answer', code: 'X99', model: 'x99' } as const;

/** Adds the least that an answer and a model can be to a copy of the site’s content. */
export function withLeast(copy: ContentCopy): ContentCopy {
  return copy
    .write(
      `en/faq/${least.answer}.mdx`,
      '---\nquestion: What is the least of an answer?\naliases: [least of an answer]\nsources: [seed]\n---\nYes, any key.\n',
    )
    .write(`models/${least.model}.yaml`, `code: ${least.code}\nname: Least\nsources: [seed]\n`);
}

/** A copy of the site’s content in which every duration of the procedure is another, and the seconds that no page of it may name any more. */
export function otherDurations(): { readonly copy: ContentCopy; readonly gone: readonly number[] } {
  const copy = copyOf();
  const written = /\b(duration|countIn|from|to): (\d[\d.]*(?:ms|s|min|h))\b/g;
  const before = [...copy.read('procedure.yaml').matchAll(written)].map(([, field, duration]) => ({ field, ms: parseDuration(duration!) }));
  const longer = (ms: number) => {
    let next = Math.ceil((ms * 1.2) / 1000) * 1000;
    while (before.some((one) => one.ms === next)) next += 1000;
    return next;
  };
  const changed = (field: string, ms: number) => (field === 'duration' ? longer(ms) : ms + (field === 'countIn' ? 1000 : 200));
  const other = copy
    .read('procedure.yaml')
    .replace(written, (_all, field: string, duration: string) => `${field}: ${changed(field, parseDuration(duration))}ms`);
  copy.write('procedure.yaml', other);
  const still = secondsOf(catalogOf(copy.folder));
  const old = before.filter(({ field }) => field === 'duration').map(({ ms }) => ms / 1000);
  return { copy, gone: old.filter((seconds) => !still.includes(seconds)) };
}

/** Figures in seconds that are no limit of the procedure: those of amounts, and those that the drawing of the presses names. */
function secondsOf(catalog: Catalog): number[] {
  const said = Object.values(catalog.values.Amount).flatMap((amount) => /^([\d.]+)\ss$/.exec(amount)?.slice(1).map(Number) ?? []);
  const drawn = catalog.models.flatMap(({ id }) => {
    const strip = timingDiagramOf(planFor(catalog, id));
    return strip ? [...strip.pressesMs, strip.holdMs, strip.limitMs / 2, strip.limitMs - strip.holdMs].map((ms) => ms / 1000) : [];
  });
  return [...said, ...drawn];
}
