import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { type RedlineDocxFacts, redlineDocx } from '../../src/docx/redlineDocx.ts';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';
import { createRedliner, redline } from '../../src/redline/redline.ts';
import type {
  CellChange,
  ClauseChange,
  ClauseSide,
  LineChange,
  LinePiece,
  Redline,
  ReferenceChange,
  Segment,
  Step,
} from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { versionPair } from '../redline/wordingArbitrary.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runText } from './docxLines.ts';
import { child, descendants, docxParts, malformedParts, readXml } from './docxParts.ts';
import { hasLibreOffice } from './libreOffice.ts';
import { libreOfficeRevisions } from './libreOfficeRevisions.ts';
import { resolvedLines } from './resolveRevisions.ts';
import { trackedProblems } from './trackedChanges.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { FASSUNG_PAIRS = '../shared/pairs' } = process.env;
const PAIRS = resolve(ROOT, FASSUNG_PAIRS);
const LIMIT = 600_000;

const FACTS: RedlineDocxFacts = {
  agreement: 'AVV',
  publisher: 'Muster & Söhne GmbH',
  language: 'de',
  old: { permalink: 'https://muster.example/avv/1.3/', fingerprint: 'a'.repeat(64) },
  new: { permalink: 'https://muster.example/avv/1.4/', fingerprint: 'b'.repeat(64) },
  date: '2026-03-01',
};

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What every file must be, whatever it compares. */
async function expectExact(compared: Redline): Promise<void> {
  const docx = await redlineDocx(compared, FACTS);
  expect(malformedParts(docxParts(docx))).toEqual([]);
  expect(trackedProblems(docx)).toEqual([]);
  expect(textOf(resolvedLines(docx, 'reject'))).toBe(rejectAll(compared));
  expect(textOf(resolvedLines(docx, 'accept'))).toBe(acceptAll(compared));
}

const commentsOf = (docx: Uint8Array): readonly string[] =>
  descendants(readXml(docxParts(docx).get('word/comments.xml') ?? ''), 'w:comment').map(runText);

const documentOf = (docx: Uint8Array) => readXml(docxParts(docx).get('word/document.xml') ?? '');

const versions = new Map<string, Wording[]>();
for (const file of globSync(join(EXAMPLE_CONTENT, '*/*/*.json')).sort()) {
  const agreement = basename(dirname(dirname(file)));
  versions.set(agreement, [...(versions.get(agreement) ?? []), readWordingJson(readFileSync(file, 'utf8'))]);
}
const compare = createRedliner();
const examples = [...versions].flatMap(([agreement, wordings]) =>
  wordings.flatMap((old) =>
    wordings
      .filter((after) => after !== old)
      .map((after) => [`${agreement} ${old.version} → ${after.version}`, old, after] as const),
  ),
);

const side = (pair: string, name: 'old' | 'new'): Wording =>
  wordingFromMarkdown(readFileSync(`${PAIRS}/${pair}/${name}.md`, 'utf8'), { version: '1' });
const realPairs = existsSync(PAIRS) ? readdirSync(PAIRS).filter((name) => existsSync(`${PAIRS}/${name}/old.md`)) : [];
if (realPairs.length === 0) console.warn(`Tests of Word redlines of real pairs are skipped: none in ${PAIRS}.`);

// Redlines made by hand, for what an engine may say and these versions do not.

const keep = (text: string, reference?: ReferenceChange): Segment =>
  reference === undefined ? { change: 'keep', text, marks: {} } : { change: 'keep', text, marks: {}, reference };
const edit = (change: 'insert' | 'delete', text: string, reference?: ReferenceChange): Segment => ({
  change,
  text,
  marks: {},
  layer: 'text',
  ...(reference === undefined ? {} : { reference }),
});
const cell = (...segments: readonly Segment[]): CellChange => ({ change: 'paired', segments });

interface Made {
  readonly kind?: 'paragraph' | 'heading' | 'bullet' | 'row' | 'headRow';
  readonly label?: string | null;
  readonly piece?: LinePiece;
}

function line(
  change: LineChange['change'],
  old: Made | null,
  after: Made | null,
  cells: readonly CellChange[],
  move: number | null = null,
): LineChange {
  const own = (made: Made | null) =>
    made === null
      ? null
      : { kind: made.kind ?? 'paragraph', label: made.label ?? null, piece: made.piece ?? ('whole' as const) };
  return { change, old: own(old), new: own(after), move, cells, budgetHit: false };
}

