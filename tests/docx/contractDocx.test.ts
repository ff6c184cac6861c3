import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { ContractCitation } from '../../src/agreement/contractCitation.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { BULLET, wordingLines } from '../../src/agreement/wordingLines.ts';
import { contractDocx } from '../../src/docx/contractDocx.ts';
import { accepted } from '../agreement/sources.ts';
import { randomWording } from '../pdf/randomWording.ts';
import { p, sampleWording } from '../pdf/sampleWording.ts';
import { anyWording } from '../redline/wordingArbitrary.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { docxLines, runText, styleOf } from './docxLines.ts';
import { child, descendants, docxParts, malformedParts, readXml, type Xml } from './docxParts.ts';
import { fullWording } from './fullWording.ts';
import { hasLibreOffice, libreOfficeTexts } from './libreOffice.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { FASSUNG_CONTRACTS = '../shared/contracts', PATH } = process.env;
const CONTRACTS = resolve(ROOT, FASSUNG_CONTRACTS);

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const citationOf = (wording: Wording): ContractCitation => ({
  agreement: 'AVV',
  permalink: `https://muster.example/avv/${wording.version}/`,
  fingerprint: sha256(canonicalText(wording)),
  publisher: 'Muster & Söhne GmbH',
});

const docxOf = (wording: Wording): Promise<Uint8Array> => contractDocx(wording, citationOf(wording));

const textOf = (docx: Uint8Array): string =>
  docxLines(docx)
    .map((line) => `${line}\n`)
    .join('');

/** What every file must be, whatever it says. */
async function expectSound(wording: Wording): Promise<void> {
  const docx = await docxOf(wording);
  const parts = docxParts(docx);
  expect(malformedParts(parts)).toEqual([]);
  expect(textOf(docx)).toBe(canonicalText(wording));
  expectTargets(parts);
}

/** Every relationship that is asked for is there, every part it names too, and every link inside leads to a bookmark. */
function expectTargets(parts: ReadonlyMap<string, string>): void {
  const bookmarks = descendants(part(parts, 'word/document.xml'), 'w:bookmarkStart').map((one) => one.attributes);
  const ends = descendants(part(parts, 'word/document.xml'), 'w:bookmarkEnd').map((one) => one.attributes['w:id']);
  const names = bookmarks.map((one) => one['w:name'] ?? '');
  const ids = bookmarks.map((one) => one['w:id']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ends).toEqual(ids);
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9_]{0,39}$/);
  for (const name of ['document', 'header1', 'footer1']) {
    const relationships = descendants(part(parts, `word/_rels/${name}.xml.rels`), 'Relationship');
    const targets = new Map(relationships.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
    expect(targets.size).toBe(relationships.length);
    for (const { attributes } of relationships) {
      expect(attributes['Id']).toMatch(/^rId[1-9]\d{0,4}$/);
      if (attributes['TargetMode'] === 'External') expect(URL.canParse(attributes['Target'] ?? '')).toBe(true);
      else expect(parts.has(`word/${attributes['Target']}`)).toBe(true);
    }
    for (const { attributes } of descendants(part(parts, `word/${name}.xml`), 'w:hyperlink')) {
      if (attributes['r:id'] === undefined) expect(names).toContain(attributes['w:anchor']);
      else expect(targets.has(attributes['r:id'])).toBe(true);
    }
  }
}

/** The sequences of ECMA-376, part 1, with the properties that occur here; Word refuses files with some of them out of order. */
const SCHEMA_ORDER = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind jc outlineLvl',
  'w:rPr': 'rStyle rFonts b bCs i iCs color sz szCs u vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan tcBorders shd tcMar vAlign',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tcBorders': 'top left bottom right',
  'w:tblCellMar': 'top left bottom right',
  'w:style': 'name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr',
  'w:font': 'altName charset family pitch',
};

const part = (parts: ReadonlyMap<string, string>, name: string): Xml => readXml(parts.get(name) ?? '');

const minimal = (changes: Partial<Wording> = {}): Wording => ({
  ...sampleWording(0),
  opening: [],
  clauses: [],
  ...changes,
});

