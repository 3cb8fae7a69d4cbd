import type { Page } from '@playwright/test';

/** Normalizes white space and apostrophes, for comparison. */
export function plainWords(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();
}

/** Visible text of an element, normalized. */
export async function visibleText(page: Page, selector: string): Promise<string> {
  return plainWords(await page.locator(selector).innerText());
}
