import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Word files as LibreOffice writes them after it has read them.
 *
 * @param files the files, any number of them at once, because starting LibreOffice is what takes time
 */
export function libreOfficeDocx(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-import-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return `${index}.docx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', 'out', ...names], {
      cwd: folder,
      stdio: 'ignore',
    });
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, 'out', `${index}.docx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
