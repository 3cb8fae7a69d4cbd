import { expect, test } from '@playwright/test';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { paths } from '../../../src/views/paths.ts';
import { belowBase, languages, on, pathIn } from '../../support/browser/sites.ts';
import { codeOn, greyOf, pagesIn, printToPdf, hasPoppler, inchesOf, skipReason } from '../../support/paper/printed-pdf.ts';
import { halfPressLimit, numbersIn, expectedNumbers, expectedTexts } from '../../support/paper/sheet-text.ts';

// Read from the printed page itself, in Chromium and in Firefox.
test.skip(!hasPoppler, skipReason);

const dotsPerInch = 150;
const sizes = { A4: ['8.3', '11.7'], Letter: ['8.5', '11.0'] };

// A translation differs in its words alone, which every one of its sheets is laid out with elsewhere: one of them shows that it prints.
for (const { plan, ...own } of languages.flatMap((one, at) =>
  one.plans.slice(0, at === 0 ? undefined : 1).map((plan) => ({ ...one, plan })),
)) {
  const { id, code } = plan.model;
  const path = pathIn(own.language, paths.model(id));
  const address = `${belowBase.site}${belowBase.base}${path}`;

  test(`${code} in ${own.language} comes out of the printer whole: one page with the Plan’s words, its numbers and no other, and a code that a camera reads @print`, async ({
    page,
  }) => {
    await page.goto(on(belowBase, path));
    for (const paper of paperSizes) {
      const pdf = await printToPdf(page, paper);
      const [words = '', ...further] = pagesIn(pdf);
      expect(further, `${paper}: further pages`).toEqual([]);
      for (const said of expectedTexts(plan, own)) expect.soft(`${words} `, paper).toContain(said);
      for (const { name } of plan.keys.filter(({ hasButtons }) => hasButtons)) expect.soft(words, paper).toContain(name);
      // The drawing names half of the limit only where its scale has it.
      const [found, known] = [numbersIn(words), expectedNumbers(plan, address, own)].map((all) =>
        all.filter((number) => number !== halfPressLimit(plan)),
      );
      expect.soft(found, paper).toEqual(known);
      const sheet = greyOf(pdf, dotsPerInch);
      expect.soft(inchesOf(sheet, dotsPerInch)).toEqual(sizes[paper]);
      expect.soft(codeOn(sheet), paper).toBe(`${address}?sheet=${plan.revision}`);
      const withBackgrounds = greyOf(await printToPdf(page, paper, true), dotsPerInch);
      expect.soft(withBackgrounds.dots.equals(sheet.dots), `${paper}: the same without backgrounds`).toBe(true);
    }
  });
}
