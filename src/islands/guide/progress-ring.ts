import type { WindowView } from '../../domain/run/run-view.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Draws a window on the ring: what is past, what is to come, what is to spare, and a notch for each press. */
export function drawRing(ring: SVGElement, { ring: { filled, outlined, marks } }: WindowView): void {
  dash(ring, '.past', 0, filled);
  dash(ring, '.coming', 0, Math.max(filled, outlined));
  turn(ring.querySelector('.now')!, filled);
  dash(ring, '.spare', Math.max(filled, outlined), 1);
  turn(ring.querySelector('.end')!, outlined);
  ring.querySelector('.end')!.toggleAttribute('hidden', outlined === 0);
  drawMarks(ring.querySelector('.marks')!, marks);
}

/** Shows of a circle only the part from one share to another. */
function dash(ring: SVGElement, part: string, from: number, to: number): void {
  const length = Math.max(0, to - from) * 1000;
  for (const circle of ring.querySelectorAll(part)) {
    circle.setAttribute('stroke-dasharray', `0 ${from * 1000} ${length} 1000`);
    circle.toggleAttribute('hidden', length === 0);
  }
}

function turn(part: Element, share: number): void {
  part.setAttribute('transform', `rotate(${share * 360} 144 144)`);
}

function drawMarks(group: Element, marks: readonly number[]): void {
  const drawn = marks.join();
  if (group.getAttribute('data-drawn') === drawn) return;
  group.setAttribute('data-drawn', drawn);
  group.replaceChildren(
    ...marks.flatMap((share, index) => {
      const mark = document.createElementNS(svg, 'path');
      mark.setAttribute('d', 'M261 144h22');
      turn(mark, share);
      const number = document.createElementNS(svg, 'text');
      number.setAttribute('transform', `rotate(${share * 360} 144 144) translate(302 144) rotate(${90 - share * 360})`);
      number.textContent = String(index + 1);
      return [mark, number];
    }),
  );
}
