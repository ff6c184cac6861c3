import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRuns } from '../../src/redline/html/foldRuns.ts';
import { redlinePlainText } from '../../src/redline/plainText/redlinePlainText.ts';
import { redline } from '../../src/redline/redline.ts';
import type { ClauseChange, Redline, Step } from '../../src/redline/redlineModel.ts';
import { lineMark } from '../../src/redline/redlineText.ts';
import { plainTextLines } from './readRedlinePlainText.ts';
import { contract, paragraph, type ShortClause, table } from './sampleContract.ts';
import { versionPair } from './wordingArbitrary.ts';

const { REDLINE_RUNS = '200' } = process.env;
const RUNS = { numRuns: Number(REDLINE_RUNS) };
const LIMIT = 20_000 + RUNS.numRuns * 20;

/** Clauses that are shown with their text. */
function shown(steps: readonly Step[]): readonly ClauseChange[] {
  return foldRuns(steps).flatMap((run): readonly ClauseChange[] => {
    if (run.fold !== null || run.step.type === 'departure') return [];
    if (run.step.type === 'move') return shown(run.step.steps);
    return run.step.change.number === null ? [] : [run.step.change];
  });
}

/** Lines of the shown clauses as one version has them, in the order of the page. */
function linesOf(result: Redline, side: 'old' | 'new'): readonly string[] {
  const other = side === 'old' ? ['inserted', 'insert'] : ['deleted', 'delete'];
  return shown(result.steps).flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const own = line.change === 'departed' ? null : line[side];
      if (own === null) return [];
      const text = line.cells
        .filter(({ change }) => change !== other[0])
        .map(({ segments }) => segments.flatMap(({ change, text }) => (change === other[1] ? [] : [text])).join(''))
        .join('\t');
      const mark = lineMark(own);
      const whole = mark === null ? text : text === '' ? mark : `${mark} ${text}`;
      return whole === '' ? [] : [whole];
    }),
  );
}

const change = (before: readonly ShortClause[], after: readonly ShortClause[], language: 'de' | 'en' = 'de'): string =>
  redlinePlainText(redline(contract('1.0', before), contract('1.1', after)), { language });

const clause = (label: string, ...words: readonly string[]): ShortClause => ({
  label,
  blocks: words.map((text) => paragraph(text)),
});

