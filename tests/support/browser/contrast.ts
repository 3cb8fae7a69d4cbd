import type { Page } from '@playwright/test';

/** Displayed text with its color and background. */
export interface TextContrast {
  readonly words: string;
  readonly color: string;
  readonly ground: string;
  /** Contrast ratio, 1 to 21. */
  readonly contrast: number;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const white: Color = [255, 255, 255, 1];

/** Contrast of all visible text outside drawings, under the emulated media; includes the backplate of forced colors. */
export async function textContrasts(page: Page): Promise<TextContrast[]> {
  const texts = await page.evaluate(() => {
    const isForced = matchMedia('(forced-colors: active)').matches;
    const probe = document.documentElement.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const groundsOf = (element: Element | null): string[] =>
      element ? [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor] : [];
    const all: { words: string; color: string; grounds: string[] }[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      const ownTexts = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim());
      const hint = element instanceof HTMLInputElement && !element.value ? element.placeholder : '';
      const words = ownTexts.join(' ').trim() || hint;
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!words || !shown || element.closest('script, style, noscript, svg, .visually-hidden')) continue;
      const { color, forcedColorAdjust } = getComputedStyle(element, hint && words === hint ? '::placeholder' : null);
      // Chromium draws a Canvas backplate behind each line, except in controls.
      const hasBackplate = isForced && forcedColorAdjust !== 'none' && !element.closest('button, input, select');
      all.push({ words: words.slice(0, 40), color, grounds: [...groundsOf(element), ...(hasBackplate ? [canvas] : [])] });
    }
    return all;
  });
  return texts.map(({ words, color, grounds }) => {
    const ground = grounds.map(colorOf).reduce(over, white);
    const letters = over(ground, colorOf(color));
    return { words, color, ground: grounds.join(' '), contrast: contrastOf(letters, ground) };
  });
}

/** Contrast ratio of a computed color with white; 1 for unsupported color formats. */
export function contrastOnWhite(color: string): number {
  try {
    return contrastOf(over(white, colorOf(color)), white);
  } catch {
    return 1;
  }
}

/** Contrast ratio of two computed colors, each composited on white. */
export function contrastBetween(a: string, b: string): number {
  return contrastOf(over(white, colorOf(a)), over(white, colorOf(b)));
}

/** Parses a computed rgb() or rgba() color; throws a RangeError for any other format. */
function colorOf(computed: string): Color {
  const [, red, green, blue, alpha = '1'] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  if (red === undefined) throw new RangeError(`Unsupported color: ${computed}`);
  return [Number(red), Number(green), Number(blue), Number(alpha)];
}

/** Composites a color over an opaque one. */
function over(below: Color, above: Color): Color {
  const [red, green, blue] = [0, 1, 2].map((at) => above[at]! * above[3] + below[at]! * (1 - above[3])) as [number, number, number];
  return [red, green, blue, 1];
}

/** WCAG contrast ratio. */
function contrastOf(colorA: Color, colorB: Color): number {
  const [light, dark] = [luminanceOf(colorA), luminanceOf(colorB)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG relative luminance, 0 to 1. */
function luminanceOf([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
