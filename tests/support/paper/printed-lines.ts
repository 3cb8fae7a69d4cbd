import { execFileSync } from 'node:child_process';
import { pdftotext } from '../../../src/tools/browser.ts';
import { plainWords } from '../browser/visible-text.ts';

/** A line of printed text; `left` and `top` in points from the page’s edges. */
export interface Line {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly text: string;
}

/** Lines of all pages of a PDF, per page by column, then top to bottom. */
export function linesIn(pdf: Buffer): Line[] {
  const layout = execFileSync(pdftotext, ['-bbox-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return layout
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => linesOn(page, index + 1));
}

function linesOn(page: string, number: number): Line[] {
  const middle = Number(/width="([\d.]+)"/.exec(page)?.[1]) / 2;
  const lines = [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/line>/gs)].map(([, left, top, words = '']) => ({
    page: number,
    left: Number(left),
    top: Number(top),
    text: plainWords(unescaped([...words.matchAll(/<word[^>]*>(.*?)<\/word>/g)].map(([, word]) => word).join(' '))),
  }));
  const column = ({ left }: Line) => (left < middle ? 0 : 1);
  return lines.toSorted((a, b) => column(a) - column(b) || a.top - b.top);
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '');
