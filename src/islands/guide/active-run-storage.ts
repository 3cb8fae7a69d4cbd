import { scoped } from '../shared/site-scope.ts';
import type { ActiveRun } from './active-run.ts';

/** The name under which it is kept; every page looks for it. */
export const activeRunName = scoped('run-under-way');

/** Keeps it, or takes it away where no run goes on; nothing where storage is refused. */
export function keepActiveRun(activeRun: ActiveRun | undefined): void {
  try {
    if (activeRun) localStorage.setItem(activeRunName, JSON.stringify(activeRun));
    else localStorage.removeItem(activeRunName);
  } catch {
    // Refused storage is said on the page, where the run itself is kept.
  }
}

/** What was kept; undefined where there is nothing, or nothing that can be read. */
export function readActiveRun(): ActiveRun | undefined {
  try {
    return (JSON.parse(localStorage.getItem(activeRunName) ?? 'null') as ActiveRun | null) ?? undefined;
  } catch {
    return undefined;
  }
}
