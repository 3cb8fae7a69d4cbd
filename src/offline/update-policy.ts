/** What a tab knows when it asks what is due. */
export interface Tab {
  /** Whether a run, a rehearsal or a timer goes on here, or shows somebody how it ended, or something is being typed. */
  readonly running: boolean;
  /** Whether a newer worker waits to take over. */
  readonly waiting: boolean;
  /** Whether another worker than the one that gave this page is in charge now. */
  readonly replaced: boolean;
}

/** What is due in a tab: to load the page anew, to let the newer worker take over, or nothing. Whatever runs goes first. */
export function dueIn({ running, waiting, replaced }: Tab): 'reload' | 'take-over' | 'nothing' {
  if (running) return 'nothing';
  if (replaced) return 'reload';
  return waiting ? 'take-over' : 'nothing';
}
