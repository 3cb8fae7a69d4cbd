/** A message from a page to the worker. */
export type WorkerRequest =
  /** Activate now, unless a tab is busy. */
  | 'skip-waiting'
  /** Whether the copy has every file, without reading them; cheap enough for every page. */
  | 'complete'
  /** State of the copy, verifying each file. */
  | 'state'
  /** Verify each file, and repair damaged ones. */
  | 'test';

/** Answer of the self-destroying worker that replaces a withdrawn one. */
export const withdrawn = 'withdrawn';

/** State of the copy after verification. */
export interface PrecacheState {
  /** Time of completion in milliseconds; undefined when unknown. */
  readonly completedMs: number | undefined;
  readonly fileCount: number;
  /** Total size of the intact files. */
  readonly bytes: number;
  /** Paths that are missing or damaged and were not repaired. */
  readonly missing: readonly string[];
  readonly repaired: readonly string[];
  /** Number of the site’s files not in the manifest. */
  readonly omittedCount: number;
  /** Whether the full-text search is among them. */
  readonly lacksFullText: boolean;
  /** Codes of the models kept, if only those that were opened are. */
  readonly models: readonly string[];
}
