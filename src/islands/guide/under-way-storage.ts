import { scoped } from '../scope.ts';
import type { UnderWay } from './under-way.ts';

/** The name under which it is kept; every page looks for it. */
export const underWayName = scoped('run-under-way');

/** Keeps it, or takes it away where no run goes on; nothing where storage is refused. */
export function keepUnderWay(underWay: UnderWay | undefined): void {
  try {
    if (underWay) localStorage.setItem(underWayName, JSON.stringify(underWay));
    else localStorage.removeItem(underWayName);
  } catch {
    // Refused storage is said on the page, where the run itself is kept.
  }
}

/** What was kept; undefined where there is nothing, or nothing that can be read. */
export function readUnderWay(): UnderWay | undefined {
  try {
    return (JSON.parse(localStorage.getItem(underWayName) ?? 'null') as UnderWay | null) ?? undefined;
  } catch {
    return undefined;
  }
}
