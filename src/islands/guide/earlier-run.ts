import { runAfter } from '../../domain/run/run.ts';
import type { Run } from '../../domain/run/run-state.ts';
import { restore, store } from '../../domain/run/run-store.ts';
import type { GuideMessages } from '../../i18n/guide-messages.ts';
import { readClock } from './read-clock.ts';
import type { RunStorage } from './run-storage.ts';

/**
 * The run that was kept before a reload, or the given one, with as many keys as the address says where nobody has said so yet;
 * and what has to be said of it, an empty text where nothing has.
 */
export function earlierRun(
  storage: RunStorage,
  fresh: Run,
  search: string,
  words: GuideMessages,
): { readonly run: Run; readonly notice: string } {
  const { run, notice } = keptRun(storage, fresh, words);
  return { run: withKeysOf(search, run), notice };
}

function keptRun(storage: RunStorage, fresh: Run, words: GuideMessages): { readonly run: Run; readonly notice: string } {
  const text = storage.read();
  const notSaved = storage.write(text ?? store(fresh)) ? '' : words.notSaved;
  if (text === undefined) return { run: fresh, notice: notSaved };
  const { run, revised } = restore(text, fresh.schedule, fresh.plan, readClock());
  return { run: run ?? fresh, notice: revised ? words.revised : run ? notSaved : words.dropped };
}

/** The run with as many keys as an address says, such as `?keys=3`. */
function withKeysOf(search: string, run: Run): Run {
  const count = Number(new URLSearchParams(search).get('keys') ?? 0);
  return run.names.length > 0 ? run : runAfter(run, { type: 'set-keys', count, now: readClock() })[0];
}
