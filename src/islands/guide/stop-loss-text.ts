import type { Losses, Run } from '../../domain/run/run-state.ts';
import type { RunView } from '../../domain/run/run-view.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';

/** What stopping now would lose; while the question after the acts is open, for both answers. */
export function stopLossText(
  run: Pick<Run, 'names'>,
  { losses, lossesIf }: Pick<RunView, 'losses' | 'lossesIf'>,
  words: GuideMessages,
): string {
  const { ifStop, ifOpen } = words;
  if (!lossesIf) return isEmpty(losses) ? ifStop.none : lossWords(run, losses, ifStop, words);
  const ifAnswered = isEmpty(lossesIf.yes)
    ? ifOpen.answeredAll
    : lossWords(run, lossesIf.yes, { ...ifOpen, forgotten: ifOpen.answered }, words);
  return `${ifAnswered} ${lossWords(run, lossesIf.no, ifOpen, words)}`;
}

export function keyNamesText({ names }: Pick<Run, 'names'>, keys: readonly number[], words: GuideMessages): string {
  const keyNames = keys.map((key) => names[key] || interpolate(words.keyName, { n: key + 1 }));
  return new Intl.ListFormat(words.locale).format(keyNames);
}

interface Sentences {
  readonly forgotten: string;
  readonly uncertain: string;
  readonly both: string;
}

function lossWords(run: Pick<Run, 'names'>, { forgotten, uncertain }: Losses, sentences: Sentences, words: GuideMessages): string {
  const sentence = forgotten.length === 0 ? sentences.uncertain : uncertain.length === 0 ? sentences.forgotten : sentences.both;
  return interpolate(sentence, { forgotten: keyNamesText(run, forgotten, words), uncertain: keyNamesText(run, uncertain, words) });
}

function isEmpty({ forgotten, uncertain }: Losses): boolean {
  return forgotten.length + uncertain.length === 0;
}
