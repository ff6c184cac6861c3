import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Clause, Inline, Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { type RedlinePdfFacts, redlinePdf } from '../../src/pdf/redlinePdf.ts';
import { redline } from '../../src/redline/redline.ts';
import type { Redline } from '../../src/redline/redlineModel.ts';
import { versionPair } from '../redline/wordingArbitrary.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { ROOT } from '../support/runScript.ts';
import { hasPoppler, hasQpdf, poppler } from './poppler.ts';
import { sideDifferences } from './redlineBodyText.ts';
import { clause, keep, paragraph, sampleRedline } from './sampleRedline.ts';
import { sampleWording } from './sampleWording.ts';
import { isOrderOfFile, qpdf, structureOrder } from './structureOrder.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const FACTS: RedlinePdfFacts = {
  agreement: 'AVV',
  publisher: 'Muster Cloud GmbH',
  language: 'de',
  old: { permalink: 'https://muster.example/avv/1.3/', fingerprint: sha256('1.3') },
  new: { permalink: 'https://muster.example/avv/1.4/', fingerprint: sha256('1.4') },
};
const UNKNOWN = { permalink: null, fingerprint: null };
const EQUAL = { old: null, new: null };

const sample = sampleRedline();
const samplePdf = redlinePdf(sample, FACTS);
const textOf = (pdf: Uint8Array): string => poppler('pdftotext', ['-raw'], pdf).replaceAll(/\s+/gu, ' ');

/** A redline of one line. */
const saying = (text: string): Redline => {
  const side = { clause: '1', part: 0, label: '1', labelKind: 'decimal', heading: null, path: ['1'] } as const;
  const changed = clause(1, 'changed', side, side, [
    paragraph(['1', '1'], keep(text), { change: 'insert', text: ' neu', marks: {}, layer: 'text' }),
  ]);
  return { ...sample, steps: [changed] };
};

const CONTENT = globSync(join(EXAMPLE_CONTENT, '*/*/*.json')).sort();
const wordingOf = (file: string) => readWordingJson(readFileSync(file, 'utf8'));
const pairs = CONTENT.flatMap((older) =>
  CONTENT.flatMap((newer) => {
    const sameAgreement = basename(older).split('-')[0] === basename(newer).split('-')[0];
    return sameAgreement && older !== newer ? [[basename(older), basename(newer), older, newer] as const] : [];
  }),
);

describe.skipIf(!hasPoppler)('old and new text are read back from the PDF', () => {
  test('of a redline with everything its data can say', () => {
    expect(sideDifferences(sample, samplePdf)).toEqual(EQUAL);
  });

  test('in English', () => {
    expect(sideDifferences(sample, redlinePdf(sample, { ...FACTS, language: 'en' }), 'en')).toEqual(EQUAL);
  });

  test('of a contract with every feature, and of one without any', () => {
    const before = sampleWording(30);
    const after = { ...sampleWording(31), version: '1.5' };
    for (const [old, now] of [
      [before, after],
      [after, before],
      [before, { ...before, version: '1.5', opening: [], clauses: [] }],
    ] as const) {
      const result = redline(old, now);
      expect(sideDifferences(result, redlinePdf(result, FACTS))).toEqual(EQUAL);
    }
  });

  test.each(pairs)('of %s → %s', (_, __, older, newer) => {
    const result = redline(wordingOf(older), wordingOf(newer));
    const pdf = redlinePdf(result, FACTS);
    expect(sideDifferences(result, pdf)).toEqual(EQUAL);
    if (hasQpdf) expect(isOrderOfFile(structureOrder(pdf))).toBe(true);
  });

  test('of random pairs', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(versionPair, (pair) => {
        // No font of ours has a glyph for it.
        const [older, newer] = pair.map((wording) => JSON.parse(JSON.stringify(wording).replaceAll('😀', '☐')));
        const result = redline(older, newer);
        expect(sideDifferences(result, redlinePdf(result, FACTS))).toEqual(EQUAL);
      }),
      // The limit ends the search for a smaller counterexample, which vitest could not.
      {
        numRuns: Number(process.env['FASSUNG_PDF_RUNS'] ?? 25),
        interruptAfterTimeLimit: 120_000,
        markInterruptAsFailure: true,
      },
    );
  });

  test('of a table with a link that Typst cannot set, without its address', () => {
    const text = (words: string): Inline => ({ type: 'text', text: words });
    const link: Inline = { type: 'link', href: '#5.2', content: [text('(weggefallen) Auftraggeber')] };
    const bold: Inline = {
      type: 'strong',
      content: [text('der'), { type: 'field', label: 'Art. 28 Abs. 3 lit. h DSGVO' }],
    };
    const words = [bold, text('der Auf\u00adtrag Stunden'), text('der der Weisung &amp;')];
    const table: Block = { type: 'table', head: [[], [link, text('der')]], rows: [[words, []]] };
    const head = { format: 1, title: 'der', version: '1', stated: '2025-10-01', validFrom: null } as const;
    const older: Wording = { ...head, language: 'de', opening: [], clauses: [] };
    const clause: Clause = { id: '1', kind: 'decimal', label: '1.', heading: null, blocks: [table], clauses: [] };
    const result = redline(older, { ...older, clauses: [clause] });
    expect(sideDifferences(result, redlinePdf(result, FACTS))).toEqual(EQUAL);
  });

  test('and a lost, added or wrongly marked word would be found', () => {
    const pdf = redlinePdf(saying('Ein Satz'), FACTS);
    expect(sideDifferences(saying('Ein Satz'), pdf)).toEqual(EQUAL);
    for (const other of ['Ein', 'Ein Satz mehr', 'EinSatz'])
      expect(sideDifferences(saying(other), pdf)).toEqual({ old: expect.any(String), new: expect.any(String) });
    const kept = JSON.parse(JSON.stringify(saying('Ein Satz')).replace('"insert"', '"keep"'));
    expect(sideDifferences(kept, pdf)).toEqual({ old: expect.any(String), new: null });
  });
});

