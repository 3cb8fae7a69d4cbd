import type { Moment } from '../../../../src/domain/clock.ts';
import type { Effect } from '../../../../src/domain/run-effects.ts';
import { runAfter, type RunEvent } from '../../../../src/domain/run.ts';
import { paceFor } from '../../../../src/domain/pace.ts';
import { runFor, type Mode, type Run } from '../../../../src/domain/run-state.ts';
import { facts } from './facts.ts';

/** The schedule for four keys. */
export const schedule = paceFor(facts()).schedule!;

/** Both clocks in step, so many milliseconds after the run was made. */
export function moment(ms: number, wallMs = ms): Moment {
  return { mono: 500 + ms, wall: 1_800_000_000_000 + wallMs };
}

/** An event without its moment. */
export type Doing = RunEvent extends infer One ? (One extends RunEvent ? Omit<One, 'now'> : never) : never;

/** A run on its way, and what it asked for at its last event. */
export interface Ride {
  readonly run: Run;
  readonly effects: readonly Effect[];
}

/** One event, by its type or whole, at a moment. */
export function after(
  run: Run,
  doing: Doing | Exclude<Doing, { count: number } | { name: string } | { mode: Mode } | { heard: boolean }>['type'],
  now: Moment | number,
): Ride {
  const event = { ...(typeof doing === 'string' ? { type: doing } : doing), now: typeof now === 'number' ? moment(now) : now } as RunEvent;
  const [next, effects] = runAfter(run, event);
  return { run: next, effects };
}

/** The run after several events. */
export function through(run: Run, events: readonly (readonly [Parameters<typeof after>[1], number])[]): Run {
  return events.reduce((before, [doing, ms]) => after(before, doing, ms).run, run);
}

/** A run that has not begun, with so many keys. */
export function fresh(count = 1): Run {
  return after(runFor(schedule, 'e46@1', moment(0)), { type: 'set-keys', count }, 0).run;
}

/** A run that starts at 0 with keys of these names. */
export function started(names: readonly string[], mode: Mode = 'paced'): Run {
  return through(runFor(schedule, 'e46@1', moment(0)), [
    [{ type: 'set-keys', count: names.length }, 0],
    ...names.map((name, key) => [{ type: 'name-key', key, name }, 0] as const),
    [{ type: 'set-mode', mode }, 0],
    ['confirm-ready', 0],
    [{ type: 'sound-heard', heard: true }, 0],
    ['start', 0],
  ]);
}

/** The run told of the time every so often, as the page does. */
export function ticked(run: Run, fromMs: number, toMs: number, everyMs = 500): Run {
  let next = run;
  for (let ms = fromMs; ms < toMs; ms += everyMs) next = after(next, 'tick', ms).run;
  return after(next, 'tick', toMs).run;
}
