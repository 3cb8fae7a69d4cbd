import { scoped } from '../shared/site-scope.ts';

/** What the person wants to hear, feel and see; it stays so. */
export interface Preferences {
  readonly sound: boolean;
  readonly voice: 'voice' | 'reader' | 'none';
  readonly vibration: boolean;
  readonly night: boolean;
}

const key = scoped('guide-preferences');

const unspoken: Preferences = { sound: true, voice: 'voice', vibration: true, night: false };

/** What was chosen before; the usual where nothing was, or storage is refused. */
export function readPreferences(): Preferences {
  try {
    return { ...unspoken, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) };
  } catch {
    return unspoken;
  }
}

/** Keeps a choice where storage allows it; it holds for this page either way. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Refused storage is said on the page, where the run itself is kept.
  }
}
