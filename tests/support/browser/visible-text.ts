import type { Page } from '@playwright/test';

/** A text with plain spaces and plain apostrophes, so that words can be compared. */
export function plainWords(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();
}

/** What can be read inside an element without opening or scrolling anything. */
export async function visibleText(page: Page, selector: string): Promise<string> {
  return plainWords(await page.locator(selector).innerText());
}
