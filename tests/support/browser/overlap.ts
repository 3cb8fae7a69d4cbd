import type { Page } from '@playwright/test';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word as it stands on the screen: more than one box where it goes on in another line. */
interface Word {
  readonly text: string;
  readonly within: string;
  readonly boxes: readonly Box[];
  /** Whether a line ends between two of its letters. */
  readonly broken: boolean;
  /** What its ancestors let be seen of it. */
  readonly seen: Box;
  /** The nearest box with a border or a ground of its own that holds it. */
  readonly frame: Box | null;
  /** Which control holds it, by its place among all; -1 for none. */
  readonly control: number;
}

interface Layout {
  readonly words: readonly Word[];
  readonly controls: readonly { readonly name: string; readonly box: Box }[];
  readonly sidewaysPx: number;
}

/** Screens on which text is twice as large, by the browser’s own size of text or by its zoom. */
export const largeTextScreens: readonly (readonly [name: string, size: { width: number; height: number }, textPx: number])[] = [
  ['390 × 664 with text of 32 px', { width: 390, height: 664 }, 32],
  ['360 × 640 with text of 32 px', { width: 360, height: 640 }, 32],
  ['390 × 664 zoomed to 195 × 332', { width: 195, height: 332 }, 16],
  ['844 × 390 zoomed to 422 × 195', { width: 422, height: 195 }, 16],
];

/** Shows the page on such a screen; of the browsers only Chromium can be told a size of text. */
export async function showOn(page: Page, [, size, textPx]: (typeof largeTextScreens)[number]): Promise<void> {
  await page.setViewportSize(size);
  await (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: textPx } });
}

/** What keeps the page, or the part of it that a selector names, from being read: scrolling sideways, words that are cut, broken, out of their box, or under others. */
export async function unreadable(page: Page, part = 'body'): Promise<string[]> {
  const { words, controls, sidewaysPx } = await page.evaluate(layoutOf, part);
  if (words.length === 0) throw new Error(`There is no text in ${part}`);
  return [
    ...(sidewaysPx > 0 ? [`the page scrolls sideways by ${sidewaysPx} px`] : []),
    ...words.filter(({ broken }) => broken).map((word) => `${named(word)} is broken inside`),
    ...words.filter(({ boxes, seen }) => boxes.some((box) => !isWithin(box, seen))).map((word) => `${named(word)} is cut`),
    ...words
      .filter(({ boxes, frame }) => frame && boxes.some((box) => !isWithin(box, frame)))
      .map((word) => `${named(word)} runs out of its box`),
    ...words.flatMap((word, index) =>
      words.slice(index + 1).flatMap((other) => (areOver(word, other) ? [`${named(word)} and ${named(other)} lie over one another`] : [])),
    ),
    ...words.flatMap((word) =>
      controls.flatMap(({ name, box }, index) =>
        index !== word.control && word.boxes.some((own) => meet(lettersOf(own), box))
          ? [`${named(word)} and the control “${name}” lie over one another`]
          : [],
      ),
    ),
  ];
}

const named = ({ text, within }: Word) => `“${text}” in ${within}`;

const areOver = (one: Word, other: Word) => one.boxes.some((box) => other.boxes.some((second) => meet(lettersOf(box), lettersOf(second))));

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** About what the letters take: the box of a font is higher than they are. */
function lettersOf({ left, top, right, bottom }: Box): Box {
  const air = (bottom - top) * 0.22;
  return { left: left + 1, top: top + air, right: right - 1, bottom: bottom - air };
}

function isWithin(box: Box, outer: Box): boolean {
  const { left, top, right, bottom } = lettersOf(box);
  return left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top && bottom <= outer.bottom;
}

/** Runs in the page: where its words and controls are. */
function layoutOf(part: string): Layout {
  const root = document.documentElement;
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  const ancestors = (of: Element | null): Element[] => (of ? [of, ...ancestors(of.parentElement)] : []);
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    ancestors(element).every((one) => getComputedStyle(one).clipPath === 'none');
  const isDrawn = (element: Element) => !element.closest('svg') || element.tagName === 'svg';

  const fields = 'button, select, textarea, input:not([type=radio], [type=checkbox])';
  const controls = [...document.querySelectorAll(`${part} :is(${fields})`)].filter(isShown);

  /** What may be seen of what stands in an element; what can be scrolled to may be seen. */
  const seenIn = (element: Element): Box => {
    let seen: Box = { left: 0, top: -Infinity, right: Infinity, bottom: Infinity };
    for (const one of ancestors(element).filter((each) => isDrawn(each) && each !== document.body && each !== root)) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX + overflowY)) break;
      if (/hidden|clip/.test(overflowX)) seen = { ...seen, left: Math.max(seen.left, box.left), right: Math.min(seen.right, box.right) };
      if (/hidden|clip/.test(overflowY)) seen = { ...seen, top: Math.max(seen.top, box.top), bottom: Math.min(seen.bottom, box.bottom) };
    }
    return seen;
  };

  const frameOf = (element: Element): Box | null => {
    const frame = ancestors(element).find((one) => {
      const { display, borderRightWidth, backgroundColor } = getComputedStyle(one);
      return (
        isDrawn(one) && display !== 'inline' && (parseFloat(borderRightWidth) > 0 || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor))
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
    const about = {
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
      // A link that skips to the content waits at the left of the page.
      return boxes.some(({ right }) => right > 0) ? [{ text: word, ...about, boxes, broken: broken && !mayBreak }] : [];
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
