import { expect, type Page } from '@playwright/test';
import { isoDuration } from '../../../src/domain/time/duration.ts';
import { test } from '../../support/browser/axe-fixture.ts';
import { belowBase, catalog, on, pages, plain, plans, type Site } from '../../support/browser/sites.ts';

type Data = Readonly<Record<string, unknown>>;

interface HowTo {
  readonly step: readonly {
    readonly position: number;
    readonly text: string;
    readonly url?: string;
    readonly itemListElement?: readonly { readonly performTime: string }[];
  }[];
}

async function dataOf(page: Page, site: Site, path: string): Promise<Data[]> {
  await page.goto(on(site, path));
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text) as Data);
}

for (const site of [plain, belowBase]) {
  for (const plan of plans) {
    const path = `/${plan.model.id}/`;
    test(`${plan.model.code} ${site.name}: the article has the numbers of the Plan`, async ({ reader: page }) => {
      const article = (await dataOf(page, site, path)).find((data) => data['@type'] === 'TechArticle')!;
      const { step } = article['mainEntity'] as HowTo;
      expect(article['dateModified']).toBe(plan.revised);
      expect(article['version']).toBe(String(plan.revision));
      expect(article['headline']).toContain(plan.model.code);
      expect(step.map(({ position }) => position)).toEqual(plan.steps.map(({ number }) => number));
      expect(step.map((one) => (one.itemListElement ?? []).map(({ performTime }) => performTime))).toEqual(
        plan.steps.map(({ limits }) => limits.map(({ ms }) => isoDuration(ms))),
      );
      const address = site.site && `${site.site}${site.base}${path}`;
      expect(article['url']).toBe(address || undefined);
      expect(step.map(({ url }) => url)).toEqual(plan.steps.map(({ number }) => (address ? `${address}#step-${number}` : undefined)));
    });
  }
}

test('every trail begins at the first page and ends at the page itself', async ({ reader: page }) => {
  let trails = 0;
  for (const path of pages) {
    for (const data of await dataOf(page, belowBase, path)) {
      if (data['@type'] !== 'BreadcrumbList') continue;
      trails += 1;
      const items = data['itemListElement'] as readonly { position: number; name: string; item: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items[0]?.item).toBe('https://keys.test/guide/');
      expect(items.at(-1)?.item).toBe(`https://keys.test/guide${path}`);
      expect(items.every(({ name }) => name.length > 0)).toBe(true);
    }
  }
  expect(trails).toBeGreaterThanOrEqual(catalog.models.length + catalog.answers.length);
});

test('the published site names its own address, and the other one names none', async ({ reader: page }) => {
  for (const path of pages.filter((one) => one !== '/404.html')) {
    await page.goto(on(belowBase, path));
    await expect.soft(page.locator('link[rel=canonical]'), path).toHaveAttribute('href', `https://keys.test/guide${path}`);
    await page.goto(on(plain, path));
    expect.soft(await page.locator('link[rel=canonical], meta[property="og:url"]').count(), path).toBe(0);
  }
});
