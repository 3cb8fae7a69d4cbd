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

/** What is needed to do what a run asks for. */
export interface EffectContext {
  readonly tones: Tones;
  readonly wake: ScreenWakeLock;
  readonly words: GuideMessages;
  readonly language: string;
  readonly live: LiveRegion;
  /** Where cues are told to a screen reader, at once. */
  readonly cues: LiveRegion;
  /** The key that comes after this question, if it has a name. */
  readonly nextName: () => string;
  readonly preferences: () => Preferences;
  readonly save: () => void;
}

/** The part of a stage that the page and the device give; `heard` is called whenever sound is given or taken away. */
export function effectContextIn(
  root: HTMLElement,
  { words, language }: GuideData<GuideMessages>,
  heard: () => void,
): Pick<EffectContext, 'tones' | 'wake' | 'words' | 'language' | 'live' | 'cues'> {
  const place = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  return {
    tones: new Tones(heard),
    wake: new ScreenWakeLock((state) => (place('wake').textContent = state ? words.wake[state] : '')),
    words,
    language,
    live: new LiveRegion(place('live')),
    cues: new LiveRegion(place('live-cue')),
  };
}

const pulses = { start: [200], beat: [60], warning: [60, 80, 60], end: [350] } as const;

/** Does what a run asks for, as far as the person wants it and the device can. */
export function runEffect(effect: Effect, stage: EffectContext): void {
  const { sound, voice, vibration } = stage.preferences();
  switch (effect[0]) {
    case 'tone':
      if (sound) stage.tones.play(effect[1], effect[2]);
      break;
    case 'cancel-tones':
      stage.tones.cancelScheduled();
      break;
    case 'say': {
      const words = cueWords({ id: effect[1], number: effect[2] }, stage.words);
      const speaker = voice === 'voice' && sound ? localVoice(stage.language) : undefined;
      if (voice === 'reader') stage.cues.tell(words);
      else if (speaker) speak(words, speaker);
      break;
    }
    case 'announce':
      stage.live.tell(effect[2] > 0 ? left(effect[1], effect[2], stage) : stage.words.over);
      break;
    case 'vibrate':
      if (vibration) navigator.vibrate?.([...pulses[effect[1]]]);
      break;
    case 'wake-lock':
      void (effect[1] === 'request' ? stage.wake.request() : stage.wake.release());
      break;
    case 'save':
      stage.save();
  }
}

function left(window: WindowId, ms: number, { words, nextName }: EffectContext): string {
  const name = window === 'next-key' ? nextName() : '';
  return interpolate(words.announce[window], { n: Math.ceil(ms / 1000) }) + (name ? `, ${name}` : '');
}
