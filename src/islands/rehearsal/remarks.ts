import { hasNextKey, ledgerOf, remarksOn, type Rehearsal, type Remark } from '../../domain/car/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalMessages } from '../../i18n/rehearsal-messages.ts';
import { formatSeconds, pluralOnPage, rowOnPage } from '../shared/page-language.ts';

/** The next instruction for the key in hand, or its outcome. */
export function instructionText(
  { record, presses, outcome, key, keys }: Rehearsal,
  isUnlockDown: boolean,
  words: RehearsalMessages,
): string {
  const prefix = keys.length > 1 ? `${interpolate(words.inHand, { n: key + 1, of: keys.length })} ` : '';
  if (outcome !== 'none') return prefix + (outcome === 'learned' ? words.learned : words.notLearned);
  if (!isUnlockDown) return prefix + words.hold;
  const remaining = presses - record.locksMs.length;
  const { press } = words;
  const sentence = remaining <= 0 ? press.end : remaining === presses ? press.all : pluralOnPage(press.left, remaining);
  return (
    prefix + interpolate(sentence, { presses: words.numbers[presses - 1] ?? presses, left: words.numbers[remaining - 1] ?? remaining })
  );
}

/** The verdict as sentences: the deciding remark or the outcome first, then the remaining remarks. */
export function verdictTexts(rehearsal: Rehearsal, words: RehearsalMessages): string[] {
  const { keys, outcome } = rehearsal;
  const remarks = remarksOn(rehearsal).map((remark) => remarkText(remark, rehearsal, words));
  const ledger = keys.length > 1 && outcome !== 'none' && !hasNextKey(rehearsal) ? ledgerTexts(rehearsal, words) : [];
  return outcome === 'learned' ? [...ledger, ...remarks] : [...remarks.slice(0, 1), ...ledger, ...remarks.slice(1)];
}

/** Sentences that list the keys the car has forgotten and those it knows. */
function ledgerTexts(rehearsal: Rehearsal, { ledger, keyName }: RehearsalMessages): string[] {
  const { known, forgotten } = ledgerOf(rehearsal);
  const keyNames = (keys: readonly string[]) => rowOnPage(keys.map((n) => interpolate(keyName, { n })));
  const knownTexts = known.length > 0 ? [interpolate(ledger.known, { keys: keyNames(known) })] : [];
  return [forgotten.length > 0 ? interpolate(ledger.forgotten, { keys: keyNames(forgotten) }) : ledger.all, ...knownTexts];
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
  const isUntimed = remark.id === 'used' && !Number.isFinite(remark.limitMs);
  const sentence = remarks[isUntimed ? 'unlimited' : remark.id];
  return interpolate(typeof sentence === 'string' ? sentence : pluralOnPage(sentence, 'presses' in remark ? remark.presses : 0), figures);
}