const clause = (id: string, label: string | null, part = 0): ClauseSide => ({
  clause: id,
  part,
  label: part === 0 ? label : null,
  labelKind: 'decimal',
  heading: null,
  path: [id],
});

function step(
  number: number,
  kind: ClauseChange['kind'],
  old: ClauseSide | null,
  after: ClauseSide | null,
  lines: readonly LineChange[],
  more: Partial<ClauseChange> = {},
): Step {
  const change: ClauseChange = {
    ...{ number, kind, renumbered: false, split: false, merged: false, layers: [], attention: [] },
    ...{ old, new: after, lines, budgetHit: false, ...more },
  };
  return { type: 'clause', change };
}

const citation = { title: 'Vertrag', version: '1', stated: null, validFrom: null };
const made = (...steps: readonly Step[]): Redline => ({
  format: 1,
  old: citation,
  new: { ...citation, version: '2' },
  steps,
  budgetHit: false,
});

const split = made(
  step(
    1,
    'changed',
    clause('1', '1.'),
    clause('1', '1.'),
    [
      line('changed', { label: '1.', piece: 'first' }, { label: '1.' }, [
        cell(keep('Erster Satz.'), edit('delete', ' ')),
      ]),
    ],
    { split: true },
  ),
  step(2, 'inserted', null, clause('2', '2.'), [
    line('inserted', null, { label: '2.' }, [cell(edit('insert', 'Neu dazwischen.'))]),
    line('inserted', null, { kind: 'bullet' }, [cell(edit('insert', 'Punkt'))]),
  ]),
  step(
    3,
    'changed',
    clause('1', '1.', 1),
    clause('3', '3.'),
    [line('changed', { piece: 'last' }, { label: '3.' }, [cell(keep('Zweiter Satz.'))])],
    { split: true },
  ),
  step(4, 'same', clause('4', '4.'), clause('4', '4.'), [
    line('same', { label: '4.' }, { label: '4.' }, [cell(keep('Ende.'))]),
  ]),
);

const splitByTable = made(
  step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
    line('changed', { label: '1.', piece: 'first' }, { label: '1.' }, [cell(keep('Erster Satz. '))]),
    line('inserted', null, { kind: 'headRow' }, [cell(edit('insert', 'A')), cell(edit('insert', 'B'))]),
    line('inserted', null, { kind: 'row' }, [cell(edit('insert', '1')), cell()]),
    line('changed', { piece: 'last' }, {}, [cell(keep('Zweiter Satz.'))]),
  ]),
);

const movedLines = made(
  step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
    line('same', { label: '1.' }, { label: '1.' }, [cell(keep('Anfang.'))]),
    line('departed', { kind: 'bullet' }, null, [], 1),
    line('departed', {}, null, [], 2),
    line('same', {}, {}, [cell(keep('Mitte.'))]),
    line('moved', {}, {}, [cell(keep('Wandert '), edit('delete', 'weit'), edit('insert', 'ganz weit'), keep('.'))], 2),
    line('moved', { kind: 'bullet' }, { kind: 'bullet' }, [cell(keep('Wandert unverändert.'))], 1),
  ]),
);
// Names follow the new places.
const movedClause = made(
  { type: 'departure', number: 2 },
  step(1, 'same', clause('2', '2.'), clause('1', '1.'), [
    line('same', { label: '2.' }, { label: '1.' }, [cell(keep('Bleibt.'))]),
  ]),
  {
    type: 'move',
    steps: [
      step(2, 'movedAndChanged', clause('1', '1.'), clause('2', '2.'), [
        line('changed', { label: '1.' }, { label: '2.' }, [
          cell(keep('Frist von '), edit('delete', '30'), edit('insert', '14'), keep(' Tagen.')),
        ]),
        line('same', {}, {}, [cell(keep('Unverändert.'))]),
        line('deleted', {}, null, [cell(edit('delete', 'Gestrichen.'))]),
        line('same', { kind: 'headRow' }, { kind: 'headRow' }, [cell(keep('Kopf')), cell(keep('Wert'))]),
        line('same', { kind: 'row' }, { kind: 'row' }, [cell(keep('a')), cell(keep('b'))]),
      ]),
    ],
  },
);

