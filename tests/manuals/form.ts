// The form of a process in a browser, field by field, as a person fills it.
import type { Page } from 'playwright-core';

/** One level of a region: each level is a list of its own, the last being the one that waits. */
export async function chooseDivision(page: Page, label: RegExp): Promise<void> {
  const select = page.locator('select[name^=division]', { hasText: label }).last();
  const text = await select.locator('option', { hasText: label }).first().textContent();
  await select.selectOption({ label: text ?? '' });
  const next = page.getByRole('button', { name: '显示下一级' });
  if (await next.isVisible()) await next.click();
}
