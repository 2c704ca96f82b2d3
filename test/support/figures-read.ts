import type { Page } from 'playwright-core';

/** Waits until every figure near the reader has come: a dashboard that listens to news is never without a request. */
export async function figuresRead(page: Page): Promise<void> {
  await page.getByText(/^(Loading figures…|Chargement des chiffres…)$/).waitFor({ state: 'detached' });
}
