import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import { pdftoppm, pdftotext } from '../../../src/tools/browser.ts';
import type { PaperSize } from '../../../src/views/paper-sizes.ts';
import { plainWords } from '../browser/visible-text.ts';

/** Skip reason if poppler is missing. */
export const skipReason = 'pdftotext or pdftoppm is not installed; printed output is not tested. On Debian: apt-get install poppler-utils';

/** Whether poppler is installed. */
export const hasPoppler = existsSync(pdftotext) && existsSync(pdftoppm);

/** Width and height in centimetres. */
const sizes = { A4: [21, 29.7], Letter: [21.59, 27.94] } as const satisfies Record<PaperSize, readonly [number, number]>;

/** Prints a page to PDF on the given paper. */
export async function printToPdf(page: Page, paper: PaperSize, printBackground = false): Promise<Buffer> {
  const [width, height] = sizes[paper];
  // Playwright converts to inches, but this Firefox interprets the numbers as centimetres.
  const unit = page.context().browser()?.browserType().name() === 'firefox' ? 'in' : 'cm';
  return page.pdf({ width: `${width}${unit}`, height: `${height}${unit}`, printBackground });
}

/** Text of each page of a PDF, in content-stream order. */
export function pagesIn(pdf: Buffer): string[] {
  const text = execFileSync(pdftotext, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(plainWords);
}

/** A rasterized page in greyscale: one byte per pixel, 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly dots: Buffer;
}

/** Rasterizes the first page of a PDF in greyscale. */
export function greyOf(pdf: Buffer, dotsPerInch: number): Grey {
  const image = execFileSync(pdftoppm, ['-gray', '-r', String(dotsPerInch), '-l', '1', '-'], { input: pdf, maxBuffer: 2 ** 26 });
  const [header = '', width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 64)) ?? [];
  return { width: Number(width), height: Number(height), dots: image.subarray(header.length) };
}

/** Width and height of a page in inches, to one decimal. */
export function inchesOf({ width, height }: Grey, dotsPerInch: number): readonly string[] {
  return [width, height].map((dots) => (dots / dotsPerInch).toFixed(1));
}

/** Decodes the QR code on a page. */
export function codeOn({ width, height, dots }: Grey): string {
  const data = new Uint8Array(width * height * 4).fill(255);
  dots.forEach((dot, index) => data.fill(dot, index * 4, index * 4 + 3));
  return decodeQR({ width, height, data });
}
