import type { Effect } from '../../domain/run-effects.ts';
import type { GuideWords } from '../../words/guide-words.ts';
import type { Preferences } from './preferences.ts';
import { cueWords } from './screen.ts';
import { filled } from '../text.ts';
import type { Tones } from './tones.ts';
import { localVoice, speak } from './voice.ts';
import type { ScreenWake } from './wake-lock.ts';

/** What is needed to do what a run asks for. */
export interface Stage {
  readonly tones: Tones;
  readonly wake: ScreenWake;
  readonly words: GuideWords;
  readonly language: string;
  readonly live: HTMLElement;
  readonly preferences: () => Preferences;
  readonly save: () => void;
}

const pulses = { start: [200], beat: [60], warning: [60, 80, 60], end: [350] } as const;

/** Does what a run asks for, as far as the person wants it and the device can. */
export function perform(effect: Effect, stage: Stage): void {
  const { sound, voice, vibration } = stage.preferences();
  switch (effect[0]) {
    case 'tone':
      if (sound) stage.tones.play(effect[1], effect[2]);
      break;
    case 'hush':
      stage.tones.hush();
      break;
    case 'say': {
      const words = cueWords({ id: effect[1], number: effect[2] }, stage.words);
      const speaker = voice === 'voice' && sound ? localVoice(stage.language) : undefined;
      if (voice === 'reader') stage.live.textContent = words;
      else if (speaker) speak(words, speaker);
      break;
    }
    case 'announce':
      stage.live.textContent =
        effect[2] > 0 ? filled(stage.words.announce[effect[1]], { n: Math.ceil(effect[2] / 1000) }) : stage.words.over;
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
