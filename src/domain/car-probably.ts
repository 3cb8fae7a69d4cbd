import { segmentOf, windowsOf, type Run } from './run-state.ts';

/** Whether the car probably listens; only the person can see it. */
export interface CarProbably {
  readonly listening: 'not-yet' | 'listening' | 'stopped';
  /** Milliseconds until it probably stops; 0 unless it listens. */
  readonly forMs: number;
}

/** Whether the car probably listens at the run’s last moment. */
export function carProbably(run: Run): CarProbably {
  const untilMs = listensUntil(run);
  const { nowMs } = run.clock;
  return {
    listening: untilMs === undefined ? 'not-yet' : nowMs < untilMs ? 'listening' : 'stopped',
    forMs: untilMs === undefined ? 0 : Math.max(0, untilMs - nowMs),
  };
}

function listensUntil(run: Run): number | undefined {
  const attempt = run.attempts.at(-1);
  if (!attempt) return undefined;
  const { answer, carAnswerMs, interrupted, startMs, told } = attempt;
  const answered = answer === 'yes' || (answer === null && !interrupted);
  if (answered && carAnswerMs !== null) return carAnswerMs + run.schedule.nextKeyMs;
  // Nothing is known to have been answered since the window to begin was opened.
  const window = windowsOf(run, attempt).find(({ id }) => id === 'begin' || id === 'next-key');
  const cueMs = segmentOf(run.schedule, attempt).cues[told - 1]?.atMs ?? 0;
  const opened = window && (run.mode === 'own' || window.opensMs <= startMs + cueMs);
  return opened ? window.opensMs + window.limitMs : undefined;
}
