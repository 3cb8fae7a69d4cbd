import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { matchRoute } from '../domain/routes.ts';
import { en } from '../i18n/en.ts';
import { siteConfig } from '../integrations/site-config.ts';
import { builtPages } from './page-kinds.ts';
import { withSite } from './site-browser.ts';

// Takes the README’s images of one model of the built site: its page on a phone, the guided run at its last press, the printed sheet.
const { guide } = en;
const models = builtPages(siteConfig(process.env).outDir).filter((path) => matchRoute(`/${path}`) === 'model');
const model = models.find((path) => path === `${process.argv[2]}/`) ?? models[0]!;
const isGuided = builtPages(siteConfig(process.env).outDir).includes(`${model}guide/`);
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const paper: BrowserContextOptions = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 1.5, bypassCSP: true };

await withSite(async (browser, address) => {
  await takeImage(browser, 'phone', phone, (page) => page.goto(address + model));
  if (isGuided)
    await takeImage(browser, 'guide', { ...phone, colorScheme: 'dark' }, async (page) => {
      await page.clock.install();
      await page.goto(`${address}${model}guide/`);
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
    await page.goto(address + model);
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
