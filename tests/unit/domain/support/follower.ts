import { readingMs, type Reading } from '../../../../src/domain/car-readings.ts';
import type { CarEvent } from '../../../../src/domain/car.ts';
import type { Cue, WindowId } from '../../../../src/domain/pace-layout.ts';
import type { Schedule } from '../../../../src/domain/pace.ts';

/** A window that one key misses: the act that closes it comes so long after the limit. */
export interface Miss {
  readonly key: number;
  readonly window: WindowId;
  readonly byMs: number;
}

/** What a follower did, and when they said Yes after each key. */
export interface Followed {
  readonly acts: readonly CarEvent[];
  readonly yesMs: readonly number[];
}

/**
 * The acts of somebody who follows the cues of a schedule: each act at its cue and a reaction that is less than the stated margin,
 * none before the one before it, gaps and presses no shorter than the reading's shortest.
 * `draw` gives a share from 0 to less than 1 for each reaction, press and Yes.
 */
export function follow(schedule: Schedule, keys: readonly string[], reading: Reading, draw: () => number, miss?: Miss): Followed {
  const acts: CarEvent[] = [{ act: 'key-in', key: keys[0]!, atMs: -1000 }];
  const yesMs: number[] = [];
  const gapMs = readingMs.shortestGap[reading.shortestGap];
  const pressMs = readingMs.shortestPress[reading.shortestPress];
  let startMs = 0;
  let lastMs = -1000;
  let answerCueMs = 0;
  /** When each act was done last, by the id of its cue. */
  const done: Partial<Record<string, number>> = {};

  schedule.segments.slice(0, keys.length).forEach((segment, index) => {
    const key = keys[index]!;
    for (const cue of segment.cues) {
      if (cue.lateMs === undefined) continue;
      const reactionMs = Math.floor(draw() * cue.lateMs);
      const missMs = miss?.key === index ? missedAt(cue, miss, schedule, done) : undefined;
      const atMs = missMs ?? Math.max(startMs + cue.atMs + reactionMs, lastMs + gapMs);
      lastMs = atMs;
      done[cue.id] = atMs;
      if (cue.id === 'position-1') acts.push({ act: 'turn', to: 'position-1', atMs });
      if (cue.id === 'off') acts.push({ act: 'turn', to: 'off', atMs });
      if (cue.id === 'take-out') acts.push({ act: 'key-out', atMs });
      if (cue.id === 'hold-unlock') acts.push({ act: 'unlock-down', key, atMs });
      if (cue.id === 'let-go') acts.push({ act: 'unlock-up', key, atMs });
      if (cue.id === 'lock') {
        const upMs = atMs + Math.max(pressMs, Math.floor(draw() * 1000));
        acts.push({ act: 'lock-down', key, atMs }, { act: 'lock-up', key, atMs: upMs });
        lastMs = Math.max(upMs - gapMs, lastMs);
      }
    }
    answerCueMs = startMs + segment.answerMs;
    const askedMs = Math.max(startMs + segment.endMs, lastMs + gapMs);
    startMs = askedMs + Math.floor(draw() * Math.max(0, answerCueMs + schedule.answerEndMs - askedMs));
    yesMs.push(startMs);
  });
  return { acts, yesMs };
}

/** When an act is done that makes its key miss a window; undefined for all others. */
function missedAt(
  { id, number }: Cue,
  { window, byMs }: Miss,
  { segments, nextKeyMs }: Schedule,
  done: Partial<Record<string, number>>,
): number | undefined {
  const limitMs = window === 'next-key' ? nextKeyMs : segments[0]!.windows.find((one) => one.id === window)!.limitMs;
  const after = (act: string) => done[act]! + limitMs + byMs;
  if (window === 'ignition') return id === 'off' ? after('position-1') : undefined;
  if (window === 'presses') return id === 'let-go' ? after('hold-unlock') : undefined;
  // The answer before it came with letting go, the window after it runs to the first LOCK; UNLOCK is held half a second before.
  const closesMs = after(window === 'begin' ? 'off' : 'let-go');
  if (id === 'hold-unlock') return closesMs - 500;
  return id === 'lock' && number === 1 ? closesMs : undefined;
}
