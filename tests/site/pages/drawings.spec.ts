import { expect, test } from '@playwright/test';
import { languages, pathIn } from '../../support/browser/sites.ts';
import { paths } from '../../../src/views/paths.ts';

/** How far a label may reach beyond its drawing, in units of the drawing: the page has nothing there. */
const room = 10;

for (const { language, catalog, plans } of languages)
  test(`no label of a drawing covers another one or a part of it, or leaves its room, in ${language}`, async ({ page }) => {
    const pages = [...plans.map(({ model }) => paths.model(model.id)), ...(catalog.keys.length > 0 ? [paths.keys] : [])];
    let labels = 0;
    for (const path of pages) {
      await page.goto(pathIn(language, path));
      const found = await page.evaluate((beyond) => {
        const drawings = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')].filter((drawing) => drawing.checkVisibility());
        const faults: string[] = [];
        let count = 0;
        for (const drawing of drawings) {
          const texts = [...drawing.querySelectorAll('text')].filter((text) => text.checkVisibility());
          const solids = [...drawing.querySelectorAll<SVGGeometryElement>(':is(path, rect, circle):is(.solid, .solid *)')];
          const { width, height } = drawing.viewBox.baseVal;
          count += texts.length;
          for (const [index, text] of texts.entries()) {
            const name = `“${text.textContent}”`;
            const box = text.getBBox();
            if (box.x < -beyond || box.x + box.width > width + beyond || box.y < -beyond || box.y + box.height > height + beyond)
              faults.push(`${name} leaves its drawing: ${Math.round(box.x)} to ${Math.round(box.x + box.width)} of ${width}`);
            // A line box is higher than its letters.
            const inked = { top: box.y + 0.25 * box.height, bottom: box.y + 0.8 * box.height };
            for (const other of texts.slice(index + 1)) {
              const its = other.getBBox();
              const isBeside = its.x >= box.x + box.width || its.x + its.width <= box.x;
              if (!isBeside && its.y + 0.25 * its.height < inked.bottom && its.y + 0.8 * its.height > inked.top)
                faults.push(`${name} covers “${other.textContent}”`);
            }
            for (let x = box.x; x <= box.x + box.width; x++)
              for (let y = inked.top; y <= inked.bottom; y++)
                if (solids.some((solid) => solid.isPointInFill(new DOMPoint(x, y)))) {
                  faults.push(`${name} covers what is drawn at ${Math.round(x)}, ${Math.round(y)}`);
                  x = y = Infinity;
                }
          }
        }
        return { faults, count };
      }, room);
      labels += found.count;
      expect.soft(found.faults, path).toEqual([]);
    }
    if (plans.some(({ steps }) => steps.some(({ drawing }) => drawing))) expect(labels).toBeGreaterThan(0);
  });