const contentFiles = globSync(join(EXAMPLE_CONTENT, '*/*/*.json'));
const contractFiles = existsSync(CONTRACTS) ? globSync(join(CONTRACTS, '*/*.mdx')).sort() : [];
const contentWording = (file: string): Wording => readWordingJson(readFileSync(file, 'utf8'));
const contractWording = (file: string): Wording => accepted(readFileSync(file, 'utf8')).wording;

if (contractFiles.length === 0)
  console.warn(`Tests of Word files of real contracts are skipped: none in ${CONTRACTS}.`);

describe('the text of the Word file is the canonical text, and all its targets are there', () => {
  test('for a contract with every feature', () => expectSound(fullWording()));

  test('for one in English', () => expectSound(fullWording('en')));

  test('for a title alone', () => expectSound(minimal({ validFrom: null })));

  test('for random wordings', { timeout: 240_000 }, () =>
    fc.assert(fc.asyncProperty(randomWording, expectSound), { numRuns: 100 }),
  );

  test('for random wordings with empty headings, cells and fields in all places', { timeout: 240_000 }, () =>
    fc.assert(fc.asyncProperty(anyWording, expectSound), { numRuns: 100 }),
  );

  test.each(contentFiles.map((file) => [basename(file), file] as const))('for the example %s', (_, file) =>
    expectSound(contentWording(file)),
  );
});

describe.skipIf(contractFiles.length === 0)(
  'the text of the Word file of a real contract is the canonical text',
  () => {
    test.each(contractFiles.map((file) => [basename(dirname(file)), file] as const))('%s', (_, file) =>
      expectSound(contractWording(file)),
    );
  },
);

describe.skipIf(!hasLibreOffice)(
  'LibreOffice (package libreoffice-writer) reads the same words in the same order',
  () => {
    // Its text format has bullets of its own, one for each level, whatever the list says.
    const wordsOf = (text: string): readonly string[] =>
      text
        .split(/\s+/u)
        .filter((word) => word !== '')
        .map((word) => (/^[•◦▪]$/u.test(word) ? BULLET : word));

    test('in every contract', { timeout: 180_000 }, async () => {
      const wordings = [fullWording(), fullWording('en'), ...contentFiles.map(contentWording)].concat(
        contractFiles.map(contractWording),
      );
      const texts = libreOfficeTexts(await Promise.all(wordings.map(docxOf)));
      for (const [index, wording] of wordings.entries())
        expect(wordsOf(texts[index] ?? '')).toEqual(wordsOf(canonicalText(wording)));
    });
  },
);

describe('the same input gives the same bytes', () => {
  test('twice in one process, with another document in between', async () => {
    const first = sha256(await docxOf(fullWording()));
    await docxOf(sampleWording());
    expect(sha256(await docxOf(fullWording()))).toBe(first);
  });

  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'C'],
  ])('in another process in %s with %s', async (zone, locale) => {
    const module = (path: string) => JSON.stringify(join(ROOT, path));
    const script = `
      import { contractDocx } from ${module('src/docx/contractDocx.ts')};
      import { fullWording } from ${module('tests/docx/fullWording.ts')};
      process.stdout.write(await contractDocx(fullWording(), JSON.parse(process.argv[1])));`;
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', script, JSON.stringify(citationOf(fullWording()))],
      { cwd: tmpdir(), env: { PATH, HOME: tmpdir(), TZ: zone, LC_ALL: locale }, maxBuffer: 1 << 26 },
    );
    expect(sha256(output)).toBe(sha256(await docxOf(fullWording())));
  });

  test('and the list of content types comes first, the other parts by name', async () => {
    const [first, ...others] = docxParts(await docxOf(fullWording())).keys();
    expect(first).toBe('[Content_Types].xml');
    expect(others).toEqual([...others].sort());
  });
});

