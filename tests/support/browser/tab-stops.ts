import { expect, type Locator, type Page } from '@playwright/test';

/** The focused element, and faults in how its focus is shown. */
export interface Stop {
  /** Index among the tab stops in document order; -1 if it is none. */
  readonly index: number;
  readonly name: string;
  readonly fault: string;
}

/** Numbers the expected tab stops in document order and returns their count; a radio group is one stop. */
export async function stopsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isFirstOfUnchecked = (radio: HTMLElement) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`[type=radio][name="${radio.getAttribute('name')}"]`)];
      return radio === group[0] && group.every(({ checked }) => !checked);
    };
    const candidates = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
    const stops = candidates
      .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled'))
      // The stop of a radio group is the checked radio, or the first if none is checked.
      .filter((stop) => !stop.matches('[type=radio]:not(:checked)') || isFirstOfUnchecked(stop));
    stops.forEach((stop, index) => (stop.dataset['stop'] = String(index)));
    return stops.length;
  });
}

/** Presses Tab and describes the focused element. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    // The number radios are drawn by their labels.
    const drawn = focused.matches('.counts input') ? focused.parentElement! : focused;
    // Linked rows draw their outline on ::after, around the row.
    const outlined = [getComputedStyle(drawn), getComputedStyle(drawn, '::after')].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
    const faults = outlined ? [] : ['no outline'];
    const box = drawn.getClientRects()[0] ?? new DOMRect();
    // Sample points: corners (2 px inside), edge midpoints and centre. None may be covered.
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
      index: Number(focused.dataset['stop'] ?? -1),
      name: `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim()}`,
      fault: faults.join(', '),
    };
  });
}

/** Presses Tab until the target is focused; checks that the focus is visible at every stop. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const { name, fault } = await tab(page);
    expect.soft(fault, `the focus on ${name}`).toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}
