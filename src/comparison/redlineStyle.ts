import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The style sheets of the site that a comparison in a file of its own needs, in the order of their layers. */
export const redlineStyle = (): string => layeredStyle(['tokens', 'base', 'redline', 'print']);

/**
 * Style sheets of the site as one text.
 *
 * @param layers their names, each a layer, in order
 */
export function layeredStyle(layers: readonly string[]): string {
  const folder = resolve(import.meta.dirname, '..', 'styles');
  const sheets = layers.map((name) => `@layer ${name} {\n${readFileSync(join(folder, `${name}.css`), 'utf8')}}`);
  return [`@layer ${layers.join(', ')};`, ...sheets].join('\n');
}
