import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { bodyDifference, headRows, pdfBodyPages } from './pdfBodyText.ts';
import { hasPoppler } from './poppler.ts';

const CONTENT = EXAMPLE_CONTENT;
const PDFS = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));

describe.skipIf(!hasPoppler)('the PDF of every published version of the example (needs poppler-utils)', () => {
  it('is there', () => {
    expect(PDFS).toHaveLength(10);
  });

  it.each(PDFS)('%s prints the canonical text [R11]', (name) => {
    const bytes = (kind: string): Buffer => readFileSync(join(CONTENT, name.replace(/pdf$/, kind)));
    const wording = readWordingJson(bytes('json').toString('utf8'));
    expect(bodyDifference(pdfBodyPages(bytes('pdf')), bytes('txt').toString('utf8'), headRows(wording))).toBeNull();
  });
});
