import type { PressRecord } from '../../domain/car/rehearsal.ts';

/** Width of the time axis in SVG units. */
const width = 200;

/** Draws a press record as one SVG path: one bar for UNLOCK, one per LOCK press. The time axis ends at `endMs`. */
export function drawTimingDiagram(
  bars: Element,
  { unlockUpMs, locksMs, lockDurationsMs }: PressRecord,
  nowMs: number | undefined,
  endMs: number,
): void {
  const xOf = (ms: number) => (Math.min(ms, endMs) / endMs) * width;
  const barPath = (fromMs: number, toMs: number, top: number) =>
    `M${xOf(fromMs)} ${top}H${Math.max(xOf(fromMs) + 2, xOf(toMs))}v18H${xOf(fromMs)}z`;
  const untilMs = unlockUpMs ?? nowMs;
  const unlockBar = untilMs === undefined ? '' : barPath(0, untilMs, 1);
  const lockBars = locksMs.map((ms, index) => barPath(ms, ms + (lockDurationsMs[index] ?? Math.max(0, (nowMs ?? ms) - ms)), 29));
  const d = unlockBar + lockBars.join('');
  const path = bars.firstElementChild ?? bars.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  path.setAttribute('d', d);
}
