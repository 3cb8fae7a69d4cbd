import type { RehearsalWords, RunWords } from '../domain/content/run-words.schema.ts';
import type { Messages } from './en.ts';

/** Messages of the interface with the content’s words for its own run and rehearsal, which only their pages read. */
export type PageMessages = Omit<Messages, 'guide' | 'rehearsal'> & {
  readonly guide: Messages['guide'] & RunWords;
  readonly rehearsal: Messages['rehearsal'] & RehearsalWords;
};

const composed = [
  'key',
  'keyName',
  'getReady',
  'then',
  'done',
  'holding',
  'left',
  'begin',
  'announce',
  'over',
  'ifStop',
  'ifOpen',
  'named',
  'both',
  'confirm',
  'withoutTicks',
  'countFirst',
  'unticked',
  'soundText',
  'readyTitle',
  'readyText',
  'finishedKeys',
  'lostBefore',
  'underWay',
  'statuses',
  'cues',
  'shown',
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
export type GuideMessages = Pick<PageMessages['guide'], (typeof composed)[number]> & Pick<PageMessages, 'locale'>;

export function guideMessages({ guide, locale }: PageMessages): GuideMessages {
  return { locale, ...Object.fromEntries(composed.map((name) => [name, guide[name]])) } as unknown as GuideMessages;
}
