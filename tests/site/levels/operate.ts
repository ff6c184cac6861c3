import type { Page } from 'playwright';

/** Operates everything on a page that does not lead away from it: folds, choices, buttons, keys, links under the pointer. */
export async function operate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const controls = 'summary, main input[type="radio"], main input[type="checkbox"], main button[type="button"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) control.click();
  });
  await page.keyboard.press('Escape');
  const inside = page.locator('main a[href^="#"]:visible').first();
  if ((await inside.count()) > 0) await inside.hover({ force: true });
  for (const key of ['n', 'p', '/', 'Escape', 'Control+k', 'Escape']) await page.keyboard.press(key);
  // What a click begins may load a program first.
  await page.waitForTimeout(200);
}
