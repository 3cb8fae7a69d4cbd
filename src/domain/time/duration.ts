import { numberText, type NumberRules } from '../language-rules.ts';

/** Syntax of an authored duration: a number and its unit, `5s`, `1.5s`, `2min`, `30h`. */
export const durationPattern = /^(\d+(?:\.\d+)?)(ms|s|min|h)$/;

const unitMs = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;

/** No-break space, to keep a number and its unit on one line. */
export const nbsp = '\u00a0';

/** Parses a duration into milliseconds; throws a RangeError if it is malformed. */
export function parseDuration(written: string): number {
  const match = durationPattern.exec(written);
  if (!match) throw new RangeError(`“${written}” is not a duration; write a number and ms, s, min or h, such as 5s`);
  const [, amount, unit] = match;
  return Math.round(Number(amount) * unitMs[unit as keyof typeof unitMs]);
}

/** Durations from here on are told in minutes and hours, shorter ones in seconds. */
export const minutesFromMs = 120_000;

/** Hours, minutes and seconds of a duration, without those that are 0; of a short duration the seconds alone. */
export function durationParts(ms: number): (readonly [amount: number, unit: 'h' | 'min' | 's'])[] {
  if (ms < minutesFromMs) return [[ms / 1000, 's']];
  const parts = [
    [Math.floor(ms / unitMs.h), 'h'],
    [Math.floor((ms % unitMs.h) / unitMs.min), 'min'],
    [(ms % unitMs.min) / 1000, 's'],
  ] as const;
  return parts.filter(([amount]) => amount > 0);
}

/** Formats milliseconds without line breaks, as a person says them: 10000 → "10 s", 150000 → "2 min 30 s". */
export function durationText(ms: number, { code, signs }: NumberRules): string {
  return durationParts(ms)
    .map(([amount, unit]) => `${numberText(amount, code)}${nbsp}${signs[unit]}`)
    .join(nbsp);
}

/** Formats milliseconds as non-breaking seconds, for scales that count in seconds: 10000 → "10 s". */
export function secondsText(ms: number, { code, signs }: NumberRules): string {
  return `${numberText(ms / 1000, code)}${nbsp}${signs.s}`;
}

/** Formats the whole seconds left of a countdown, with the sign of seconds: 90 → "90 s", 150 → "2:30". */
export function countdownText(seconds: number, sign: string): string {
  const rest = seconds % 60;
  return seconds * 1000 < minutesFromMs ? `${seconds}${nbsp}${sign}` : `${(seconds - rest) / 60}:${String(rest).padStart(2, '0')}`;
}

/** ISO 8601 duration for HTML `datetime` and schema.org: 10000 → "PT10S". */
export function isoDuration(ms: number): string {
  return `PT${ms / 1000}S`;
}
