import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { en } from '../i18n/en.ts';
import { withSite } from './site-browser.ts';

// Takes the README’s images from the built site: a page on a phone, the guided run at its last press, the printed sheet.
const { guide } = en;
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const paper: BrowserContextOptions = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 1.5, bypassCSP: true };

await withSite(async (browser, address) => {
  await takeImage(browser, 'phone', phone, (page) => page.goto(`${address}e46/`));
  await takeImage(browser, 'guide', { ...phone, colorScheme: 'dark' }, async (page) => {
    await page.clock.install();
    await page.goto(`${address}e46/guide/`);
    await page.getByRole('radio', { name: '3', exact: true }).check();
    for (const box of await page.locator('[data-tick]').all()) await box.check();
    await page.locator('[data-confirm]').click();
    for (const name of [guide.heard, guide.start]) await page.getByRole('button', { name, exact: true }).click();
    const lastPress = page.locator('[data-cue]', { hasText: guide.numbers[2] });
    for (let halfSeconds = 0; halfSeconds < 60 && !(await lastPress.isVisible()); halfSeconds++) {
      await page.clock.fastForward(500);
    }
  });
  await takeImage(browser, 'sheet', paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${address}e46/`);
    await page.addStyleTag({ content: 'body { padding: 7mm 12mm }' });
  });
});

async function takeImage(
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await browser.newPage({ ...options, serviceWorkers: 'block' });
  await prepare(page);
  await page.screenshot({ path: `.github/pictures/${name}.png` });
  await page.close();
  console.log(`.github/pictures/${name}.png`);
}
