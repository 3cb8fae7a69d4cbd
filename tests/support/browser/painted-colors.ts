import type { Page } from '@playwright/test';
import { contrastOnWhite } from './contrast.ts';

/** A printed text, line or shape. */
export interface Ink {
  readonly kind: 'text' | 'line';
  readonly name: string;
  /** Contrast ratio with white paper. */
  readonly contrast: number;
}

/** Everything that a page prints, including pseudo-elements and borders, with its contrast on white under the emulated media. */
export async function printedColors(page: Page): Promise<Ink[]> {
  const painted = await page.evaluate(() => {
    const items: { kind: 'text' | 'line'; name: string; color: string }[] = [];
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    for (const element of document.querySelectorAll('body, body *')) {
      if (!element.checkVisibility() || element.closest('script, style, noscript, .visually-hidden')) continue;
      const name = `${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 30)}`;
      const drawn = element instanceof SVGGeometryElement;
      const worded = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim());
      for (const pseudo of [undefined, '::before', '::after', '::marker']) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && pseudo !== '::marker' && ['none', 'normal'].includes(style.content)) continue;
        if (pseudo === '::marker' && (style.display !== 'list-item' || getComputedStyle(element).listStyleType === 'none')) continue;
        const words = pseudo ? !['', '""', 'none', 'normal'].includes(style.content) : worded;
        if (words) items.push({ kind: 'text', name, color: element instanceof SVGElement ? style.fill : style.color });
        for (const side of sides) {
          if (parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none')
            items.push({ kind: 'line', name: `${name}, border`, color: style[`border${side}Color`] });
        }
      }
      if (drawn)
        for (const part of ['stroke', 'fill'] as const)
          items.push({ kind: 'line', name: `${name}, ${part}`, color: getComputedStyle(element)[part] });
    }
    return items;
  });
  return painted
    .filter(({ color }) => !isInvisible(color))
    .map(({ kind, name, color }) => ({ kind, name, contrast: contrastOnWhite(color) }));
}

/** Transparent, or white, which is used to fill shapes with paper. */
const isInvisible = (color: string): boolean => /^none$|^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(color);
