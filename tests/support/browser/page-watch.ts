import type { BrowserContext, Page } from '@playwright/test';

/** Records CSP violations, console errors, and third-party requests of a page. */
export interface Watch {
  /** Faults since the last call. */
  faults(): Promise<string[]>;
}

/** Starts watching a page; call before its first navigation. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  let recorded: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted ?type/i.test(message.text()))
      recorded.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => recorded.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) recorded.push(`request to ${url.href}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => recorded.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  return {
    faults: async () => {
      // A round trip to the page: earlier reports have arrived by then.
      await page.evaluate(() => document.readyState);
      const faults = recorded;
      recorded = [];
      return faults;
    },
  };
}

/** Names of all cookies. */
export async function cookieNames(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name);
}
