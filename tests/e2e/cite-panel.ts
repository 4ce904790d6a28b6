import type { Locator, Page } from 'playwright/test';
import { expect } from './site-test.ts';

/** A paper of the first volume whose reference is known by heart here, by the path of its page. */
export const citedPaper = 'papers/2017-migration-policy/07/';

/** The parts of the cite panel of an English page, as a reader finds them. */
export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Cite this record' });
export const output = (page: Page): Locator => panel(page).locator('[data-cite-output]');
export const status = (page: Page): Locator => panel(page).locator('[data-cite-status]');
export const field = (page: Page, name: string): Locator => panel(page).getByLabel(name, { exact: true });

/** Opens what a reader can choose. */
export async function openChoices(page: Page): Promise<void> {
  await panel(page).getByText('Other styles, forms and files').click();
  await expect(field(page, 'Style')).toBeVisible();
}

/** Chooses a style from the list and waits until it is shown. */
export async function chooseStyle(page: Page, style: string): Promise<void> {
  await field(page, 'Style').selectOption({ label: style });
  await expect(status(page)).toContainText(style);
}
