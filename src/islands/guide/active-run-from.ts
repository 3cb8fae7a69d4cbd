import type { GuideData } from '../../domain/run/guide-data.ts';
import type { Moment } from '../../domain/time/clock.ts';
import { isRunning, type Run } from '../../domain/run/run-state.ts';
import { viewOf } from '../../domain/run/run-view.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { countdownLabel } from './render-run.ts';
import type { ActiveRun } from './active-run.ts';

/** The summary of a run that other pages show; undefined unless the run is in progress. */
export function activeRunFrom(
  run: Run,
  now: Moment,
  href: string,
  { language, words }: Pick<GuideData<GuideMessages>, 'language' | 'words'>,
): ActiveRun | undefined {
  if (!isRunning(run)) return undefined;
  const view = viewOf(run, now);
  const { time, over, open, back } = words.underWay;
  return {
    href,
    language,
    savedMs: now.wall,
    endsMs: view.window ? now.wall + view.window.remainingMs : null,
    time: interpolate(time, { unit: countdownLabel(run, view, words) }),
    over,
    open,
    back,
  };
}
