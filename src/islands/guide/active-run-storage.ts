import { scopedKey } from '../shared/site-url.ts';
import type { ActiveRun } from './active-run.ts';

export const activeRunStorageKey = scopedKey('run-under-way');

/** Stores the active run, or removes it when undefined; does nothing when storage is blocked. */
export function storeActiveRun(activeRun: ActiveRun | undefined): void {
  try {
    if (activeRun) localStorage.setItem(activeRunStorageKey, JSON.stringify(activeRun));
    else localStorage.removeItem(activeRunStorageKey);
  } catch {
    // The guide reports blocked storage when it stores the run itself.
  }
}

/** The stored active run; undefined when absent or unreadable. */
export function readActiveRun(): ActiveRun | undefined {
  try {
    return (JSON.parse(localStorage.getItem(activeRunStorageKey) ?? 'null') as ActiveRun | null) ?? undefined;
  } catch {
    return undefined;
  }
}