const referenceTo = (status: ReferenceChange['status'], old: string, after: string): ReferenceChange => ({
  status,
  old: { text: old, clause: '15', counterpart: '16' },
  new: { text: after, clause: status === 'dangling' ? null : '16', counterpart: '15' },
});
const follows = referenceTo('follows', 'Ziff. 15', 'Ziff. 16');
const references = made(
  step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
    line('changed', { label: '1.' }, { label: '1.' }, [
      cell(
        ...[keep('Siehe '), edit('delete', 'Ziff. 15', follows), edit('insert', 'Ziff. 16', follows), keep(' und ')],
        ...[edit('delete', 'Ziff. 15', follows), edit('insert', 'Ziff. 16', follows), keep(', ')],
        ...[keep('Ziff. 3', referenceTo('redirected', 'Ziff. 3', 'Ziff. 3')), keep(', ')],
        keep('Ziff. 9', referenceTo('dangling', 'Ziff. 9', 'Ziff. 9')),
      ),
    ]),
  ]),
);

const columns = made(
  step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
    line('same', { label: '1.' }, { label: '1.' }, [cell(keep('Tabelle:'))]),
    line('changed', { kind: 'headRow' }, { kind: 'headRow' }, [
      cell(keep('A')),
      { change: 'deleted', segments: [edit('delete', 'B')] },
      { change: 'inserted', segments: [edit('insert', 'C')] },
    ]),
    line('changed', { kind: 'row' }, { kind: 'row' }, [
      cell(keep('1')),
      { change: 'deleted', segments: [edit('delete', '2')] },
      { change: 'inserted', segments: [] },
    ]),
  ]),
);

/** An insertion at the end of a paragraph that stays, and one right after it. */
const touching = made(
  step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
    line('changed', { label: '1.' }, { label: '1.' }, [cell(keep('Text'), edit('insert', ' mehr'))]),
    line('inserted', null, {}, [cell(edit('insert', 'Neu.'))]),
    line('changed', { kind: 'paragraph' }, { kind: 'bullet' }, [cell(keep('Wird Punkt.'))]),
    line('inserted', null, {}, [cell(edit('insert', 'Am Ende.'))]),
  ]),
);

const byHand = { split, splitByTable, movedLines, movedClause, references, columns, touching };

describe('all accepted is the new text, all rejected the old one, by the rules of ECMA-376', () => {
  test.each(Object.entries(byHand))('made by hand: %s', (_, compared) => expectExact(compared));

  test.each(examples)('%s', { timeout: LIMIT }, (_, old, after) => expectExact(compare(old, after)));

  test.each(realPairs)('%s, in both directions', { timeout: LIMIT }, async (pair) => {
    const [old, after] = [side(pair, 'old'), side(pair, 'new')];
    await expectExact(redline(old, after));
    await expectExact(redline(after, old));
  });

  test('random pairs', { timeout: LIMIT }, () =>
    fc.assert(
      fc.asyncProperty(versionPair, ([old, after]) => expectExact(redline(old, after))),
      { numRuns: 100 },
    ),
  );
});

describe.skipIf(!hasLibreOffice)('all accepted is the new text, all rejected the old one, in LibreOffice', () => {
  async function expectExactThere(all: readonly Redline[]): Promise<void> {
    const results = libreOfficeRevisions(await Promise.all(all.map((one) => redlineDocx(one, FACTS))));
    for (const [index, compared] of all.entries()) {
      expect(textOf(results[index]?.reject ?? [])).toBe(rejectAll(compared));
      expect(textOf(results[index]?.accept ?? [])).toBe(acceptAll(compared));
    }
  }

  test('made by hand', { timeout: LIMIT }, () => expectExactThere(Object.values(byHand)));

  test('every pair of the examples', { timeout: LIMIT }, () =>
    expectExactThere(examples.map(([, old, after]) => compare(old, after))),
  );

  test.skipIf(realPairs.length === 0)('every real pair', { timeout: LIMIT }, () =>
    expectExactThere(realPairs.map((pair) => redline(side(pair, 'old'), side(pair, 'new')))),
  );
});

