/** Milliseconds as seconds for a reader, to a tenth and no more: 2500 → “2.5”. */
export function formatSeconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
