import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is there; without it the tests that need it are skipped. */
export const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

if (!hasLibreOffice) {
  console.warn('Tests of Word files in LibreOffice are skipped: install the Debian package libreoffice-writer.');
}

/**
 * The text of Word files as LibreOffice reads them, without headers and footers.
 *
 * @param files the files, any number of them at once, because starting LibreOffice is what takes time
 */
export function libreOfficeTexts(files: readonly Uint8Array[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-docx-'));
  try {
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return `${index}.docx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', ...names], {
      cwd: folder,
      stdio: 'ignore',
    });
    return files.map((_, index) => readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/^\uFEFF/, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