describe.skipIf(!hasPoppler)('what the PDF says', () => {
  const text = textOf(samplePdf);

  test.each([
    ['title', 'Änderungsvergleich: AVV, Fassung 1.3 → 1.4'],
    ['what it is', 'maßgeblich ist allein deren Wortlaut'],
    ['both dates', 'Stand 1. März 2025 1. Oktober 2025'],
    ['a date that is not there', 'gültig ab nicht angegeben 1. November 2025'],
    ['both addresses', 'Permalink https://muster.example/avv/1.3/ https://muster.example/avv/1.4/'],
    ['the fingerprints', sha256('1.4').slice(0, 32)],
    ['struck words', '⟦−gestrichen⟧ steht nur in der alten Fassung'],
    ['how many changes', 'Textänderungen in 9 Klauseln'],
    ['a change in a line, with its page', /2 1\.2 geändert Verneinung, Frist, Zahl 3/u],
    ['unchanged clauses', '⟦2 unveränderte Klauseln: Präambel – 1 (nicht abgedruckt)⟧'],
    ['renumbered clauses', '⟦2 Klauseln mit 5 verschoben: 5.1 → 10.1, 5.2 → 10.2⟧'],
    ['a moved clause', 'Änderung 12 – 5 → 10: mit 2 Unterklauseln verschoben und geändert'],
    ['the place it left', /⟦5 verschoben nach 10 \(Seite \d\)⟧/u],
    ['a moved line', '⟦innerhalb der Klausel nach unten verschoben⟧'],
    ['the place it left', '⟦„wandert nach unten und ändert dabei ein …“ von hier nach unten verschoben⟧'],
    ['a split', '2.1 Der erste Satz bleibt.⟦− ⟧⟦hier geteilt⟧'],
    ['a merger', '3.1 Einer⟦+ ⟧⟦hier angefügt⟧'],
    ['what to look at', '⟦−30 Tagen⟧⟦+14 Tagen⟧⟦prüfen: Frist, Zahl⟧'],
    ['what to look at in a new clause', 'neu⟧ ⟦prüfen: Betrag⟧'],
    ['a reference that follows', '⟦−Ziff. 15.1⟧⟦+Ziff. 16.1⟧⟦dieselbe Klausel⟧'],
    [
      'one that does not',
      'Ziff. 7⟦prüfen: verweist jetzt auf eine andere Klausel; bisher 7 (jetzt unter 8), jetzt 7 (neu)⟧',
    ],
    ['one that leads nowhere', 'Ziff. 9⟦prüfen: verweist auf eine Klausel, die es in Fassung 1.4 nicht gibt;'],
    ['other markup', 'wichtig⟦ohne → fett⟧'],
    ['another link', 'hier⟦Verweis: #2 → https://muster.example/neu⟧'],
    ['a space', 'umsonst⟦+ ⟧⟦Leerzeichen⟧'],
    ['another space', '⟦Leerzeichen → geschütztes Leerzeichen⟧'],
    ['another kind of line', 'Wird zum Punkt.⟦Absatz → Aufzählungspunkt⟧'],
    ['an empty line', '⟦leerer Absatz eingefügt⟧'],
    [
      'that a comparison was given up',
      '⟦Zu verschieden für einen Vergleich Wort für Wort: als Ganzes ersetzt gezeigt.⟧ ⟦−Alles',
    ],
    ['the same in the summary', 'Mindestens eine Stelle ist zu verschieden'],
    ['a new column', '⟦neue Spalte⟧ ⟦+neu Spalte⟧'],
    ['a deleted row', '⟦gelöschte Zeile⟧ ⟦−Gestern AG⟧ ⟦−Ulm⟧'],
    ['a new row', '⟦neue Zeile⟧ ⟦+Morgen SE⟧ ⟦+mit Wert⟧'],
    ['a moved row', '⟦verschobene Zeile⟧ Wander KG'],
    ['the place it left', '⟦„Wander KG“ von hier nach unten verschoben⟧'],
  ])('%s', (_, words) => {
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
  });

  test('that there is no difference', () => {
    const wording = sampleWording(2);
    const same = textOf(redlinePdf(redline(wording, wording), FACTS));
    expect(same).toContain('Zusammenfassung Kein Unterschied.');
    expect(same).toContain('(nicht abgedruckt)⟧');
  });

  test('nothing of versions that have no address, fingerprint or date', () => {
    const side = { title: 'Vertrag', version: '1', stated: null, validFrom: null };
    const plain = { ...sample, old: side, new: { ...side, version: '2' } };
    const pdf = redlinePdf(plain, { ...FACTS, publisher: null, old: UNKNOWN, new: UNKNOWN });
    expect(textOf(pdf)).not.toMatch(/Permalink|SHA-256|Stand|nicht angegeben/u);
    expect(poppler('pdfinfo', [], pdf)).not.toMatch(/^(?:Author|CreationDate):/mu);
    expect(sideDifferences(plain, pdf)).toEqual(EQUAL);
  });
});

