import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import { pdftoppm, pdftotext } from '../../../src/tools/browser.ts';
import type { PaperSize } from '../../../src/views/paper-sizes.ts';
import { plainWords } from '../browser/visible-text.ts';

/** Why nothing is read from paper where poppler is not installed. */
export const unreadable = 'pdftotext is not installed, so what is printed is not read. On Debian: apt-get install poppler-utils';

/** Whether what is printed can be read. */
export const readable = existsSync(pdftotext) && existsSync(pdftoppm);

/** Width and height, centimetres. */
const sizes = { A4: [21, 29.7], Letter: [21.59, 27.94] } as const satisfies Record<PaperSize, readonly [number, number]>;

/** What comes out of the printer, as a PDF, when a reader prints a page. */
export async function printOut(page: Page, paper: PaperSize, printBackground = false): Promise<Buffer> {
  const [width, height] = sizes[paper];
  // This Firefox takes centimetres, and Playwright hands it inches.
  const unit = page.context().browser()?.browserType().name() === 'firefox' ? 'in' : 'cm';
  return page.pdf({ width: `${width}${unit}`, height: `${height}${unit}`, printBackground });
}

/** The words on each page of a PDF, in the order in which they were set. */
export function pagesIn(pdf: Buffer): string[] {
  const text = execFileSync(pdftotext, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(plainWords);
}

/** One page as a printer without colour has it: a byte a dot, 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly dots: Buffer;
}

/** The first page of a PDF in grey. */
export function greyOf(pdf: Buffer, dotsPerInch: number): Grey {
  const image = execFileSync(pdftoppm, ['-gray', '-r', String(dotsPerInch), '-l', '1', '-'], { input: pdf, maxBuffer: 2 ** 26 });
  const [head = '', width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 64)) ?? [];
  return { width: Number(width), height: Number(height), dots: image.subarray(head.length) };
}

/** The width and height of a page in inches, to a tenth. */
export function inchesOf({ width, height }: Grey, dotsPerInch: number): readonly string[] {
  return [width, height].map((dots) => (dots / dotsPerInch).toFixed(1));
}

/** What the QR code on a page says to a camera that sees all of it. */
export function codeOn({ width, height, dots }: Grey): string {
  const data = new Uint8Array(width * height * 4).fill(255);
  dots.forEach((dot, index) => data.fill(dot, index * 4, index * 4 + 3));
  return decodeQR({ width, height, data });
}
