import { runAfter } from '../../domain/run/run.ts';
import type { Run } from '../../domain/run/run-state.ts';
import { restoreRun, serializeRun } from '../../domain/run/run-store.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { readClock } from './read-clock.ts';
import type { RunStorage } from './run-storage.ts';

/** The stored run or else `fresh`, with the number of keys from the URL if none was chosen; and a notice for the user, or ''. */
export function restoreEarlierRun(
  storage: RunStorage,
  fresh: Run,
  search: string,
  words: GuideMessages,
): { readonly run: Run; readonly notice: string } {
  const { run, notice } = restoredRun(storage, fresh, words);
  return { run: withKeysFrom(search, run), notice };
}

function restoredRun(storage: RunStorage, fresh: Run, words: GuideMessages): { readonly run: Run; readonly notice: string } {
  const stored = storage.read();
  const notSaved = storage.write(stored ?? serializeRun(fresh)) ? '' : words.notSaved;
  if (stored === undefined) return { run: fresh, notice: notSaved };
  const { run, revised } = restoreRun(stored, fresh.schedule, fresh.plan, readClock());
  return { run: run ?? fresh, notice: revised ? words.revised : run ? notSaved : words.dropped };
}

/** Applies the number of keys in a query string such as `?keys=3`, unless one was chosen. */
function withKeysFrom(search: string, run: Run): Run {
  const count = Number(new URLSearchParams(search).get('keys') ?? 0);
  return run.names.length > 0 ? run : runAfter(run, { type: 'set-keys', count, now: readClock() })[0];
}
