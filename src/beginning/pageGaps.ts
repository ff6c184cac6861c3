import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAP } from './firstPages.ts';

/**
 * Lines of the ordinary pages that their publisher has not completed yet.
 *
 * @param content the content folder
 * @returns path and line of each: `pages/impressum.mdx:16`, below the content folder
 */
export function pageGaps(content: string): readonly string[] {
  const folder = join(content, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .toSorted()
    .flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          Object.values(GAP).some((gap) => line.includes(gap)) ? [`pages/${path.replaceAll('\\', '/')}:${i + 1}`] : [],
        ),
    );
}
