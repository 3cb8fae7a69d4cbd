import { scopedKey } from '../shared/site-url.ts';

export interface Preferences {
  readonly sound: boolean;
  readonly voice: 'voice' | 'reader' | 'none';
  readonly vibration: boolean;
  readonly night: boolean;
}

const storageKey = scopedKey('guide-preferences');

const defaults: Preferences = { sound: true, voice: 'voice', vibration: true, night: false };

/** The stored preferences; defaults for missing values, or when storage is blocked. */
export function readPreferences(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}

/** Stores the preferences if possible; the caller keeps them in memory either way. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // The guide reports blocked storage when it stores the run itself.
  }
}
