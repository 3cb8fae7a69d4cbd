import { expect, type Page } from '@playwright/test';

/** Opens the panel of the header’s search with the questions most asked; the script that answers the key may still be loading. */
export async function openMostAsked(page: Page): Promise<void> {
  const field = page.getByRole('searchbox');
  await expect(async () => {
    await field.press('ArrowDown');
    await expect(page.locator('site-search .asked')).toBeVisible({ timeout: 200 });
  }).toPass();
}
