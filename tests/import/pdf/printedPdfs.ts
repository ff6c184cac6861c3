import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContractCitation } from '../../../src/agreement/contractCitation.ts';
import { legalHtml } from '../../../src/agreement/legalHtml.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { contractDocx } from '../../../src/docx/contractDocx.ts';
import { startBrowser } from '../../support/builtSite.ts';

/** How a version is cited in header and footer, which are no part of its text. */
export const CITATION: ContractCitation = {
  agreement: 'Vertrag',
  permalink: 'https://muster.example/vertrag/2.0/',
  fingerprint: 'ab'.repeat(32),
  publisher: 'Muster Cloud GmbH',
};

const MARGIN = { top: '2.2cm', bottom: '2.2cm', left: '2cm', right: '2cm' };
const FOOTER =
  '<p style="font-size: 8px; margin-left: 2cm">Seite <span class="pageNumber"></span> von <span class="totalPages"></span></p>';

/**
 * Contracts as Chromium prints them from their legal fragment, with page numbers at the foot.
 *
 * @param wordings the contracts
 */
export async function chromiumPdfs(wordings: readonly Wording[]): Promise<readonly Uint8Array[]> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const pdfs: Uint8Array[] = [];
    for (const wording of wordings) {
      await page.setContent(legalHtml(wording));
      const options = { displayHeaderFooter: true, headerTemplate: '<p></p>', footerTemplate: FOOTER };
      pdfs.push(new Uint8Array(await page.pdf({ format: 'A4', margin: MARGIN, tagged: true, ...options })));
    }
    return pdfs;
  } finally {
    await browser.close();
  }
}

/**
 * Contracts as LibreOffice prints them from the Word files of this project.
 *
 * @param wordings the contracts
 * @param isTagged whether the files get a structure tree
 */
export async function officePdfs(wordings: readonly Wording[], isTagged: boolean): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-pdf-'));
  try {
    const files = await Promise.all(wordings.map((wording) => contractDocx(wording, CITATION)));
    const names = files.map((bytes, i) => {
      writeFileSync(join(folder, `${i}.docx`), bytes);
      return `${i}.docx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = { UseTaggedPDF: { type: 'boolean', value: String(isTagged) } };
    const format = `pdf:writer_pdf_Export:${JSON.stringify(filter)}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, ...names], {
      cwd: folder,
      stdio: 'ignore',
    });
    return files.map((_, i) => new Uint8Array(readFileSync(join(folder, `${i}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
