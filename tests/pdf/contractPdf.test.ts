import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { ContractCitation } from '../../src/agreement/contractCitation.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Inline, Wording } from '../../src/agreement/wording.ts';
import { editionLine } from '../../src/agreement/wordingLines.ts';
import { contractPdf } from '../../src/pdf/contractPdf.ts';
import { bodyDifference, headRows, pdfBodyPages } from './pdfBodyText.ts';
import { hasPoppler, hasQpdf, poppler } from './poppler.ts';
import { randomWording } from './randomWording.ts';
import { headed, labelled, p, sampleWording, t, table } from './sampleWording.ts';
import { isOrderOfFile, qpdf, structureOrder } from './structureOrder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { FASSUNG_CONTRACTS = '../shared/contracts', PATH } = process.env;
const CONTRACTS = resolve(ROOT, FASSUNG_CONTRACTS);

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const citationOf = (wording: Wording): ContractCitation => ({
  agreement: 'Auftragsverarbeitungsvertrag (AVV)',
  permalink: `https://muster.example/avv/${wording.version}/`,
  fingerprint: sha256(canonicalText(wording)),
  publisher: 'Muster Cloud GmbH',
});

const pdfOf = (wording: Wording): Uint8Array => contractPdf(wording, citationOf(wording));

const differenceOf = (wording: Wording, pdf: Uint8Array): string | null =>
  bodyDifference(pdfBodyPages(pdf), canonicalText(wording), headRows(wording));

const minimal = (changes: Partial<Wording> = {}): Wording => ({
  ...sampleWording(0),
  opening: [],
  clauses: [],
  ...changes,
});

const sample = sampleWording();
const samplePdf = pdfOf(sample);

describe.skipIf(!hasPoppler)('the body of the PDF is the canonical text', () => {
  test('for a contract with every feature and a table over several pages', () => {
    const long = sampleWording(60);
    const pdf = pdfOf(long);
    expect(differenceOf(long, pdf)).toBeNull();
    expect(pdfBodyPages(pdf).filter((page) => page.startsWith('Nr. Unterauftragsverarbeiter')).length).toBeGreaterThan(
      2,
    );
  });

  test('for a title alone', () => {
    const wording = minimal({ language: 'en', validFrom: null });
    expect(differenceOf(wording, pdfOf(wording))).toBeNull();
  });

  test('wherever the page happens to break', () => {
    for (let lines = 0; lines < 45; lines += 3) {
      const wording = { ...sample, opening: Array.from({ length: lines }, () => p('Zeile')) };
      expect(differenceOf(wording, pdfOf(wording))).toBeNull();
    }
  });

  test('for random wordings', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(randomWording, (wording) => {
        expect(differenceOf(wording, pdfOf(wording))).toBeNull();
      }),
      // The limit ends the search for a smaller counterexample, which vitest could not.
      { numRuns: 60, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
  });

  test('even in a row that is taller than a page, though its cells are then read page by page', () => {
    const words = (count: number, mark: string) => Array.from({ length: count }, (_, i) => `${mark}${i}`).join(' ');
    const wording = minimal({ opening: [table(['A', 'B'], [words(1500, 'a'), words(1800, 'b')])] });
    const found = pdfBodyPages(pdfOf(wording))
      .join(' ')
      .split(/\s+/u)
      .filter((word) => /^[ab]\d+$/.test(word));
    expect(found.filter((word) => word.startsWith('a')).join(' ')).toBe(words(1500, 'a'));
    expect(found.filter((word) => word.startsWith('b')).join(' ')).toBe(words(1800, 'b'));
  });

  test('no label, bullet or heading is left alone at the foot of a page', () => {
    for (let lines = 25; lines < 45; lines++) {
      const wording = { ...sample, opening: Array.from({ length: lines }, () => p('Zeile')) };
      for (const page of pdfBodyPages(pdfOf(wording)).slice(0, -1))
        expect(page.trimEnd().split('\n').at(-1)).not.toMatch(/^(?:[\d.]+|§ \d+|\(\d+a?\)|a?a\)|–|\d\. \p{L}+)$/u);
    }
  });
});