describe('every redline in plain text', () => {
  it(
    'reads as the new text without what is gone, and as the old text without what has come',
    () => {
      fc.assert(
        fc.property(versionPair, fc.constantFrom('de', 'en'), ([old, after], language) => {
          const result = redline(old, after);
          const text = redlinePlainText(result, { language });
          expect(plainTextLines(text, 'new')).toEqual(linesOf(result, 'new'));
          expect(plainTextLines(text, 'old')).toEqual(linesOf(result, 'old'));
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'tells the signs of the contract from its own, and obeys no control character',
    () => {
      const nasty = fc
        .array(
          fc.constantFrom(
            '[',
            '-',
            ']',
            '{',
            '+',
            '}',
            '=',
            '\\',
            '|',
            'u{ad}',
            '~',
            'Wort',
            ' ',
            '»',
            '\u001b',
            '\u202e',
            '\u00ad',
            '\u00a0',
          ),
          { minLength: 1, maxLength: 12 },
        )
        .map((parts) => `x${parts.join('').replace(/ {2,}/g, ' ')}`);
      fc.assert(
        fc.property(nasty, nasty, ([...before], [...after]) => {
          const [old, now] = [before.join(''), after.join('')].map((text) =>
            contract('1', [{ label: '1.', blocks: [paragraph(text), table([text, '|']), paragraph(`|${text}`)] }]),
          );
          if (old === undefined || now === undefined) return;
          const result = redline(old, now);
          const text = redlinePlainText(result, { language: 'de' });
          expect(plainTextLines(text, 'new')).toEqual(linesOf(result, 'new'));
          expect(plainTextLines(text, 'old')).toEqual(linesOf(result, 'old'));
          expect(text.includes('\u001b') || text.includes('\u202e')).toBe(false);
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it('is the summary alone where nothing changed', () => {
    const same = [clause('1.', 'Ein Satz.')];
    const old = contract('1.0', same);
    expect(redlinePlainText(redline(old, old), { language: 'de' })).toBe(
      [
        'Auftragsverarbeitungsvertrag, Fassung 1.0 → 1.0',
        '===============================================',
        '',
        'Alt: Auftragsverarbeitungsvertrag, Fassung 1.0, Stand 1. Oktober 2025',
        'Neu: Auftragsverarbeitungsvertrag, Fassung 1.0, Stand 1. Oktober 2025',
        '',
        'Kein Unterschied.',
        '',
      ].join('\n'),
    );
  });
});

describe('plain text', () => {
  it('shows a changed word between its neighbours, under the name of its clause', () => {
    const text = change(
      [clause('1.1', 'Die Frist beträgt 72 Stunden.')],
      [clause('1.1', 'Die Frist beträgt 24 Stunden.')],
    );
    expect(text).toContain('\nÄnderung 1: 1.1: geändert\n-------------------------\n  1.1 Die Frist beträgt ');
    expect(text).toMatch(/\[-72(?: Stunden)?-\]\{\+24(?: Stunden)?\+\}/);
  });

  it('shows new and removed clauses as a whole, moved ones at both places, renumbered ones by name', () => {
    const words = (topic: string): string =>
      `Der Auftragsverarbeiter regelt ${topic} nach den Weisungen des Verantwortlichen.`;
    const text = change(
      [clause('1.', words('Löschung')), clause('2.', words('Kontrolle')), clause('3.', words('Meldungen'))],
      [
        clause('1.', words('Kontrolle')),
        clause('2.', words('Meldungen')),
        clause('3.', words('Löschung')),
        clause('4.', 'Ganz neu.'),
      ],
    );
    expect(text).toMatch(/^» 1 verschoben nach 3 \(Änderung \d\)$/m);
    expect(text).toMatch(/^ {2}\[-1\.-\]\{\+3\.\+\} Der Auftragsverarbeiter regelt Löschung/m);
    expect(text).toMatch(/^ {2}\{\+4\. Ganz neu\.\+\}$/m);
    expect(text).toMatch(/^Nur Nummer: 2 → 1 bis 3 → 2$/m);
    expect(text).toMatch(/^» 2 Klauseln nur neu nummeriert: 2 → 1 bis 3 → 2$/m);
  });

  it('shows rows of tables between vertical lines', () => {
    const withTable = (...rows: readonly (readonly string[])[]): readonly ShortClause[] => [
      { label: '1.', blocks: [table(['Name', 'Ort'], ...rows)] },
    ];
    const text = change(withTable(['Alpha GmbH', 'Bonn']), withTable(['Alpha GmbH', 'Köln'], ['Beta | Co', 'Ulm']));
    expect(text).toContain('\n  | Alpha GmbH | [-Bonn-]{+Köln+} |\n  {+| Beta \\| Co | Ulm |+}\n');
  });

  it('shows spaces that nobody sees, and says what happened to formatting', () => {
    expect(change([clause('1.', 'Art. 28 DSGVO')], [clause('1.', 'Art.\u00a028 DSGVO')])).toContain('\\~');
    const bold = change(
      [{ label: '1.', blocks: [paragraph('Die Frist gilt.')] }],
      [
        {
          label: '1.',
          blocks: [paragraph('Die ', { type: 'strong', content: [{ type: 'text', text: 'Frist' }] }, ' gilt.')],
        },
      ],
      'en',
    );
    expect(bold).toContain('\n  1. Die {=Frist=} gilt.\n» Formatting changed: “Frist” none → bold\n');
  });
});
