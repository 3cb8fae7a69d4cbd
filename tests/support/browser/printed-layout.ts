import type { Page } from '@playwright/test';

/**
 * Paper sizes in millimetres: `width` and `height` of the area inside the page margins, and `told`, the size that media queries
 * see. Browsers subtract varying margins from the latter.
 */
export const sheets = [
  { name: 'A4', width: 210 - 24, height: 297 - 14, told: [210, 297] },
  { name: 'A4 less margins', width: 210 - 24, height: 297 - 14, told: [190, 277] },
  { name: 'Letter', width: 215.9 - 24, height: 279.4 - 14, told: [215.9, 279.4] },
  { name: 'Letter less margins', width: 215.9 - 24, height: 279.4 - 14, told: [195.9, 259.4] },
] as const;

/** Converts millimetres to CSS px. */
export const px = (mm: number): number => Math.round((mm * 96) / 25.4);

/** Emulates print layout on a sheet. */
export async function layOut(page: Page, sheet: (typeof sheets)[number], colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const [width, height] = sheet.told;
  await page.setViewportSize({ width: px(width), height: px(height) });
  await page.emulateMedia({ media: 'print', colorScheme });
  await page.evaluate((value) => (document.body.style.width = value), `${px(sheet.width)}px`);
}

/** A printed line of text or drawing; lengths in CSS px. */
export interface Printed {
  readonly kind: 'text' | 'drawing';
  readonly name: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Font size after SVG scaling; 0 for drawings. */
  readonly size: number;
  readonly color: string;
  /** Number of the block that it belongs to. */
  readonly block: number;
}

/** All printed lines of text and drawings of a page. */
export async function printed(page: Page): Promise<Printed[]> {
  return page.evaluate(() => {
    const pieces: Printed[] = [];
    const blocks: Element[] = [];
    const numberOf = (element: Element) => (blocks.includes(element) ? blocks.indexOf(element) : blocks.push(element) - 1);
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const isVisible = (element: Element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
    for (const drawing of document.querySelectorAll('svg')) {
      const box = drawing.getBoundingClientRect();
      if (isVisible(drawing) && box.width > 0)
        pieces.push({
          kind: 'drawing',
          name: drawing.getAttribute('aria-label') ?? 'svg',
          box: boxOf(box),
          size: 0,
          color: '',
          block: numberOf(drawing),
        });
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement!;
      if (!text.data.trim() || parent.closest('script, style, noscript, .visually-hidden') || !isVisible(parent)) continue;
      const style = getComputedStyle(parent);
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const block = parent.closest('svg, h1, h2, h3, p, li > label, td, th, time, figcaption, .number, .code') ?? parent;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width > 0)
          pieces.push({
            kind: 'text',
            name: text.data.trim(),
            box: boxOf(box),
            size: parseFloat(style.fontSize) * scale,
            color: style.fill !== 'none' && scale !== 1 ? style.fill : style.color,
            block: numberOf(block),
          });
      }
    }
    return pieces;
  });
}

/** Pairs of overlapping pieces from different blocks: drawings, and text up to 20 px. */
export function overlaps(pieces: readonly Printed[]): string[] {
  // Large numerals and codes are excluded: their line boxes exceed their ink.
  const checked = pieces.filter(({ kind, size }) => kind === 'drawing' || size <= 20);
  return checked.flatMap((piece, index) =>
    checked
      .slice(index + 1)
      .filter((other) => piece.block !== other.block && covers(piece, other))
      .map((other) => `“${piece.name}” and “${other.name}”`),
  );
}

function covers({ box: a }: Printed, { box: b }: Printed): boolean {
  const tolerancePx = 1.5;
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerancePx &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerancePx
  );
}