describe.skipIf(!existsSync(CONTRACTS) || !hasPoppler)(
  'the body of the PDF is the canonical text of the real contracts',
  () => {
    const files = existsSync(CONTRACTS) ? globSync(join(CONTRACTS, '*/*.mdx')) : [];
    test.each(files.map((file) => [basename(join(file, '..')), file] as const))('%s', (_, file) => {
      const parsed = parseWording(readFileSync(file, 'utf8'));
      if (!('value' in parsed)) throw new Error(JSON.stringify(parsed));
      const wording =
        'wording' in parsed.value ? (parsed.value.wording as Wording) : (parsed.value as unknown as Wording);
      const pdf = pdfOf(wording);
      expect(differenceOf(wording, pdf)).toBeNull();
      if (hasQpdf) expect(isOrderOfFile(structureOrder(pdf))).toBe(true);
    });
  },
);

describe.skipIf(!hasPoppler)('each page', () => {
  const pages = poppler('pdftotext', ['-raw'], samplePdf).split('\f').slice(0, -1);
  const { agreement, permalink, fingerprint } = citationOf(sample);

  test.each([
    ['short title and version', `${agreement}, Fassung 1.4`],
    ['dates', 'Stand 1. Oktober 2025, gültig ab 1. November 2025'],
    ['permalink', permalink],
    ['whole fingerprint', `SHA-256 ${fingerprint}`],
  ])('names its %s', (_, text) => {
    for (const page of pages) expect(page).toContain(text);
  });

  test('names its number and how many there are', () => {
    for (const [index, page] of pages.entries()) expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
  });

  test('keeps header and footer out of the body', () => {
    for (const page of pdfBodyPages(samplePdf)) expect(page).not.toMatch(/SHA-256|Seite \d+ von|AVV\), Fassung/);
  });
});

describe.skipIf(!hasPoppler)('the PDF', () => {
  const info = poppler('pdfinfo', [], samplePdf);
  const xmp = poppler('pdfinfo', ['-meta'], samplePdf);

  test('claims PDF/UA-1 and is tagged', () => {
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
  });

  test('has title, author and size', () => {
    expect(info).toMatch(new RegExp(`^Title: +${sample.title}, Fassung 1\\.4$`, 'm'));
    expect(info).toMatch(/^Author: +Muster Cloud GmbH$/m);
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    expect(info).toContain(citationOf(sample).fingerprint);
  });

  test('is dated by the wording and not by the clock', () => {
    expect(poppler('pdfinfo', ['-rawdates'], samplePdf)).toMatch(/^CreationDate: +D:20251001/m);
    expect(poppler('pdfinfo', ['-rawdates'], pdfOf(minimal({ stated: null })))).toMatch(/^CreationDate: +D:20251101/m);
  });

  test('has only embedded fonts, and no others than its own', () => {
    const fonts = poppler('pdffonts', [], samplePdf).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(5);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(?:LibertinusSerif-(?:Regular|Bold|Italic|BoldItalic)|DejaVuSansMono)\b/);
      expect(font).toMatch(/ yes yes yes +\d+ +0$/);
    }
  });
});

