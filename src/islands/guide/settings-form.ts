import type { GuideData } from '../../domain/run/guide-data.ts';
import type { RunAction } from '../../domain/run/run.ts';
import type { Run } from '../../domain/run/run-state.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { showThemeColor } from '../shared/theme-color.ts';
import type { Preferences } from './preferences.ts';
import { localVoice } from './voice.ts';

/** Shows in the controls what has been chosen, and hides those that this device cannot honour. */
export function showSettings(root: HTMLElement, run: Run, preferences: Preferences, { language, words }: GuideData<GuideMessages>): void {
  const { sound, voice, vibration, night } = preferences;
  const speaks = localVoice(language) !== undefined;
  const speaker = voice === 'voice' && !speaks ? 'none' : voice;
  const ticked: Readonly<Record<string, boolean>> = { sound, vibration, night };
  const chosen: Readonly<Record<string, string>> = { voice: speaker, keys: String(run.names.length), mode: run.mode };
  for (const input of root.querySelectorAll('input')) {
    // As the default too: what was chosen on an earlier visit is no change that a new copy of the page would lose.
    if (input.name in chosen) input.defaultChecked = input.checked = input.value === chosen[input.name];
    if (input.name in ticked) input.defaultChecked = input.checked = ticked[input.name]!;
  }
  root.querySelector('[data-needs="voice"]')?.toggleAttribute('hidden', !speaks);
  root.querySelector('[data-sound-text]')!.textContent = words.soundText[speaks ? 'voice' : 'tones'];
  root.querySelector('[data-needs="vibration"]')?.toggleAttribute('hidden', !('vibrate' in navigator));
  if (night) document.documentElement.dataset['theme'] = 'night';
  else delete document.documentElement.dataset['theme'];
  showThemeColor();
  showNames(root, run);
}

/** Offers a name for each key of the run, and the hint for those who heard nothing. */
export function showNames(root: HTMLElement, { names, soundConfirmed: heard }: Run): void {
  root.querySelector<HTMLElement>('.key-names')!.hidden = names.length === 0;
  for (const [key, input] of [...root.querySelectorAll<HTMLInputElement>('[name^="name-"]')].entries()) {
    const isAsked = key < names.length;
    input.parentElement!.hidden = !isAsked;
    if (isAsked && input.value !== names[key]) input.value = names[key]!;
  }
  root.querySelector('[data-by-sight]')?.toggleAttribute('hidden', heard !== false);
}

/** What a control of the first screens chooses: something about the run, or about how it is told. */
export function settingOf({ name, value, checked, type }: HTMLInputElement): {
  readonly action?: RunAction;
  readonly preference?: Partial<Preferences>;
} {
  if (name === 'keys' && checked) return { action: { type: 'set-keys', count: Number(value) } };
  if (name === 'mode' && checked) return { action: { type: 'set-mode', mode: value as Run['mode'] } };
  if (name.startsWith('name-')) return { action: { type: 'name-key', key: Number(name.slice(5)) - 1, name: value } };
  if (name === 'voice' && checked) return { preference: { voice: value as Preferences['voice'] } };
  return name !== '' && type === 'checkbox' ? { preference: { [name]: checked } } : {};
}

/** Says on the button of the sound whether the run sounds. */
export function showSound(root: HTMLElement, sounds: boolean): void {
  for (const button of root.querySelectorAll('[data-sound]')) button.setAttribute('aria-pressed', String(sounds));
}

/** Locks every control of a tab that only watches, but the one that takes the run over. */
export function lockControls(root: HTMLElement, locked: boolean): void {
  const controls = root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button:not([data-action="lead-here"]), input');
  for (const control of controls) control.disabled = locked;
  root.querySelector<HTMLElement>('[data-elsewhere]')!.hidden = !locked;
}
