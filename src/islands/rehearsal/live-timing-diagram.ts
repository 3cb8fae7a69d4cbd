import type { PressRecord } from '../../domain/car/rehearsal.ts';

const width = 200;

/** Draws a record on the strip as one path: UNLOCK a bar, each LOCK a press; the strip ends at so many milliseconds. */
export function drawTimingDiagram(
  bars: Element,
  { unlockUpMs, locksMs, heldMs }: PressRecord,
  nowMs: number | undefined,
  endMs: number,
): void {
  const at = (ms: number) => (Math.min(ms, endMs) / endMs) * width;
  const bar = (fromMs: number, toMs: number, top: number) =>
    `M${at(fromMs)} ${top}H${Math.max(at(fromMs) + 2, at(toMs))}v18H${at(fromMs)}z`;
  const untilMs = unlockUpMs ?? nowMs;
  const held = untilMs === undefined ? '' : bar(0, untilMs, 1);
  const presses = locksMs.map((ms, index) => bar(ms, ms + (heldMs[index] ?? Math.max(0, (nowMs ?? ms) - ms)), 29));
  const drawn = held + presses.join('');
  const path = bars.firstElementChild ?? bars.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  path.setAttribute('d', drawn);
}