describe.skipIf(!hasQpdf)('inside the PDF', () => {
  const objects = qpdf(samplePdf, ['--qdf', '--object-streams=disable']);

  test('the language is that of the contract', () => {
    expect(objects).toContain('/Lang (de-DE)');
    expect(qpdf(pdfOf(minimal({ language: 'en' })), ['--qdf', '--object-streams=disable'])).toContain('/Lang (en-GB)');
  });

  test('the structure tree holds all content in the order of the file', () => {
    expect(isOrderOfFile(structureOrder(samplePdf))).toBe(true);
  });

  test('a page of a table has its header row only as an artifact', () => {
    expect(objects.match(/\/S \/THead/g)).toHaveLength(3);
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(3 + 5 + 3);
  });

  test('headings are bookmarks with their labels', () => {
    const titles = [...objects.matchAll(/\/Title <([0-9a-f]+)>|\/Title \(([^)]*)\)/g)].map(([, hex, plain]) =>
      hex === undefined ? plain : Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le'),
    );
    expect(titles).toContain('2.1 Form');
    expect(titles).toContain('§ 7 Haftung und Freistellung');
    expect(titles).toContain('Anlage 1 – Unterauftragsverarbeiter');
  });

  test('the edition line leads to the permalink', () => {
    expect(objects).toContain(`/URI (${citationOf(sample).permalink})`);
    expect(canonicalText(sample)).toContain(editionLine(sample));
  });

  test('the hyphen glyph stands for a hyphen, also for readers that know no ActualText', () => {
    expect(objects).not.toContain('/ActualText (-)');
  });
});

describe('the same input gives the same bytes', () => {
  test('twice in one process, with another document in between', () => {
    pdfOf(minimal());
    expect(sha256(pdfOf(sample))).toBe(sha256(samplePdf));
  });

  test('in another process with another folder, time zone, locale and home', () => {
    const module = (path: string) => JSON.stringify(join(ROOT, path));
    const script = `
      import { contractPdf } from ${module('src/pdf/contractPdf.ts')};
      import { sampleWording } from ${module('tests/pdf/sampleWording.ts')};
      process.stdout.write(contractPdf(sampleWording(), JSON.parse(process.argv[1])));`;
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', script, JSON.stringify(citationOf(sample))],
      {
        cwd: tmpdir(),
        env: { PATH, HOME: tmpdir(), TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
        maxBuffer: 1 << 26,
      },
    );
    expect(sha256(output)).toBe(sha256(samplePdf));
  });
});

describe('characters [T7]', () => {
  const saying = (text: string): Wording => minimal({ opening: [p(text)] });

  test.each([
    ['regular', (text: string): Inline => t(text)],
    ['bold', (text: string): Inline => ({ type: 'strong', content: [t(text)] })],
    ['italic', (text: string): Inline => ({ type: 'emphasis', content: [t(text)] })],
    [
      'bold italic',
      (text: string): Inline => ({ type: 'strong', content: [{ type: 'emphasis', content: [t(text)] }] }),
    ],
  ])('that contracts use have a glyph in %s', (_, styled) => {
    const characters =
      '„“‚‘’”»«‹›–—…§€£$%‰&@#©®™°ºª¹²³⁴⁵½¼¾⅓×÷±−≥≤≠≈→←↑↓⇒µΩ·•†‡¶№' +
      '☐☒☑✓✔✗✘▪■□●○ÄÖÜäöüßẞÀÉÈÊËÇÑÅØÆŒŁŠŽČŘŐŰĞİąćęłńóśźżăâîșțőűčďěňřšťůžğışñåøæœðþ\u00A0\u202F\u2011\u2009.';
    expect(() =>
      pdfOf(minimal({ opening: [{ type: 'paragraph', content: [styled([...characters].join(' '))] }] })),
    ).not.toThrow();
  });

  test('without a glyph are refused by name', () => {
    expect(() => pdfOf(saying('Anbieter 株式会社'))).toThrow(/version 1\.4: Typst refuses it\.\n- .*`"株"`/);
  });

  test('that mean something to Typst are only text', () => {
    const text = '#panic("x") $x^2$ *fett* _kursiv_ @ref <label> \\ // kein Kommentar ~ -- --- "gerade" \'so\' = + -';
    const wording = minimal({
      opening: [p(text)],
      clauses: [headed('1', 'decimal', '1.', text, [], [labelled('1.1', 'decimal', '1.1', [p(text)])])],
    });
    const pdf = pdfOf(wording);
    if (hasPoppler) expect(differenceOf(wording, pdf)).toBeNull();
  });
});
