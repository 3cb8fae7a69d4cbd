import type { Effect } from '../../domain/run/run-effects.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import type { Run } from '../../domain/run/run-state.ts';
import { viewOf } from '../../domain/run/run-view.ts';
import type { GuideData } from '../../domain/run/guide-data.ts';
import { LiveRegion } from './live-region.ts';
import type { Preferences } from './preferences.ts';
import { cueText } from './cue-text.ts';
import { readClock } from './read-clock.ts';
import { nextKeyName, withName } from './render-run.ts';
import { pluralOnPage } from '../shared/page-language.ts';
import { Tones } from './tones.ts';
import { localVoice, speak } from './voice.ts';
import { ScreenWakeLock } from './wake-lock.ts';

export interface EffectContext {
  readonly tones: Tones;
  readonly wakeLock: ScreenWakeLock;
  readonly words: GuideMessages;
  readonly language: string;
  readonly liveRegion: LiveRegion;
  /** Live region for cues. */
  readonly cueRegion: LiveRegion;
  readonly run: () => Run;
  readonly preferences: () => Preferences;
  readonly save: () => void;
}

/** The part of the context that comes from page and device. `onAudibleChange` is called when audio starts or is interrupted. */
export function createEffectContext(
  root: HTMLElement,
  { words, language }: GuideData<GuideMessages>,
  onAudibleChange: () => void,
): Pick<EffectContext, 'tones' | 'wakeLock' | 'words' | 'language' | 'liveRegion' | 'cueRegion'> {
  const element = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  return {
    tones: new Tones(onAudibleChange),
    wakeLock: new ScreenWakeLock((state) => (element('wake').textContent = state ? words.wake[state] : '')),
    words,
    language,
    liveRegion: new LiveRegion(element('live')),
    cueRegion: new LiveRegion(element('live-cue')),
  };
}

/** Vibration patterns, in milliseconds. */
const pulses = { start: [200], beat: [60], warning: [60, 80, 60], end: [350] } as const;

/** Executes one effect of a run, as far as preferences and device allow. */
export function runEffect(effect: Effect, context: EffectContext): void {
  const { sound, voice, vibration } = context.preferences();
  switch (effect[0]) {
    case 'tone':
      if (sound) context.tones.play(effect[1], effect[2]);
      break;
    case 'cancel-tones':
      context.tones.cancelScheduled();
      break;
    case 'say': {
      const words = cueText({ id: effect[1], number: effect[2] }, context.run(), context.words);
      const speaker = voice === 'voice' && sound ? localVoice(context.language) : undefined;
      if (voice === 'reader') context.cueRegion.announce(words);
      else if (speaker) speak(words, speaker);
      break;
    }
    case 'announce':
      context.liveRegion.announce(effect[2] > 0 ? remainingText(effect[1], effect[2], context) : context.words.over);
      break;
    case 'vibrate':
      if (vibration) navigator.vibrate?.([...pulses[effect[1]]]);
      break;
    case 'wake-lock':
      void (effect[1] === 'request' ? context.wakeLock.request() : context.wakeLock.release());
      break;
    case 'save':
      context.save();
  }
}

function remainingText(window: string, ms: number, { words, run }: EffectContext): string {
  const current = run();
  const name = window === current.schedule.run.next ? nextKeyName(current, viewOf(current, readClock())) : '';
  const n = Math.ceil(ms / 1000);
  const forms = words.announce[window];
  return withName(forms ? interpolate(pluralOnPage(forms, n), { n }) : String(n), name, words);
}
