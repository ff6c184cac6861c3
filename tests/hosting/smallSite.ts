import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assetsOf, listText } from '../../src/hosting/assetList.ts';
import { receiptOf, receiptPath } from '../../src/verification/verifySite.mjs';
import { freshFolder } from '../support/smallContent.ts';

/** Files of a site by their names. */
export type SmallSite = Readonly<Record<string, string>>;

/** A site with one version. Its pages name the asset they need. */
export const FIRST: SmallSite = {
  '.built-by-fassung': 'head 1',
  '404.html': 'nothing, first theme',
  _headers: '/*',
  '_astro/Page.aaaa1111.css': 'first style',
  '_astro/Page.aaaa2222.js': 'first program',
  'index.html': 'start <link href="/_astro/Page.aaaa1111.css"> to 1.0',
  'avv/index.html': 'current <link href="/_astro/Page.aaaa1111.css">',
  'avv/1.0/index.html': 'version 1.0 <script src="/_astro/Page.aaaa2222.js"></script>',
  'avv/1.0/avv-1.0.txt': 'text of 1.0',
  'avv/1.0/avv-1.0.pdf': '%PDF 1.0',
  'ledger.jsonl': 'line 1\n',
  'ledger.note': 'signed 1',
  'sitemap.xml': '<a/>',
};

/** The same site a version later, with another style. */
export const SECOND: SmallSite = {
  ...FIRST,
  '.built-by-fassung': 'head 2',
  '404.html': 'nothing, second theme',
  '_astro/Page.aaaa1111.css': '',
  '_astro/Page.bbbb1111.css': 'second style',
  'index.html': 'start <link href="/_astro/Page.bbbb1111.css"> to 1.1',
  'avv/index.html': 'current 1.1 <link href="/_astro/Page.bbbb1111.css">',
  'avv/1.1/index.html': 'version 1.1 <script src="/_astro/Page.aaaa2222.js"></script>',
  'avv/1.1/avv-1.1.txt': 'text of 1.1',
  'avv/1.1/vergleich/1.0/index.html': 'comparison',
  'en/avv/1.1/index.html': 'version 1.1 in English',
  'ledger.jsonl': 'line 1\nline 2\n',
  'ledger.note': 'signed 2',
};

/**
 * Writes a site as a build does: with the list of its assets and, beside it, its receipt.
 *
 * @param files its files; those without text are left out
 * @returns its folder
 */
export function writtenSite(files: SmallSite): string {
  const dist = join(freshFolder(), 'dist');
  for (const [name, text] of Object.entries(files)) {
    if (text === '') continue;
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(join(dist, 'assets.txt'), listText(assetsOf(dist)));
  writeReceipt(dist);
  return dist;
}

/** Writes the receipt of a site anew. */
export const writeReceipt = (dist: string): void => writeFileSync(receiptPath(dist), receiptOf(dist));

/** Takes the receipt of a site away. */
export const dropReceipt = (dist: string): void => rmSync(receiptPath(dist));
