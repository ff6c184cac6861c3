import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../support/builtSite.ts';
import { siteInBrowser } from '../support/siteInBrowser.ts';
import { publishedContent, smallSource } from '../support/smallContent.ts';

const VERSIONS = 18;

const site = siteInBrowser(() =>
  builtSite(
    publishedContent(
      Array.from({ length: VERSIONS }, (_, i) =>
        smallSource(`1.${i}`, '2025-02-01', `## 1. Fristen\n\n1.1 Die Frist beträgt ${i + 2} Tage.\n`),
      ),
    ),
  ),
);

describe('a comparison of an agreement with many versions', () => {
  it('has files where the versions are neighbours or among the first sixteen', () => {
    const hasFiles = (older: number, newer: number): readonly boolean[] =>
      ['docx', 'pdf', 'json'].map((kind) =>
        existsSync(join(site.dist, `test/1.${newer}/vergleich/1.${older}/test-1.${older}-1.${newer}.${kind}`)),
      );
    expect([hasFiles(0, 15), hasFiles(15, 16), hasFiles(16, 17)]).toEqual(Array(3).fill([true, true, true]));
    expect([hasFiles(0, 16), hasFiles(0, 17), hasFiles(15, 17)]).toEqual(Array(3).fill([false, false, false]));
  });

  it('is prepared and offers Word without a file, and loads what makes it with the click', async () => {
    const asked: string[] = [];
    await site.visit('/test/1.17/vergleich/1.0/', async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      expect(await page.locator('.change').count()).toBeGreaterThan(0);
      await page.waitForTimeout(200);
      expect(asked.filter((path) => /Worker|redlineDocx/.test(path))).toEqual([]);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Word' }).click();
      expect((await saved).suggestedFilename()).toBe('test-1.0-1.17.docx');
    });
    expect(asked.some((path) => /redlineDocx/.test(path))).toBe(true);
  });
});
