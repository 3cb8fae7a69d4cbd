import { test as base, type Page } from '@playwright/test';

/** Tests that only read: one page without scripts, shared by all tests of a worker, because a new one for each costs more than the reading. */
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
