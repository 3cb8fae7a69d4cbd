/** What a tab knows when it asks what is due. */
export interface TabState {
  /** Whether a run, a rehearsal or a timer goes on here, or shows somebody how it ended, or something is being typed. */
  readonly isBusy: boolean;
  /** Whether a newer worker waits to take over. */
  readonly isWorkerWaiting: boolean;
  /** Whether another worker than the one that gave this page is in charge now. */
  readonly isWorkerReplaced: boolean;
}

/** What is due in a tab: to load the page anew, to let the newer worker take over, or nothing. Whatever runs goes first. */
export function nextAction({
  isBusy: running,
  isWorkerWaiting: waiting,
  isWorkerReplaced: replaced,
}: TabState): 'reload' | 'skip-waiting' | 'nothing' {
  if (running) return 'nothing';
  if (replaced) return 'reload';
  return waiting ? 'skip-waiting' : 'nothing';
}
