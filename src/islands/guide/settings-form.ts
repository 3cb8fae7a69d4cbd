import type { GuideData } from '../../domain/run/guide-data.ts';
import type { RunAction } from '../../domain/run/run.ts';
import type { Run } from '../../domain/run/run-state.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { updateThemeColor } from '../shared/theme-color.ts';
import type { Preferences } from './preferences.ts';
import { localVoice } from './voice.ts';

/** Sets the controls to the current choices, and hides those the device does not support. */
export function renderSettings(root: HTMLElement, run: Run, preferences: Preferences, { language, words }: GuideData<GuideMessages>): void {
  const { sound, voice, vibration, night } = preferences;
  const hasVoice = localVoice(language) !== undefined;
  const voiceValue = voice === 'voice' && !hasVoice ? 'none' : voice;
  const checkboxes: Readonly<Record<string, boolean>> = { sound, vibration, night };
  const radios: Readonly<Record<string, string>> = { voice: voiceValue, keys: String(run.names.length), mode: run.mode };
  for (const input of root.querySelectorAll('input')) {
    // Set the default too: a choice from an earlier visit is not input that an update would discard.
    if (input.name in radios) input.defaultChecked = input.checked = input.value === radios[input.name];
    if (input.name in checkboxes) input.defaultChecked = input.checked = checkboxes[input.name]!;
  }
  root.querySelector('[data-needs="voice"]')?.toggleAttribute('hidden', !hasVoice);
  root.querySelector('[data-sound-text]')!.textContent = words.soundText[hasVoice ? 'voice' : 'tones'];
  root.querySelector('[data-needs="vibration"]')?.toggleAttribute('hidden', !('vibrate' in navigator));
  if (night) document.documentElement.dataset['theme'] = 'night';
  else delete document.documentElement.dataset['theme'];
  updateThemeColor();
  renderKeyNames(root, run);
}

/** Shows a name field for each key, and the hint for users who heard no sound. */
export function renderKeyNames(root: HTMLElement, { names, soundConfirmed }: Run): void {
  root.querySelector<HTMLElement>('.key-names')!.hidden = names.length === 0;
  for (const [key, input] of [...root.querySelectorAll<HTMLInputElement>('[name^="name-"]')].entries()) {
    const isUsed = key < names.length;
    input.parentElement!.hidden = !isUsed;
    if (isUsed && input.value !== names[key]) input.value = names[key]!;
  }
  root.querySelector('[data-by-sight]')?.toggleAttribute('hidden', soundConfirmed !== false);
}

/** The run action or preference that a setup control stands for. */
export function changeFromInput({ name, value, checked, type }: HTMLInputElement): {
  readonly action?: RunAction;
  readonly preference?: Partial<Preferences>;
} {
  if (name === 'keys' && checked) return { action: { type: 'set-keys', count: Number(value) } };
  if (name === 'mode' && checked) return { action: { type: 'set-mode', mode: value as Run['mode'] } };
  if (name.startsWith('name-')) return { action: { type: 'name-key', key: Number(name.slice(5)) - 1, name: value } };
  if (name === 'voice' && checked) return { preference: { voice: value as Preferences['voice'] } };
  return name !== '' && type === 'checkbox' ? { preference: { [name]: checked } } : {};
}

export function renderSoundToggle(root: HTMLElement, isAudible: boolean): void {
  for (const button of root.querySelectorAll('[data-sound]')) button.setAttribute('aria-pressed', String(isAudible));
}

/** Disables all controls of a mirroring tab, except the one that takes the run over. */
export function lockControls(root: HTMLElement, locked: boolean): void {
  const controls = root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button:not([data-action="lead-here"]), input');
  for (const control of controls) control.disabled = locked;
  root.querySelector<HTMLElement>('[data-elsewhere]')!.hidden = !locked;
}
