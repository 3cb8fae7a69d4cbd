import type { Words } from './en.ts';

const spoken = [
  'soundOn',
  'soundOff',
  'key',
  'keyName',
  'then',
  'done',
  'keepHolding',
  'left',
  'begin',
  'margin',
  'spare',
  'announce',
  'over',
  'ifStop',
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
  'notSaved',
  'elsewhere',
] as const;

/** The words that the guided run puts together while it runs; all others stand in its HTML. */
export type GuideWords = Pick<Words['guide'], (typeof spoken)[number]>;

/** Those words alone. */
export function guideWords(guide: Words['guide']): GuideWords {
  return Object.fromEntries(spoken.map((name) => [name, guide[name]])) as unknown as GuideWords;
}
