import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';
import { redlinePdf } from '../../src/pdf/redlinePdf.ts';
import { redline } from '../../src/redline/redline.ts';
import { hasPoppler, hasQpdf } from './poppler.ts';
import { sideDifferences } from './redlineBodyText.ts';
import { isOrderOfFile, structureOrder } from './structureOrder.ts';

/** Real versions of real texts, kept beside the repository: `FASSUNG_PAIRS` says where. */
const PAIRS = resolve(process.env['FASSUNG_PAIRS'] ?? '../shared/pairs');
const hasPairs = existsSync(PAIRS);
const names = hasPairs ? readdirSync(PAIRS).filter((name) => existsSync(`${PAIRS}/${name}/old.md`)) : ['no folder'];
const UNKNOWN = { permalink: null, fingerprint: null };

describe(`real pairs in ${PAIRS}${hasPairs ? '' : ': absent, skipped'}`, () => {
  test.skipIf(!hasPairs || !hasPoppler).each(names)(
    'old and new text of %s are read back from the PDF',
    (name) => {
      const side = (file: string) =>
        wordingFromMarkdown(readFileSync(`${PAIRS}/${name}/${file}.md`, 'utf8'), { version: '1' });
      const result = redline(side('old'), side('new'));
      const facts = { agreement: name, publisher: null, language: 'de', old: UNKNOWN, new: UNKNOWN } as const;
      const pdf = redlinePdf(result, facts);
      expect(sideDifferences(result, pdf)).toEqual({ old: null, new: null });
      if (hasQpdf) expect(isOrderOfFile(structureOrder(pdf))).toBe(true);
    },
    120_000,
  );
});
