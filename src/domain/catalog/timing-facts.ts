import type { DataOf } from '../content/content.schema.ts';
import type { Choreography } from '../content/run.schema.ts';
import type { Plan } from './plan.ts';

/** Plan facts used by cues, timers and the simulated car, by id; all times in milliseconds. */
export interface TimingFacts {
  readonly limits: Readonly<Record<string, { readonly ms: number; readonly countInMs: number }>>;
  readonly spans: Readonly<Record<string, { readonly fromMs: number; readonly toMs: number }>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Undefined when there is no guided run. */
  readonly run: Choreography | undefined;
}

export function timingFactsOf({ limits, spans, counts, run }: Plan): TimingFacts {
  return {
    limits: mapValues(windowsIn(limits), ({ ms, countInMs }) => ({ ms, countInMs })),
    spans,
    counts,
    run,
  };
}

/** Timing facts common to the Plans of all models. */
export function timingFactsOfProcedure({ limits, spans, counts, run, steps, followUp }: DataOf<'procedure'>): TimingFacts {
  const referencedIds = new Set([...steps, ...followUp].flatMap((step) => [...step.limits, ...step.passiveLimits]));
  return {
    limits: mapValues(
      windowsIn(Object.fromEntries(Object.entries(limits).filter(([id]) => referencedIds.has(id)))),
      ({ duration, countIn = 0 }) => ({
        ms: duration,
        countInMs: countIn,
      }),
    ),
    spans: mapValues(spans, ({ from, to }) => ({ fromMs: from, toMs: to })),
    counts: mapValues(counts, ({ value }) => value),
    run,
  };
}

/** The limits that are windows. A least wait is none: cues that took it for one would hurry the person. */
function windowsIn<T extends { readonly kind: string }>(limits: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(limits).filter(([, { kind }]) => kind === 'most'));
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, transform: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, transform(value)]));
}
