import type { Moment } from '../../domain/clock.ts';
import { isRunning, type Run } from '../../domain/run-state.ts';
import { viewOf } from '../../domain/run-view.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideWords } from '../../words/guide-words.ts';
import { unitOf } from './screen.ts';
import type { ActiveRun } from './active-run.ts';

/** What other pages show of a run at this moment; undefined when none goes on. */
export function activeRunOf(run: Run, now: Moment, href: string, words: GuideWords): ActiveRun | undefined {
  if (!isRunning(run)) return undefined;
  const view = viewOf(run, now);
  const { time, over, open, back } = words.underWay;
  return {
    href,
    savedMs: now.wall,
    endsMs: view.window ? now.wall + view.window.remainingMs : null,
    time: interpolate(time, { unit: unitOf(run, view, words) }),
    over,
    open,
    back,
  };
}
