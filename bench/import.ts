import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWording } from '../src/agreement/parseWording.ts';
import { contractPdf } from '../src/pdf/contractPdf.ts';
import { syntheticVersions } from './syntheticVersions.ts';

const RUNS = 5;
/** So many sub-clauses fill about forty pages. */
const CLAUSES = 230;
const LEVEL_MILLISECONDS = 3000;

/**
 * Measures the import of a PDF of about forty pages, tagged and without its structure tree, each time in a process of
 * its own, beside `pdftotext -layout`, which makes lines of it and nothing else.
 */
export function benchImport(): void {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-bench-'));
  try {
    const pdf = fortyPages();
    const file = join(folder, 'contract.pdf');
    writeFileSync(file, pdf);
    const bare = join(folder, 'bare.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, bare]);
    const open = readFileSync(bare, 'latin1').replaceAll('/StructTreeRoot', '/XtructTreeRoot');
    writeFileSync(bare, open.replaceAll('/Artifact', '/Artixact'), 'latin1');
    const reader = join(import.meta.dirname, 'import', 'readProcess.ts');
    const pages =
      /^Pages: +(\d+)$/m.exec(
        execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )?.[1] ?? '?';
    const plain = median(() =>
      execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    console.log(`Import of a PDF of ${pages} pages, ${Math.round(pdf.length / 1024)} kB, median of ${RUNS} processes`);
    console.log(`  pdftotext -layout        ${Math.round(plain)} ms`);
    for (const [name, path] of [
      ['by its structure tree', file],
      ['by its layout        ', bare],
    ] as const) {
      const time = median(() => execFileSync(process.execPath, [reader, path]));
      const verdict = time < LEVEL_MILLISECONDS ? 'reached' : 'MISSED';
      console.log(
        `  ${name}    ${Math.round(time)} ms, ${(time / plain).toFixed(1)} times as long; below 3 s: ${verdict}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fortyPages(): Uint8Array {
  const [source = ''] = syntheticVersions(1, CLAUSES);
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error('The synthetic contract is not in the contract format.');
  const citation = {
    agreement: 'Vertrag',
    permalink: 'https://muster.example/',
    fingerprint: '0'.repeat(64),
    publisher: 'Muster',
  };
  return contractPdf(parsed.value.wording, citation);
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
