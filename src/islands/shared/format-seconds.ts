/** Formats milliseconds as seconds, rounded to tenths: 2500 → “2.5”. */
export function formatSeconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