describe('the Word file of a redline', () => {
  test('explains moves, and says what changed on the way', async () => {
    expect(commentsOf(await redlineDocx(movedClause, FACTS))).toEqual([
      'Verschoben nach 2.',
      'Verschoben von 1. Dabei geändert: „30“ → „14“.',
    ]);
    expect(commentsOf(await redlineDocx(movedLines, FACTS))).toEqual([
      'Innerhalb der Klausel verschoben.',
      'Innerhalb der Klausel verschoben.',
      'Innerhalb der Klausel hierher verschoben. Dabei geändert: „weit“ → „ganz weit“.',
      'Innerhalb der Klausel hierher verschoben.',
    ]);
  });

  test('names the publisher as the author of what moved and changed', async () => {
    const authors = descendants(documentOf(await redlineDocx(movedClause, FACTS)), 'w:ins').flatMap((one) =>
      runText(one) === '' ? [] : [[runText(one), one.attributes['w:author']]],
    );
    expect(new Set(authors.map(([, author]) => author))).toEqual(new Set(['Muster & Söhne GmbH']));
  });

  test('names an author of its own for what only moved', async () => {
    const unchanged = [line('same', { label: '1.' }, { label: '2.' }, [cell(keep('Zieht um.'))])];
    const compared = made(
      { type: 'departure', number: 1 },
      step(2, 'same', clause('2', '2.'), clause('1', '1.'), [line('same', {}, {}, [cell(keep('Bleibt.'))])]),
      { type: 'move', steps: [step(1, 'moved', clause('1', '1.'), clause('2', '2.'), unchanged)] },
    );
    const document = documentOf(await redlineDocx(compared, FACTS));
    for (const one of [...descendants(document, 'w:ins'), ...descendants(document, 'w:del')])
      expect(one.attributes['w:author']).toBe('Muster & Söhne GmbH (verschoben)');
  });

  test('explains references: once a clause where they follow, each where they do not', async () => {
    expect(commentsOf(await redlineDocx(references, FACTS))).toEqual([
      'Verweis folgt der neuen Nummer, dieselbe Klausel: Ziff. 15 → Ziff. 16.',
      'Prüfen: „Ziff. 3“ nennt eine andere Klausel als „Ziff. 3“ in der alten Fassung.',
      'Prüfen: „Ziff. 9“ nennt keine Klausel der neuen Fassung.',
    ]);
  });

  test('says where a clause was cut, and why a table is replaced', async () => {
    expect(commentsOf(await redlineDocx(split, FACTS))).toEqual(['Abgetrennt aus 1.']);
    expect(commentsOf(await redlineDocx(columns, FACTS))[0]).toContain('andere Spalten');
  });

  test('tracks other markup and another kind of line', async () => {
    const markup: Segment = { change: 'markup', text: 'fett', oldMarks: {}, newMarks: { strong: true } };
    const document = documentOf(
      await redlineDocx(
        made(
          step(1, 'changed', clause('1', '1.'), clause('1', '1.'), [
            line('changed', {}, { kind: 'heading' }, [cell(markup)]),
          ]),
        ),
        FACTS,
      ),
    );
    const change = descendants(document, 'w:rPrChange')[0];
    expect(child(change, 'w:rPr')?.children).toEqual([]);
    expect(descendants(document, 'w:pPrChange')).toHaveLength(1);
  });

  test('cites both versions, and leaves out what is not known', async () => {
    const head = (docx: Uint8Array): string => descendants(documentOf(docx), 'w:p').slice(0, 4).map(runText).join('\n');
    const full = head(await redlineDocx(split, FACTS));
    for (const part of ['Änderungsvergleich: AVV, Fassung 1 → 2', FACTS.new.permalink, FACTS.old.fingerprint])
      expect(full).toContain(part);
    const nothing = { permalink: null, fingerprint: null };
    const plain = await redlineDocx(split, { ...FACTS, language: 'en', old: nothing, new: nothing, date: null });
    expect(head(plain)).toContain('Comparison: AVV, version 1 → 2');
    expect(head(plain)).not.toContain('SHA-256');
    expect(trackedProblems(plain)).toEqual([]);
  });

  test('is the same every time', async () => {
    const [, old, after] = examples.at(-1) ?? (['', {}, {}] as never);
    const first = await redlineDocx(redline(old, after), FACTS);
    await redlineDocx(split, FACTS);
    expect(await redlineDocx(redline(old, after), FACTS)).toEqual(first);
  });
});
