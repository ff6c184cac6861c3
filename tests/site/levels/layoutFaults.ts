import type { Page } from 'playwright';

/** What WCAG 1.4.12 lets a reader set. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Sets styles of the reader's own; takes those before away. */
export const restyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** Whether the page must be scrolled sideways, and which words are cut off. */
export const layoutFaults = (page: Page, named: string): Promise<readonly string[]> =>
  page.evaluate((name) => {
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) faults.push(`${name}: ${wide} pixels wide instead of ${innerWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Words for screen readers only are cut off on purpose.
      if (clipPath !== 'none' || element.clientWidth === 0 || element.tagName === 'SELECT') continue;
      const cutX = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (cutX || cutY) faults.push(`${name}: cut off: ${element.outerHTML.slice(0, 120)}`);
    }
    return faults;
  }, named);
