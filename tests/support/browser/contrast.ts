import type { Page } from '@playwright/test';

/** Words on a screen, with the color of their letters and of what lies behind them. */
export interface Written {
  readonly words: string;
  readonly color: string;
  readonly ground: string;
  /** From 1, where nothing can be read, to 21. */
  readonly contrast: number;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const white: Color = [255, 255, 255, 1];

/** All words that a page shows outside of its drawings, in the colors of what is emulated; forced colors put a ground of their own behind them. */
export async function written(page: Page): Promise<Written[]> {
  const found = await page.evaluate(() => {
    const isForced = matchMedia('(forced-colors: active)').matches;
    const probe = document.documentElement.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const groundsOf = (element: Element | null): string[] =>
      element ? [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor] : [];
    const all: { words: string; color: string; grounds: string[] }[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent?.trim());
      const hint = element instanceof HTMLInputElement && !element.value ? element.placeholder : '';
      const words = own.join(' ').trim() || hint;
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!words || !shown || element.closest('script, style, noscript, svg, .visually-hidden')) continue;
      const { color, forcedColorAdjust } = getComputedStyle(element, hint && words === hint ? '::placeholder' : null);
      // Chromium lays a plate of the canvas behind each line, but not in a control.
      const plated = isForced && forcedColorAdjust !== 'none' && !element.closest('button, input, select');
      all.push({ words: words.slice(0, 40), color, grounds: [...groundsOf(element), ...(plated ? [canvas] : [])] });
    }
    return all;
  });
  return found.map(({ words, color, grounds }) => {
    const ground = grounds.map(colorOf).reduce(over, white);
    const letters = over(ground, colorOf(color));
    return { words, color, ground: grounds.join(' '), contrast: contrastOf(letters, ground) };
  });
}

/** The contrast of a computed color with white paper; one that cannot be read counts as white itself. */
export function contrastOnWhite(color: string): number {
  try {
    return contrastOf(over(white, colorOf(color)), white);
  } catch {
    return 1;
  }
}

/** The contrast of two computed colors, each as it is on white paper. */
export function contrastBetween(one: string, other: string): number {
  return contrastOf(over(white, colorOf(one)), over(white, colorOf(other)));
}

/** Throws a RangeError at a color that is written in another way than browsers compute it. */
function colorOf(computed: string): Color {
  const [, red, green, blue, alpha = '1'] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  if (red === undefined) throw new RangeError(`${computed} is no color`);
  return [Number(red), Number(green), Number(blue), Number(alpha)];
}

/** What is seen of a color that lies over another that lets nothing through. */
function over(below: Color, above: Color): Color {
  const [red, green, blue] = [0, 1, 2].map((at) => above[at]! * above[3] + below[at]! * (1 - above[3])) as [number, number, number];
  return [red, green, blue, 1];
}

function contrastOf(one: Color, other: Color): number {
  const [light, dark] = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function lightOf([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
