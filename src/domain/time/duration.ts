/** A duration as an author writes it: a number and its unit, `5s`, `1.5s`, `2min`, `30h`. */
export const durationPattern = /^(\d+(?:\.\d+)?)(ms|s|min|h)$/;

const unitMs = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;

/** The no-break space that keeps a number and its unit on one line. */
export const nbsp = '\u00a0';

/** Milliseconds of a written duration; throws a RangeError when it is not one. */
export function parseDuration(written: string): number {
  const found = durationPattern.exec(written);
  if (!found) throw new RangeError(`“${written}” is not a duration; write a number and s, such as 5s`);
  const [, amount, unit] = found;
  return Math.round(Number(amount) * unitMs[unit as keyof typeof unitMs]);
}

/** Whole or decimal seconds for a reader, never broken over two lines: 10000 → "10 s". */
export function secondsText(ms: number): string {
  return `${ms / 1000}${nbsp}s`;
}

/** ISO 8601, as HTML's `datetime` and schema.org want it: 10000 → "PT10S". */
export function isoDuration(ms: number): string {
  return `PT${ms / 1000}S`;
}
