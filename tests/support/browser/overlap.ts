import type { Page } from '@playwright/test';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rendered word; more than one box if it wraps. */
interface Word {
  readonly text: string;
  readonly within: string;
  readonly boxes: readonly Box[];
  /** Whether it wraps between two letters. */
  readonly broken: boolean;
  /** Area not clipped by its ancestors. */
  readonly seen: Box;
  /** Nearest ancestor box with a border or background. */
  readonly frame: Box | null;
  /** Index of the control that contains it; -1 if none. */
  readonly control: number;
}

interface Layout {
  readonly words: readonly Word[];
  readonly controls: readonly { readonly name: string; readonly box: Box }[];
  readonly sidewaysPx: number;
}

/** Screens with text at 200 %, by the browser’s font size or by zoom. */
export const largeTextScreens: readonly (readonly [name: string, size: { width: number; height: number }, textPx: number])[] = [
  ['390 × 664 with text of 32 px', { width: 390, height: 664 }, 32],
  ['360 × 640 with text of 32 px', { width: 360, height: 640 }, 32],
  ['390 × 664 zoomed to 195 × 332', { width: 195, height: 332 }, 16],
  ['844 × 390 zoomed to 422 × 195', { width: 422, height: 195 }, 16],
];

/** Emulates such a screen; Chromium only, as it sets the font size through CDP. */
export async function showOn(page: Page, [, size, textPx]: (typeof largeTextScreens)[number]): Promise<void> {
  await page.setViewportSize(size);
  await (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: textPx } });
}

/** Layout faults of the page or the selected part: horizontal scrolling, and words that are clipped, broken, outside their box, or overlapping. */
export async function layoutFaults(page: Page, part = 'body'): Promise<string[]> {
  const { words, controls, sidewaysPx } = await page.evaluate(layoutOf, part);
  if (words.length === 0) throw new Error(`No text in ${part}`);
  return [
    ...(sidewaysPx > 0 ? [`the page scrolls sideways by ${sidewaysPx} px`] : []),
    ...words.filter(({ broken }) => broken).map((word) => `${named(word)} wraps inside the word`),
    ...words.filter(({ boxes, seen }) => boxes.some((box) => !isWithin(box, seen))).map((word) => `${named(word)} is clipped`),
    ...words
      .filter(({ boxes, frame }) => frame && boxes.some((box) => !isWithin(box, frame)))
      .map((word) => `${named(word)} overflows its box`),
    ...words.flatMap((word, index) =>
      words.slice(index + 1).flatMap((other) => (wordsOverlap(word, other) ? [`${named(word)} and ${named(other)} overlap`] : [])),
    ),
    ...words.flatMap((word) =>
      controls.flatMap(({ name, box }, index) =>
        index !== word.control && word.boxes.some((wordBox) => intersect(lettersOf(wordBox), box))
          ? [`${named(word)} and the control “${name}” overlap`]
          : [],
      ),
    ),
  ];
}

const named = ({ text, within }: Word) => `“${text}” in ${within}`;

const wordsOverlap = (a: Word, b: Word) => a.boxes.some((boxA) => b.boxes.some((boxB) => intersect(lettersOf(boxA), lettersOf(boxB))));

const intersect = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Approximate ink box: line boxes are taller than the letters. */
function lettersOf({ left, top, right, bottom }: Box): Box {
  const inset = (bottom - top) * 0.22;
  return { left: left + 1, top: top + inset, right: right - 1, bottom: bottom - inset };
}

function isWithin(box: Box, outer: Box): boolean {
  const { left, top, right, bottom } = lettersOf(box);
  return left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top && bottom <= outer.bottom;
}

/** Runs in the page: collects words and controls. */
function layoutOf(part: string): Layout {
  const root = document.documentElement;
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  const ancestors = (element: Element | null): Element[] => (element ? [element, ...ancestors(element.parentElement)] : []);
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    ancestors(element).every((ancestor) => getComputedStyle(ancestor).clipPath === 'none');
  const isDrawn = (element: Element) => !element.closest('svg') || element.tagName === 'svg';

  const fields = 'button, select, textarea, input:not([type=radio], [type=checkbox])';
  const controls = [...document.querySelectorAll(`${part} :is(${fields})`)].filter(isShown);

  /** Area in which an element’s content is visible, including by scrolling. */
  const seenIn = (element: Element): Box => {
    let seen: Box = { left: 0, top: -Infinity, right: Infinity, bottom: Infinity };
    for (const ancestor of ancestors(element).filter(
      (candidate) => isDrawn(candidate) && candidate !== document.body && candidate !== root,
    )) {
      const { overflowX, overflowY } = getComputedStyle(ancestor);
      const box = ancestor.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX + overflowY)) break;
      if (/hidden|clip/.test(overflowX)) seen = { ...seen, left: Math.max(seen.left, box.left), right: Math.min(seen.right, box.right) };
      if (/hidden|clip/.test(overflowY)) seen = { ...seen, top: Math.max(seen.top, box.top), bottom: Math.min(seen.bottom, box.bottom) };
    }
    return seen;
  };

  const frameOf = (element: Element): Box | null => {
    const frame = ancestors(element).find((ancestor) => {
      const { display, borderRightWidth, backgroundColor } = getComputedStyle(ancestor);
      return (
        isDrawn(ancestor) &&
        display !== 'inline' &&
        (parseFloat(borderRightWidth) > 0 || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor))
      );
    });
    return !frame || frame === document.body || frame === root ? null : boxOf(frame.getBoundingClientRect());
  };

  const rectsOf = (node: Node, from: number, to: number): DOMRect[] => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };

  const wordsIn = (node: Node): Word[] => {
    const element = node.parentElement!;
    const text = node.textContent ?? '';
    if (!text.trim() || element.closest('script, style, noscript, option') || !isShown(element)) return [];
    const context = {
      within: [element.tagName.toLowerCase(), ...element.classList].join('.'),
      seen: seenIn(element),
      frame: frameOf(element),
      control: controls.findIndex((control) => control.contains(element)),
    };
    const mayBreak = getComputedStyle(element).hyphens === 'auto';
    return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const boxes = rectsOf(node, index, index + word.length).map(boxOf);
      const broken = [...word.matchAll(/[\p{L}\p{N}]+/gu)].some(({ 0: letters, index: at }) => {
        const lines = rectsOf(node, index + at, index + at + letters.length);
        return lines.some(({ top, height }) => Math.abs(top - lines[0]!.top) > height / 2);
      });
      // The skip link is positioned off screen, to the left.
      return boxes.some(({ right }) => right > 0) ? [{ text: word, ...context, boxes, broken: broken && !mayBreak }] : [];
    });
  };

  const words: Word[] = [];
  for (const top of document.querySelectorAll(part)) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(...wordsIn(walker.currentNode));
  }
  return {
    words,
    controls: controls.map((control) => ({ name: control.textContent.trim(), box: boxOf(control.getBoundingClientRect()) })),
    sidewaysPx: root.scrollWidth - root.clientWidth,
  };
}
