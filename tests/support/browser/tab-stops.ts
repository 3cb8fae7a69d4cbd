import { expect, type Locator, type Page } from '@playwright/test';

/** What the focus is on, and what may be wrong with how it shows. */
export interface Stop {
  /** Its place among all that can have the focus, in the order of the page; -1 for none of them. */
  readonly index: number;
  readonly name: string;
  readonly fault: string;
}

/** Everything on a page that Tab should reach, in the order of the page; what belongs to one choice is one stop. */
export async function stopsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isFirstOfNone = (radio: HTMLElement) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`[type=radio][name="${radio.getAttribute('name')}"]`)];
      return radio === group[0] && group.every(({ checked }) => !checked);
    };
    const found = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
    const stops = found
      .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled'))
      // Of radio buttons the chosen one is a stop, and where none is chosen the first.
      .filter((stop) => !stop.matches('[type=radio]:not(:checked)') || isFirstOfNone(stop));
    stops.forEach((stop, index) => (stop.dataset['stop'] = String(index)));
    return stops.length;
  });
}

/** Goes on with Tab, and says where it leads. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    // The numbers are drawn by their labels.
    const drawn = at.matches('.counts input') ? at.parentElement! : at;
    // A row that is one link has its outline around the row.
    const outlined = [getComputedStyle(drawn), getComputedStyle(drawn, '::after')].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
    const faults = outlined ? [] : ['no outline'];
    const box = drawn.getClientRects()[0] ?? new DOMRect();
    // A hair inside each corner and in the middle: all of it that fits on the screen has to lie on top.
    const points = [box.left + 2, (box.left + box.right) / 2, box.right - 2].flatMap((x) =>
      [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].map((y) => [x, y] as const),
    );
    const onScreen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const covered = onScreen
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((top) => top && !drawn.contains(top) && !top.contains(drawn));
    if (onScreen.length < points.length && box.height < innerHeight)
      faults.push(`${points.length - onScreen.length} of ${points.length} points off the screen`);
    if (covered.length > 0) faults.push(`covered by ${covered[0]!.tagName}.${covered[0]!.className}`);
    return {
      index: Number(at.dataset['stop'] ?? -1),
      name: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.trim()}`,
      fault: faults.join(', '),
    };
  });
}

/** Goes on with Tab until the target has the focus, and sees to it that the focus shows on the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    const { name, fault } = await tab(page);
    expect.soft(fault, `the focus on ${name}`).toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}
