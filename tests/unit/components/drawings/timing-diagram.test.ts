import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { secondsText } from '../../../../src/domain/time/duration.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { planFor, type Plan } from '../../../../src/domain/catalog/plan.ts';
import { timingDiagramOf } from '../../../../src/components/drawings/timing-diagram.ts';
import { catalogOf, smallContent } from '../../../support/content/content-folders.ts';
import { en } from '../../../../src/i18n/en.ts';

const catalog = catalogOf();
const plan = planFor(catalog, catalog.models[0]!.id);

describe('the timing strip', () => {
  it('shows as many presses as there are, at the pace that is said to be fine, inside the limit', () => {
    for (const { id } of catalog.models) {
      const { limits, counts, spans } = planFor(catalog, id);
      const { limitMs, limitText, holdMs, pressesMs } = timingDiagramOf(planFor(catalog, id), en)!;
      assert.deepEqual([limitMs, limitText], [limits['presses']!.ms, secondsText(limits['presses']!.ms, en)]);
      assert.equal(pressesMs.length, counts['presses']);
      const { fromMs, toMs } = spans['gap']!;
      pressesMs.slice(1).forEach((ms, index) => assert.ok(ms - pressesMs[index]! >= fromMs && ms - pressesMs[index]! <= toMs));
      assert.ok(holdMs > pressesMs.at(-1)! && holdMs < limitMs);
    }
  });

  // Where the limit leaves room for the middle of the span.
  const roomy: Plan = {
    ...plan,
    limits: { ...plan.limits, presses: { ...plan.limits['presses']!, ms: 10_000 } },
    counts: { ...plan.counts, presses: 3 },
    spans: { gap: { fromMs: 1000, toMs: 2000 } },
  };

  it('draws the middle of the span', () => {
    const { pressesMs, holdMs } = timingDiagramOf(roomy, en)!;
    assert.deepEqual([pressesMs, holdMs], [[2000, 3500, 5000], 6000]);
  });

  it('has the rhythm that the guided run leads in', () => {
    const cues = paceFor(roomy).schedule!.segments[0]!.cues;
    const from = cues.find((cue) => cue.id === 'hold-unlock')!.atMs;
    const at = (cueId: string) => cues.filter((cue) => cue.id === cueId).map(({ atMs }) => atMs - from);
    const { holdMs, pressesMs } = timingDiagramOf(roomy, en)!;
    assert.deepEqual([pressesMs, [holdMs]], [at('lock'), at('let-go')]);
  });

  it('holds UNLOCK before the first press and after the last, with each gap inside the span', () => {
    const span = fc.tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), span, (presses, [fromMs, more]) => {
        const changed: Plan = { ...plan, counts: { presses }, spans: { gap: { fromMs, toMs: fromMs + more } } };
        const { holdMs, pressesMs } = timingDiagramOf(changed, en)!;
        assert.equal(pressesMs.length, presses);
        assert.ok(pressesMs[0]! > 0 && holdMs > pressesMs.at(-1)!);
        pressesMs.slice(1).forEach((ms, index) => assert.ok(ms - pressesMs[index]! >= fromMs && ms - pressesMs[index]! <= fromMs + more));
      }),
    );
  });

  it('is not drawn for a procedure that does not press, or says nothing of the pace', () => {
    assert.equal(timingDiagramOf(planFor(catalogOf(smallContent), 'a1'), en), undefined);
    assert.equal(timingDiagramOf({ ...plan, spans: {} }, en), undefined);
    assert.equal(timingDiagramOf({ ...plan, counts: {} }, en), undefined);
  });
});
