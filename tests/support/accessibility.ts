import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What of a page is looked at, and by which rules. */
export interface AccessibilityScope {
  /** Selector of the part that is looked at; the whole page where it is absent. */
  readonly within?: string;
  /** The only rules that are asked; all where absent. */
  readonly rules?: readonly string[];
}

/** The rules that depend on colours, and so on light and dark. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with a page for people who do not see it, or not well: each broken rule of axe with its first element.
 *
 * @param page a page without frames
 */
export async function accessibilityViolations(
  page: Page,
  { within, rules }: AccessibilityScope = {},
): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('The frames of the page would not be looked at.');
  // Without frames no second page is needed, and nobody reads here what is right: a quarter of the time, the same rules.
  // It stays in the page, so that who asks twice does not load it twice.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'undefined' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
