import { countInId } from '../../domain/reserved-acts.ts';
import type { Run } from '../../domain/run/run-state.ts';
import type { CueView } from '../../domain/run/run-view.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { keyNamesText } from './stop-loss-text.ts';

/** What is spoken of a cue, with its number spelled out; the count-in as digits. */
export function cueText(cue: CueView, run: Run, words: GuideMessages): string {
  return cue.id === countInId ? String(cue.number ?? '') : filledCue(words.cues[cue.id] ?? '', cue, run, words);
}

/** What is shown of a cue, which may be longer. */
export function shownText(cue: CueView, run: Run, words: GuideMessages): string {
  const shown = words.shown[cue.id];
  return shown === undefined ? cueText(cue, run, words) : filledCue(shown, cue, run, words);
}

/** Announces the next cue, as it is or with its first letter lowered, except in all-caps button names and names of keys. */
export function nextText(cue: CueView, run: Run, words: GuideMessages): string {
  const text = cueText(cue, run, words);
  return interpolate(words.then, {
    cue: text,
    lowered: /^\p{Lu}\p{Ll}/u.test(words.cues[cue.id] ?? '') ? text.charAt(0).toLowerCase() + text.slice(1) : text,
  });
}

function filledCue(text: string, { number }: CueView, run: Run, words: GuideMessages): string {
  const key = run.attempts.at(-1)?.key ?? 0;
  const named = (index: number) => keyNamesText(run, [index], words);
  // Another key than the one being taught: the first one, or the second while that is taught.
  return interpolate(text, { number: words.numbers[(number ?? 1) - 1] ?? '', key: named(key), other: named(key === 0 ? 1 : 0) });
}
