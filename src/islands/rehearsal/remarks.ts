import { hasNextKey, ledgerOf, remarksOn, type Rehearsal, type Remark } from '../../domain/car/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalMessages } from '../../i18n/rehearsal-messages.ts';
import { formatSeconds } from '../shared/format-seconds.ts';

/** What to do now with the key in hand, or what the car made of it. */
export function instructionText({ record, presses, outcome, key, keys }: Rehearsal, isHeld: boolean, words: RehearsalMessages): string {
  const place = keys.length > 1 ? `${interpolate(words.inHand, { n: key + 1, of: keys.length })} ` : '';
  if (outcome !== 'none') return place + (outcome === 'learned' ? words.learned : words.notLearned);
  if (!isHeld) return place + words.hold;
  const left = presses - record.locksMs.length;
  const sentence = left <= 0 ? words.press[2] : left === presses ? words.press[0] : words.press[1];
  return place + interpolate(sentence, { presses: words.numbers[presses - 1] ?? presses, left: words.numbers[left - 1] ?? left });
}

/** The verdict, sentence by sentence: first what decided it, or what came of it, then the rest of the record. */
export function verdictTexts(rehearsal: Rehearsal, words: RehearsalMessages): string[] {
  const { keys, outcome } = rehearsal;
  const remarks = remarksOn(rehearsal).map((remark) => remarkText(remark, rehearsal, words));
  const ledger = keys.length > 1 && outcome !== 'none' && !hasNextKey(rehearsal) ? ledgerTexts(rehearsal, words) : [];
  return outcome === 'learned' ? [...ledger, ...remarks] : [...remarks.slice(0, 1), ...ledger, ...remarks.slice(1)];
}

/** Which keys the car has forgotten at the end, and which it knows. */
function ledgerTexts(rehearsal: Rehearsal, { ledger, keyName }: RehearsalMessages): string[] {
  const { known, forgotten } = ledgerOf(rehearsal);
  const named = (keys: readonly string[]) => keys.map((n) => interpolate(keyName, { n })).join(', ');
  const knows = known.length > 0 ? [interpolate(ledger.known, { keys: named(known) })] : [];
  return [forgotten.length > 0 ? interpolate(ledger.forgotten, { keys: named(forgotten) }) : ledger.all, ...knows];
}

function remarkText(remark: Remark, { presses, gapMs }: Rehearsal, { remarks }: RehearsalMessages): string {
  const figures = {
    from: formatSeconds(gapMs.fromMs),
    to: formatSeconds(gapMs.toMs),
    of: presses,
    ...remark,
    ...('ms' in remark ? { ms: formatSeconds(remark.ms) } : {}),
    ...('limitMs' in remark ? { limit: formatSeconds(remark.limitMs) } : {}),
  };
  const untimed = remark.id === 'used' && !Number.isFinite(remark.limitMs);
  return interpolate(remarks[untimed ? 'usedUntimed' : remark.id], figures);
}
