import type { Words } from './en.ts';

const spoken = [
  'key',
  'keyName',
  'then',
  'done',
  'keepHolding',
  'left',
  'begin',
  'announce',
  'over',
  'ifStop',
  'ifOpen',
  'names',
  'confirm',
  'countFirst',
  'unticked',
  'soundText',
  'readyTitle',
  'readyText',
  'inHand',
  'finishedKeys',
  'lostBefore',
  'underWay',
  'statuses',
  'cues',
  'taps',
  'numbers',
  'ended',
  'untouched',
  'forgotten',
  'uncertain',
  'figures',
  'order',
  'causes',
  'wake',
  'dropped',
  'revised',
  'notSaved',
] as const;

/** The words that the guided run puts together while it runs; all others stand in its HTML. */
export type GuideWords = Pick<Words['guide'], (typeof spoken)[number]>;

/** Those words alone. */
export function guideWords(guide: Words['guide']): GuideWords {
  return Object.fromEntries(spoken.map((name) => [name, guide[name]])) as unknown as GuideWords;
}
