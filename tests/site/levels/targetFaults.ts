import type { Page } from 'playwright';

/**
 * Targets that are too small for WCAG 2.5.8: less than 24 pixels high or wide, not within a sentence, and with another
 * target nearer than a circle of 24 pixels around their middle.
 *
 * @param page a page that is open
 */
export function targetFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const boxOf = (element: HTMLElement): DOMRect => {
      const own = element.getBoundingClientRect();
      const label = element instanceof HTMLInputElement ? element.closest('label') : null;
      return label === null ? own : label.getBoundingClientRect();
    };
    const isShown = (element: HTMLElement): boolean =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      boxOf(element).width > 1 &&
      boxOf(element).height > 1;
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="button"]'),
    ]
      .filter(isShown)
      .map((element) => ({ element, box: boxOf(element) }));
    const isSmall = ({ box }: { box: DOMRect }): boolean => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
    /** A link within a sentence: its line has other words. */
    const isInSentence = (element: HTMLElement): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block: HTMLElement | null = element.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const links = [...(block?.querySelectorAll<HTMLElement>('a, button, .hidden-words') ?? [])];
      const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
      return (block?.textContent ?? '').replace(/\s+/g, ' ').trim().length > linked + 3;
    };
    const middle = (box: DOMRect): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
    const small = targets.filter(isSmall).filter(({ element }) => !isInSentence(element));
    return small
      .filter(({ element, box }) => {
        const [x, y] = middle(box);
        return targets.some((other) => {
          if (other.element === element || other.element.contains(element) || element.contains(other.element))
            return false;
          const [ox, oy] = middle(other.box);
          if (isSmall(other) && Math.hypot(x - ox, y - oy) < LEAST) return true;
          const dx = Math.max(other.box.left - x, 0, x - other.box.right);
          const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
          return Math.hypot(dx, dy) < LEAST / 2;
        });
      })
      .slice(0, 5)
      .map(({ element, box }) => {
        const size = `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
        return `${size}: ${element.outerHTML.slice(0, 140)} in ${element.parentElement?.className || element.parentElement?.tagName}`;
      });
  });
}
