import type { Page } from '@playwright/test';

/** A sheet, what the margins of the page leave of it, and the size that a style is told, millimetres. Browsers take off other margins before they tell it. */
export const sheets = [
  { name: 'A4', width: 210 - 24, height: 297 - 14, told: [210, 297] },
  { name: 'A4 less margins', width: 210 - 24, height: 297 - 14, told: [190, 277] },
  { name: 'Letter', width: 215.9 - 24, height: 279.4 - 14, told: [215.9, 279.4] },
  { name: 'Letter less margins', width: 215.9 - 24, height: 279.4 - 14, told: [195.9, 259.4] },
] as const;

/** CSS px of millimetres on paper. */
export const px = (mm: number): number => Math.round((mm * 96) / 25.4);

/** Lays a page out as it will be on a sheet. */
export async function layOut(page: Page, sheet: (typeof sheets)[number], colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const [width, height] = sheet.told;
  await page.setViewportSize({ width: px(width), height: px(height) });
  await page.emulateMedia({ media: 'print', colorScheme });
  await page.evaluate((wide) => (document.body.style.width = wide), `${px(sheet.width)}px`);
}

/** One piece of what is printed, in CSS px. */
export interface Printed {
  readonly kind: 'text' | 'drawing';
  readonly name: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The size a text has on paper, after any scaling of its drawing. */
  readonly size: number;
  readonly color: string;
  /** Whether it belongs to the same block as another with this number. */
  readonly block: number;
}

/** Every line of text and every drawing that a page prints. */
export async function printed(page: Page): Promise<Printed[]> {
  return page.evaluate(() => {
    const found: Printed[] = [];
    const blocks: Element[] = [];
    const numberOf = (element: Element) => (blocks.includes(element) ? blocks.indexOf(element) : blocks.push(element) - 1);
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const seen = (element: Element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
    for (const drawing of document.querySelectorAll('svg')) {
      const box = drawing.getBoundingClientRect();
      if (seen(drawing) && box.width > 0)
        found.push({
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
      if (!text.data.trim() || parent.closest('script, style, noscript, .visually-hidden') || !seen(parent)) continue;
      const style = getComputedStyle(parent);
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const block = parent.closest('svg, h1, h2, h3, p, li > label, td, th, time, figcaption, .number, .code') ?? parent;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width > 0)
          found.push({
            kind: 'text',
            name: text.data.trim(),
            box: boxOf(box),
            size: parseFloat(style.fontSize) * scale,
            color: style.fill !== 'none' && scale !== 1 ? style.fill : style.color,
            block: numberOf(block),
          });
      }
    }
    return found;
  });
}

/** Pairs of different blocks that cover one another by more than a hair, at least one of them a drawing or both of them reading text. */
export function overlaps(pieces: readonly Printed[]): string[] {
  // Numerals and codes are larger than their ink: their letter boxes may reach into the next line.
  const looked = pieces.filter(({ kind, size }) => kind === 'drawing' || size <= 20);
  return looked.flatMap((one, index) =>
    looked
      .slice(index + 1)
      .filter((other) => one.block !== other.block && covers(one, other))
      .map((other) => `“${one.name}” and “${other.name}”`),
  );
}

function covers({ box: a }: Printed, { box: b }: Printed): boolean {
  const hair = 1.5;
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
}
