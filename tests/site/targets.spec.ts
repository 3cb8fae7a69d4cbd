import { expect, test } from '@playwright/test';

/** CSS pixels that a finger needs each way. */
const finger = 44;

// Words in a row of links are as wide as they are: there the height counts.
const targets: readonly (readonly [string, string, string, ('both' | 'height')?])[] = [
  ['every button', '/e46/', 'button'],
  ['the search field', '/e46/', 'site-search input'],
  ['the number of each step, which is a link', '/e46/', '.step > .number'],
  ['the link to each model', '/', '.models a'],
  ['the ways through a model page', '/e46/', '.plate nav a', 'height'],
  ['the links of the header', '/', '.site-header a', 'height'],
  ['each question in a list', '/e46/', '.troubles a'],
  ['the links of the footer', '/', '.site-footer li a', 'height'],
];

for (const [name, path, selector, ways = 'both'] of targets) {
  test(`${name} is at least ${finger} px, ${ways === 'both' ? 'each way' : 'in height'} @both`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('site-search input')).toBeVisible();
    const found = page.locator(selector).filter({ visible: true });
    expect(await found.count()).toBeGreaterThan(0);
    for (const one of await found.all()) {
      const { width, height } = (await one.boundingBox())!;
      expect
        .soft(ways === 'both' ? Math.min(width, height) : height, `${await one.innerText()}: ${width} × ${height}`)
        .toBeGreaterThanOrEqual(finger);
    }
  });
}

test('results of the search are as large @both', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('doors');
  const links = page.getByRole('list', { name: 'Results' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const link of await links.all()) expect.soft((await link.boundingBox())!.height).toBeGreaterThanOrEqual(finger);
});
