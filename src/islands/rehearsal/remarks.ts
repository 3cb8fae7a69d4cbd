import { ledgerOf, remarksOn, type Rehearsal, type Remark } from '../../domain/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalWords } from '../../words/rehearsal-words.ts';
import { seconds } from '../seconds.ts';

/** What the record shows, sentence by sentence. */
export function remarkTexts(rehearsal: Rehearsal, words: RehearsalWords): string[] {
  return remarksOn(rehearsal).map((remark) => remarkText(remark, rehearsal, words));
}

/** Which keys the car knows at the end, and which it has forgotten. */
export function ledgerTexts(rehearsal: Rehearsal, { ledger, keyName }: RehearsalWords): string[] {
  const { known, forgotten } = ledgerOf(rehearsal);
  const named = (keys: readonly string[]) => keys.map((n) => interpolate(keyName, { n })).join(', ');
  const knows = known.length > 0 ? [interpolate(ledger.known, { keys: named(known) })] : [];
  return [...knows, forgotten.length > 0 ? interpolate(ledger.forgotten, { keys: named(forgotten) }) : ledger.all];
}

function remarkText(remark: Remark, { presses, gapMs }: Rehearsal, { remarks }: RehearsalWords): string {
  if (remark.id === 'used') {
    const words = Number.isFinite(remark.limitMs) ? remarks.used : remarks.usedUntimed;
    return interpolate(words, { ms: seconds(remark.ms), limit: seconds(remark.limitMs) });
  }
  const span = { from: seconds(gapMs.fromMs), to: seconds(gapMs.toMs), of: presses };
  return interpolate(remarks[remark.id], { ...span, ...remark, ...('ms' in remark ? { ms: seconds(remark.ms) } : {}) });
}