describe.skipIf(!hasPoppler)('each page', () => {
  const pages = poppler('pdftotext', ['-raw'], samplePdf).split('\f').slice(0, -1);

  test('names agreement, versions, their addresses, its number and how many there are', () => {
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Änderungsvergleich: AVV, Fassung 1.3 → 1.4');
      expect(page).toContain('Fassung 1.4: https://muster.example/avv/1.4/');
      expect(page).toContain('Fassung 1.3: https://muster.example/avv/1.3/');
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
    }
  });
});

describe.skipIf(!hasPoppler)('the PDF', () => {
  const info = poppler('pdfinfo', [], samplePdf);
  const structure = poppler('pdfinfo', ['-struct-text'], samplePdf);

  test('claims PDF/UA-1, is tagged, and has title, author and date', () => {
    expect(info).toMatch(/^Tagged: +yes$/mu);
    expect(poppler('pdfinfo', ['-meta'], samplePdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/u);
    expect(info).toMatch(/^Title: +Änderungsvergleich: AVV, Fassung 1\.3 → 1\.4$/mu);
    expect(info).toMatch(/^Author: +Muster Cloud GmbH$/mu);
    expect(info).toMatch(/^Page size: .*\(A4\)$/mu);
    expect(poppler('pdfinfo', ['-rawdates'], samplePdf)).toMatch(/^CreationDate: +D:20251001/mu);
  });

  test('has only embedded fonts, and no others than its own', () => {
    const fonts = poppler('pdffonts', [], samplePdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(?:LibertinusSerif-(?:Regular|Bold|Italic|BoldItalic)|DejaVuSansMono)\b/u);
      expect(font).toMatch(/ yes yes yes +\d+ +0$/u);
    }
  });

  test('has one title, a heading for each section and below the last one a heading for each change', () => {
    const levels = [...structure.matchAll(/^ *(H\d) "/gmu)].map(([, level]) => level);
    expect(levels.slice(0, 5)).toEqual(['H1', 'H2', 'H2', 'H2', 'H2']);
    expect(levels.slice(5)).toEqual(Array.from({ length: 13 }, () => 'H3'));
  });

  test('says of struck and of underlined words that they are, also without their signs', () => {
    const decorated = (kind: string): readonly (string | undefined)[] =>
      [...structure.matchAll(new RegExp(`/TextDecorationType /${kind}\\n *"([^\\n]*)"`, 'gu'))].map(
        ([, words]) => words,
      );
    const opened = (sign: string): number => text.split(`⟦${sign}`).length - 1;
    const text = poppler('pdftotext', ['-raw'], samplePdf);
    expect(decorated('LineThrough')).toEqual(expect.arrayContaining(['30 Tagen', 'sehr', 'Gestern AG']));
    expect(decorated('LineThrough')).toHaveLength(opened('−'));
    expect(decorated('Underline')).toEqual(expect.arrayContaining(['14 Tagen', 'Jedes neu.', 'wichtig']));
  });
});

describe.skipIf(!hasQpdf)('inside the PDF', () => {
  const objects = qpdf(samplePdf, ['--qdf', '--object-streams=disable']);

  test('the language is that of the contract', () => {
    expect(objects).toContain('/Lang (de-DE)');
    const english = redlinePdf(sample, { ...FACTS, language: 'en' });
    expect(qpdf(english, ['--qdf', '--object-streams=disable'])).toContain('/Lang (en-GB)');
  });

  test('the structure tree holds all content in the order of the file', () => {
    expect(isOrderOfFile(structureOrder(samplePdf))).toBe(true);
  });

  test('each row of the summary is read as a whole, wherever the page breaks', () => {
    const changed = Array.from({ length: 100 }, (_, index) => {
      const [label, heading] = [String(index + 1), 'Pflichten im Auftrag '.repeat(7 + (index % 3)).trim()];
      const side = { clause: label, part: 0, label, labelKind: 'decimal', heading, path: [label] } as const;
      return clause(index + 1, 'changed', side, side, [
        paragraph([label, label], keep('Wort'), { change: 'insert', text: ' neu', marks: {}, layer: 'text' }),
      ]);
    });
    expect(isOrderOfFile(structureOrder(redlinePdf({ ...sample, steps: changed }, FACTS)))).toBe(true);
  });

  test('changes are bookmarks', () => {
    const titles = [...objects.matchAll(/\/Title <([0-9a-f]+)>|\/Title \(([^)]*)\)/gu)].map(([, hex, plain]) =>
      hex === undefined ? plain : Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le'),
    );
    expect(titles).toContain('Änderung 12 – 5 → 10: mit 2 Unterklauseln verschoben und geändert');
  });

  test('every line of the summary leads to its change, and links of the contract to the site', () => {
    const inside = objects.match(/\/Dest /gu)?.length ?? 0;
    // Each row by its name and by its page, and two of the place that a clause left.
    expect(inside).toBeGreaterThanOrEqual(15 * 2 + 1);
    expect(objects).toContain('/URI (https://muster.example/neu)');
    expect(objects).toContain('/URI (https://muster.example/avv/1.4/#1.1)');
  });

  test('the hyphen glyph stands for a hyphen, also for readers that know no ActualText', () => {
    expect(objects).not.toContain('/ActualText (-)');
  });
});

describe('signs', () => {
  test.skipIf(!hasPoppler)('are others where the contract uses them itself', () => {
    const result = saying('⟦−Ein⟧ Satz ⟨+mit⟩ Klammern');
    const pdf = redlinePdf(result, FACTS);
    expect(sideDifferences(result, pdf, 'de', { open: '⟪', close: '⟫' })).toEqual(EQUAL);
    expect(textOf(pdf)).toContain('⟪+unterstrichen⟫ steht nur in der neuen Fassung');
  });

  test('that the contract uses all of are refused', () => {
    expect(() => redlinePdf(saying('⟦ ⟩ ⟪ ⸣'), FACTS)).toThrow(/its text uses each of/u);
  });

  test('a character without a glyph is refused by name', () => {
    expect(() => redlinePdf(saying('Anbieter 株式会社'), FACTS)).toThrow(
      /redline of ".*", version 1\.3 to 1\.4: .*\n- .*`"株"`/u,
    );
  });

  test.skipIf(!hasPoppler)('that mean something to Typst are only text', () => {
    const result = saying('#panic("x") $x^2$ *fett* _kursiv_ @ref <label> \\ // kein Kommentar ~ -- --- "so" = + -');
    expect(sideDifferences(result, redlinePdf(result, FACTS))).toEqual(EQUAL);
  });
});

describe('the same input gives the same bytes', () => {
  test('twice in one process, with another document in between', () => {
    redlinePdf(saying('Etwas anderes'), FACTS);
    expect(sha256(redlinePdf(sample, FACTS))).toBe(sha256(samplePdf));
  });

  test('in another process with another folder, time zone, locale and home', () => {
    const module = (path: string) => JSON.stringify(join(ROOT, path));
    const script = `
      import { redlinePdf } from ${module('src/pdf/redlinePdf.ts')};
      import { sampleRedline } from ${module('tests/pdf/sampleRedline.ts')};
      process.stdout.write(redlinePdf(sampleRedline(), JSON.parse(process.argv[1])));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(FACTS)], {
      cwd: tmpdir(),
      env: { PATH: process.env['PATH'], HOME: tmpdir(), TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      maxBuffer: 1 << 26,
    });
    expect(sha256(output)).toBe(sha256(samplePdf));
  });
});
