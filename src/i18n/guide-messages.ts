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

/** Messages that the guided run composes at run time; all others are in its HTML. */
export type GuideMessages = Pick<Messages['guide'], (typeof spoken)[number]>;

export function guideMessages(guide: Messages['guide']): GuideMessages {
  return Object.fromEntries(spoken.map((name) => [name, guide[name]])) as unknown as GuideMessages;
}
