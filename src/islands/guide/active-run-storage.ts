import { scoped } from '../shared/site-scope.ts';
import type { ActiveRun } from './active-run.ts';

/** Storage key of the active run; read by every page. */
export const activeRunName = scoped('run-under-way');

/** Stores the active run, or removes it when undefined; does nothing when storage is blocked. */
export function keepActiveRun(activeRun: ActiveRun | undefined): void {
  try {
    if (activeRun) localStorage.setItem(activeRunName, JSON.stringify(activeRun));
    else localStorage.removeItem(activeRunName);
  } catch {
    // The guide reports blocked storage when it stores the run itself.
  }
}

/** The stored active run; undefined when absent or unreadable. */
export function readActiveRun(): ActiveRun | undefined {
  try {
    return (JSON.parse(localStorage.getItem(activeRunName) ?? 'null') as ActiveRun | null) ?? undefined;
  } catch {
    return undefined;
  }
}
