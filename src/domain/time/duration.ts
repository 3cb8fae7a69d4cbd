/** Syntax of an authored duration: a number and its unit, `5s`, `1.5s`, `2min`, `30h`. */
export const durationPattern = /^(\d+(?:\.\d+)?)(ms|s|min|h)$/;

const unitMs = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;

/** No-break space, to keep a number and its unit on one line. */
export const nbsp = '\u00a0';

/** Parses a duration into milliseconds; throws a RangeError if it is malformed. */
export function parseDuration(written: string): number {
  const match = durationPattern.exec(written);
  if (!match) throw new RangeError(`“${written}” is not a duration; write a number and s, such as 5s`);
  const [, amount, unit] = match;
  return Math.round(Number(amount) * unitMs[unit as keyof typeof unitMs]);
}

/** Formats milliseconds as non-breaking seconds: 10000 → "10 s". */
export function secondsText(ms: number): string {
  return `${ms / 1000}${nbsp}s`;
}

/** ISO 8601 duration for HTML `datetime` and schema.org: 10000 → "PT10S". */
export function isoDuration(ms: number): string {
  return `PT${ms / 1000}S`;
}
