import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the tools are there that read a PDF back; without them the tests that need them are skipped. */
export const hasPoppler = ['pdftotext', 'pdfinfo', 'pdffonts'].every(
  (tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined,
);

/** Whether qpdf is there, which shows the objects of a PDF. */
export const hasQpdf = spawnSync('qpdf', ['--version'], { stdio: 'ignore' }).error === undefined;

if (!hasPoppler) console.warn('Tests of the PDF text are skipped: install the Debian package poppler-utils.');
if (!hasQpdf) console.warn('Tests of the PDF structure are skipped: install the Debian package qpdf.');

/**
 * Output of a poppler tool over a PDF given as bytes.
 *
 * @param tool name of the tool
 * @param options its options
 * @param pdf the document
 */
export function poppler(
  tool: 'pdftotext' | 'pdfinfo' | 'pdffonts',
  options: readonly string[],
  pdf: Uint8Array,
): string {
  const output = tool === 'pdftotext' ? ['-'] : [];
  // Poppler 22 complains about the value `false` of /Suspects in valid files; its messages are not part of the result.
  return execFileSync(tool, [...options, '-', ...output], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
