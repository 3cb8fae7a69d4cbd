import type { WindowView } from '../../domain/run/run-view.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws a window on the ring: elapsed, upcoming and spare time, and a notch for each press. */
export function drawRing(ring: SVGElement, { ring: { filled, outlined, marks } }: WindowView): void {
  showArc(ring, '.past', 0, filled);
  showArc(ring, '.coming', 0, Math.max(filled, outlined));
  rotate(ring.querySelector('.now')!, filled);
  showArc(ring, '.spare', Math.max(filled, outlined), 1);
  rotate(ring.querySelector('.end')!, outlined);
  ring.querySelector('.end')!.toggleAttribute('hidden', outlined === 0);
  drawMarks(ring.querySelector('.marks')!, marks);
}

/** Limits a circle’s stroke to an arc; `from` and `to` are fractions of the circle (pathLength 1000). */
function showArc(ring: SVGElement, part: string, from: number, to: number): void {
  const length = Math.max(0, to - from) * 1000;
  for (const circle of ring.querySelectorAll(part)) {
    circle.setAttribute('stroke-dasharray', `0 ${from * 1000} ${length} 1000`);
    circle.toggleAttribute('hidden', length === 0);
  }
}

function rotate(part: Element, fraction: number): void {
  part.setAttribute('transform', `rotate(${fraction * 360} 144 144)`);
}

function drawMarks(group: Element, marks: readonly number[]): void {
  const drawnMarks = marks.join();
  if (group.getAttribute('data-drawn') === drawnMarks) return;
  group.setAttribute('data-drawn', drawnMarks);
  group.replaceChildren(
    ...marks.flatMap((fraction, index) => {
      const mark = document.createElementNS(svgNamespace, 'path');
      mark.setAttribute('d', 'M261 144h22');
      rotate(mark, fraction);
      const number = document.createElementNS(svgNamespace, 'text');
      number.setAttribute('transform', `rotate(${fraction * 360} 144 144) translate(302 144) rotate(${90 - fraction * 360})`);
      number.textContent = String(index + 1);
      return [mark, number];
    }),
  );
}
