import type { WindowId } from '../../domain/run/pace-layout.ts';
import type { Effect } from '../../domain/run/run-effects.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import type { GuideData } from '../../domain/run/guide-data.ts';
import { LiveRegion } from './live-region.ts';
import type { Preferences } from './preferences.ts';
import { cueWords } from './render-run.ts';
import { Tones } from './tones.ts';
import { localVoice, speak } from './voice.ts';
import { ScreenWakeLock } from './wake-lock.ts';

/** Dependencies of `runEffect`. */
export interface EffectContext {
  readonly tones: Tones;
  readonly wake: ScreenWakeLock;
  readonly words: GuideMessages;
  readonly language: string;
  readonly live: LiveRegion;
  /** Live region for cues. */
  readonly cues: LiveRegion;
  /** Name of the key after this question, or ''. */
  readonly nextName: () => string;
  readonly preferences: () => Preferences;
  readonly save: () => void;
}

/** The part of the context that comes from page and device. `onAudibleChange` is called when audio starts or is interrupted. */
export function effectContextIn(
  root: HTMLElement,
  { words, language }: GuideData<GuideMessages>,
  onAudibleChange: () => void,
): Pick<EffectContext, 'tones' | 'wake' | 'words' | 'language' | 'live' | 'cues'> {
  const element = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  return {
    tones: new Tones(onAudibleChange),
    wake: new ScreenWakeLock((state) => (element('wake').textContent = state ? words.wake[state] : '')),
    words,
    language,
    live: new LiveRegion(element('live')),
    cues: new LiveRegion(element('live-cue')),
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
      const words = cueWords({ id: effect[1], number: effect[2] }, context.words);
      const speaker = voice === 'voice' && sound ? localVoice(context.language) : undefined;
      if (voice === 'reader') context.cues.tell(words);
      else if (speaker) speak(words, speaker);
      break;
    }
    case 'announce':
      context.live.tell(effect[2] > 0 ? remainingText(effect[1], effect[2], context) : context.words.over);
      break;
    case 'vibrate':
      if (vibration) navigator.vibrate?.([...pulses[effect[1]]]);
      break;
    case 'wake-lock':
      void (effect[1] === 'request' ? context.wake.request() : context.wake.release());
      break;
    case 'save':
      context.save();
  }
}

function remainingText(window: WindowId, ms: number, { words, nextName }: EffectContext): string {
  const name = window === 'next-key' ? nextName() : '';
  return interpolate(words.announce[window], { n: Math.ceil(ms / 1000) }) + (name ? `, ${name}` : '');
}
