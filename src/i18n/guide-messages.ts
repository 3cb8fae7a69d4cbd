import type { Messages } from './en.ts';

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
export type GuideMessages = Pick<Messages['guide'], (typeof spoken)[number]>;

/** Those words alone. */
export function guideMessages(guide: Messages['guide']): GuideMessages {
  return Object.fromEntries(spoken.map((name) => [name, guide[name]])) as unknown as GuideMessages;
}
