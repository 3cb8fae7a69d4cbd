import type { WindowId } from '../../../../src/domain/pace-layout.ts';
import type { PaceFacts } from '../../../../src/domain/pace.ts';

/** The facts of a procedure that the tests of time are written for, with other limits or another pace on demand. */
export function facts(
  limits: Partial<Record<WindowId, number>> = {},
  { gap = [1000, 2000], presses = 3, countInMs = 3000 } = {},
): PaceFacts {
  const ms = { ignition: 5000, begin: 30_000, presses: 10_000, 'next-key': 30_000, ...limits };
  return {
    limits: Object.fromEntries(Object.entries(ms).map(([id, value]) => [id, { ms: value, countInMs: id === 'presses' ? countInMs : 0 }])),
    spans: { gap: { fromMs: gap[0]!, toMs: gap[1]! } },
    counts: { presses, keys: 4 },
    steps: [{ acts: ['ignition'] }, { acts: ['hold', 'presses'] }],
  };
}