describe('the Word file', async () => {
  const wording = fullWording();
  const { permalink, fingerprint } = citationOf(wording);
  const parts = docxParts(await docxOf(wording));
  const document = part(parts, 'word/document.xml');
  const paragraphs = descendants(document, 'w:p');
  const opened = (text: string): Xml | undefined => paragraphs.find((one) => runText(one).startsWith(text));

  test('says on each page that it does not count, and which wording does', async () => {
    const lines = (file: ReadonlyMap<string, string>) =>
      descendants(part(file, 'word/footer1.xml'), 'w:p').map(runText);
    expect(lines(parts)).toEqual([
      `Abgeleitete Datei, nicht maßgeblich. Maßgeblich ist die Fassung unter ${permalink}.`,
      `SHA-256 ${fingerprint}\tSeite  von `,
    ]);
    expect(lines(docxParts(await docxOf(fullWording('en'))))[0]).toBe(
      `Derived file, not authoritative. The authoritative version is the one at ${permalink}.`,
    );
  });

  test('counts its pages', () => {
    const fields = descendants(part(parts, 'word/footer1.xml'), 'w:instrText').map(
      ({ children: [field] }) => field?.text,
    );
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('names agreement, version and dates on each page, on two lines where one is too short', async () => {
    const header = (file: ReadonlyMap<string, string>) =>
      descendants(part(file, 'word/header1.xml'), 'w:p').map(runText);
    expect(header(parts)).toEqual(['AVV, Fassung 1.4\tStand 1. Oktober 2025, gültig ab 1. November 2025']);
    const long = {
      ...citationOf(wording),
      agreement: 'Vertrag über die Verarbeitung personenbezogener Daten im Auftrag nach Art. 28 DSGVO',
    };
    expect(header(docxParts(await contractDocx(wording, long)))).toEqual([
      `${long.agreement}, Fassung 1.4`,
      'Stand 1. Oktober 2025, gültig ab 1. November 2025',
    ]);
  });

  test('has title, author, language and the day of the wording in its metadata', async () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(`<dc:title>${wording.title}, Fassung 1.4</dc:title><dc:language>de-DE</dc:language>`);
    expect(core).toContain('<dc:creator>Muster &amp; Söhne GmbH</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2025-10-01T00:00:00Z', '2025-10-01T00:00:00Z']);
    const valid = docxParts(await docxOf(minimal({ stated: null }))).get('docProps/core.xml') ?? '';
    expect(valid.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2025-11-01T00:00:00Z', '2025-11-01T00:00:00Z']);
    for (const name of [permalink, fingerprint]) expect(parts.get('docProps/custom.xml')).toContain(name);
  });

  test('is refused where the wording states no date', async () => {
    await expect(docxOf(minimal({ stated: null, validFrom: null }))).rejects.toThrow(/it states no date/);
  });

  test.each([
    ['de', 'de-DE'],
    ['en', 'en-GB'],
  ] as const)('in %s is spelled as %s', async (language, tag) => {
    const styles = part(docxParts(await docxOf(minimal({ language }))), 'word/styles.xml');
    expect(child(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val']).toBe(tag);
  });

  test('has every style it uses', () => {
    const styles = descendants(part(parts, 'word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    for (const kind of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'])
      for (const [name, text] of parts)
        if (name.endsWith('.xml'))
          for (const { attributes } of descendants(readXml(text), kind)) expect(styles).toContain(attributes['w:val']);
  });

  test('has the properties of each element in the order that the format fixes', () => {
    for (const [name, text] of parts) {
      if (!/^word\/[a-z0-9]+\.xml$/.test(name)) continue;
      for (const [parent, order] of Object.entries(SCHEMA_ORDER)) {
        for (const one of descendants(readXml(text), parent)) {
          const places = one.children.map((each) => order.split(' ').indexOf(each.name.slice(2)));
          expect(places, `${name} ${parent}`).toEqual([...places].sort((a, b) => a - b));
          expect(places).not.toContain(-1);
        }
      }
    }
  });

  test('has the headings of Word, one level below the other', () => {
    expect(paragraphs.slice(0, 2).map(styleOf)).toEqual(['Title', 'Subtitle']);
    expect(styleOf(opened('1.\tGegenstand') as Xml)).toBe('Heading1');
    expect(styleOf(opened('2.1\tForm') as Xml)).toBe('Heading2');
    expect(styleOf(opened('Anlage 1 – Unterauftragsverarbeiter') as Xml)).toBe('Heading1');
    expect(styleOf(opened('1.1\tGegenstand') as Xml)).toBeUndefined();
  });

  test('numbers nothing by itself but sets labels in a column of their own', () => {
    const numbered = paragraphs.filter((one) => child(one, 'w:pPr', 'w:numPr') !== undefined);
    expect(numbered.length).toBe(wordingLines(wording).filter(({ kind }) => kind === 'bullet').length);
    const formats = descendants(part(parts, 'word/numbering.xml'), 'w:numFmt').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(new Set(formats)).toEqual(new Set(['bullet']));
    const { attributes } = child(opened('1.1\tGegenstand'), 'w:pPr', 'w:ind') as Xml;
    expect(Number(attributes['w:hanging'])).toBeGreaterThan(500);
    expect(attributes['w:hanging']).toBe(attributes['w:left']);
  });

  test('has a bookmark for every clause', () => {
    const bookmarks = descendants(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(bookmarks.length).toBe(allClauses(wording).length);
    for (const name of ['clause_1_2_a', 'clause_anlage_1_1', 'clause_praeambel']) expect(bookmarks).toContain(name);
  });

  test('leads links to bookmarks, or to absolute addresses', () => {
    const links = descendants(document, 'w:hyperlink');
    const anchors = links.filter(({ attributes }) => attributes['r:id'] === undefined);
    expect(anchors.map((one) => [one.attributes['w:anchor'], runText(one)])).toEqual([
      ['clause_1_2_a', 'Ziffer 1.2 Buchst. a'],
      ['clause_anlage_2_1', 'Anlage 2.1'],
      ['clause_90', 'Kopf'],
    ]);
    const targets = (parts.get('word/_rels/document.xml.rels') ?? '').match(/Target="https:[^"]*"/g);
    expect(targets?.slice(1)).toEqual([
      'Target="https://muster.example/avv/1.3/"',
      'Target="https://muster.example/avv/1.4/"',
      'Target="https://muster.example/?a=1&amp;b=%222%22"',
    ]);
    expect(links.map(runText)).not.toContain('eine Adresse, die keine ist');
  });

  test('repeats the header row of each table and ends each table with a paragraph', () => {
    const body = child(document, 'w:body')?.children ?? [];
    const tables = body.filter(({ name }) => name === 'w:tbl');
    expect(tables.length).toBeGreaterThan(5);
    for (const one of tables) {
      const headers = descendants(one, 'w:tr').map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
      expect(headers.indexOf(true)).toBe(0);
      expect(headers.lastIndexOf(true)).toBe(0);
      expect(styleOf(body[body.indexOf(one) + 1] as Xml)).toBe('ContractTableEnd');
      const widths = descendants(one, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      for (const width of widths) expect(width).toBeGreaterThan(0);
    }
  });

  test('keeps headings with their text and knows no widows', () => {
    const styles = part(parts, 'word/styles.xml');
    expect(child(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr', 'w:widowControl')).toBeDefined();
    const headings = descendants(styles, 'w:style').filter(({ attributes }) =>
      attributes['w:styleId']?.startsWith('Heading'),
    );
    expect(headings).toHaveLength(6);
    for (const heading of headings) expect(child(heading, 'w:pPr', 'w:keepNext')).toBeDefined();
  });

  test('does not stretch a line that ends with a break', () => {
    for (const one of paragraphs.filter((each) => styleOf(each) === undefined && runText(each).includes('\n')))
      expect(child(one, 'w:pPr', 'w:jc')?.attributes['w:val']).toBe('left');
  });

  test('marks fields, bold and italic', () => {
    const runs = descendants(document, 'w:r');
    const run = (text: string) => runs.find((one) => runText(one) === text);
    expect(child(run('[Name der Vertretung]'), 'w:rPr', 'w:rStyle')?.attributes['w:val']).toBe('ContractField');
    expect(child(run('Hauptvertrag'), 'w:rPr', 'w:i')).toBeDefined();
    const both = run('und kursiv E-Mail ✓');
    for (const mark of ['w:b', 'w:i']) expect(child(both, 'w:rPr', mark)).toBeDefined();
  });

  test('is A4 with margins of 2.5 cm', () => {
    const section = child(document, 'w:body', 'w:sectPr');
    expect(child(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const margin = { 'w:top': '1417', 'w:right': '1417', 'w:bottom': '1417', 'w:left': '1417' };
    expect(child(section, 'w:pgMar')?.attributes).toMatchObject(margin);
  });

  test('keeps characters that mean something in XML', () =>
    expectSound(minimal({ opening: [p('&amp; <w:t> ]]> "x" \u00A0\u202F\u2011 &#x41; 😀')] })));
});
