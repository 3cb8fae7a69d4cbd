import { test as base, type Page } from '@playwright/test';

/** Read-only tests: one page with JavaScript disabled, shared per worker, because creating a page costs more than the test. */
export const test = base.extend<object, { reader: Page }>({
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});
