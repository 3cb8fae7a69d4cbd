export interface TabState {
  /** Whether a run, rehearsal or timer is active or shows its outcome, or text is being entered. */
  readonly blocksReload: boolean;
  readonly isWorkerWaiting: boolean;
  /** Whether the page’s controller is no longer the worker that served it. */
  readonly isWorkerReplaced: boolean;
}

/** Whether the tab should reload, activate the waiting worker, or do nothing. Never interrupts an activity. */
export function nextAction({ blocksReload, isWorkerWaiting, isWorkerReplaced }: TabState): 'reload' | 'skip-waiting' | 'nothing' {
  if (blocksReload) return 'nothing';
  if (isWorkerReplaced) return 'reload';
  return isWorkerWaiting ? 'skip-waiting' : 'nothing';
}
