import type { BrowserContext, Page } from '@playwright/test';

/** What a page did that its security policy, or its promise to ask nobody else, forbids. */
export interface Watch {
  /** Violations of the policy, errors on the console and requests to other origins, since the last look. */
  faults(): Promise<string[]>;
}

/** Watches a page from before its first navigation. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  let seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted ?type/i.test(message.text()))
      seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) seen.push(`request to ${url.href}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  return {
    faults: async () => {
      // One trip into the page: whatever it reported before has arrived by then.
      await page.evaluate(() => document.readyState);
      const faults = seen;
      seen = [];
      return faults;
    },
  };
}

/** Everything that the browser kept for the site without being asked. */
export async function kept(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name);
}
