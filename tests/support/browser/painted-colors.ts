import type { Page } from '@playwright/test';
import { contrastOnWhite } from './contrast.ts';

/** Something that a page puts on paper: words, or a line or shape. */
export interface Ink {
  readonly kind: 'text' | 'line';
  readonly name: string;
  /** Its contrast with white paper. */
  readonly contrast: number;
}

/** All that a page prints, also what styles draw before and after an element, with its contrast on white; colours are those of the medium that is emulated. */
export async function inks(page: Page): Promise<Ink[]> {
  const found = await page.evaluate(() => {
    const seen: { kind: 'text' | 'line'; name: string; color: string }[] = [];
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
        if (words) seen.push({ kind: 'text', name, color: element instanceof SVGElement ? style.fill : style.color });
        for (const side of sides) {
          if (parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none')
            seen.push({ kind: 'line', name: `${name}, border`, color: style[`border${side}Color`] });
        }
      }
      if (drawn)
        for (const part of ['stroke', 'fill'] as const)
          seen.push({ kind: 'line', name: `${name}, ${part}`, color: getComputedStyle(element)[part] });
    }
    return seen;
  });
  return found.filter(({ color }) => !unseen(color)).map(({ kind, name, color }) => ({ kind, name, contrast: contrastOnWhite(color) }));
}

/** Nothing is drawn in these; white fills the inside of a shape with paper. */
const unseen = (color: string): boolean => /^none$|^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(color);
