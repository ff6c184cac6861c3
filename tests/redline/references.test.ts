import { describe, expect, it } from 'vitest';
import type { Wording } from '../../src/agreement/wording.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { mirror } from '../../src/redline/mirror.ts';
import { redline } from '../../src/redline/redline.ts';
import type { ClauseChange, ReferenceChange, Segment } from '../../src/redline/redlineModel.ts';
import { clauseAddresses } from '../../src/redline/references/clauseAddresses.ts';
import { crossReferences } from '../../src/redline/references/crossReferences.ts';
import { contract, paragraph, type ShortClause } from './sampleContract.ts';

describe('references of a text', () => {
  const found = (text: string): readonly string[] =>
    crossReferences(text).map(
      ({ start, end, parts, within }) =>
        `${text.slice(start, end)}: ${parts.map(({ unit, value }) => `${unit} ${value}`).join(', ')}${within === 'anywhere' ? '' : ` (${within})`}`,
    );

  it.each<readonly [string, ...string[]]>([
    ['nach Ziff. 15.1 gilt', 'Ziff. 15.1: clause 15.1'],
    ['nach Ziff. 15.1.', 'Ziff. 15.1: clause 15.1'],
    ['nach Ziff.\u00a015.1 gilt', 'Ziff.\u00a015.1: clause 15.1'],
    ['Ziffer 5.2 oder', 'Ziffer 5.2: clause 5.2'],
    ['Ziffern 5.2 und 5.3', 'Ziffern 5.2: clause 5.2', '5.3: clause 5.3'],
    ['Ziff. 3, 4, 5, 6 genannten', 'Ziff. 3: clause 3', '4: clause 4', '5: clause 5', '6: clause 6'],
    ['Ziff. 5 bis 8', 'Ziff. 5: clause 5', '8: clause 8'],
    ['Ziff. 5–8', 'Ziff. 5: clause 5', '8: clause 8'],
    ['§ 3 Abs. 4 Nr. 2 gilt', '§ 3 Abs. 4 Nr. 2: section 3, paragraph 4, number 2'],
    ['§§ 3 bis 7', '§§ 3: section 3', '7: section 7'],
    ['§ 3a', '§ 3a: section 3a'],
    ['§§ 3, 4 Abs. 1 und 3', '§§ 3: section 3', '4 Abs. 1: section 4, paragraph 1', '3: section 4, paragraph 3'],
    ['§ 5 (2) Nr. 3', '§ 5 (2) Nr. 3: section 5, paragraph 2, number 3'],
    ['Abs. 2 und 3', 'Abs. 2: paragraph 2', '3: paragraph 3'],
    ['Absatz 2 Satz 3', 'Absatz 2 Satz 3: paragraph 2, passage 3'],
    ['§ 3 Abs. 1 und Abs. 2', '§ 3 Abs. 1: section 3, paragraph 1', 'Abs. 2: section 3, paragraph 2'],
    ['Klausel 5 und Punkt 7', 'Klausel 5: clause 5', 'Punkt 7: clause 7'],
    ['Section 4.2(b)(ii) and', 'Section 4.2(b)(ii): clause 4.2, letter b, passage ii'],
    ['Clauses 4.2 and 4.3', 'Clauses 4.2: clause 4.2', '4.3: clause 4.3'],
    ['Anlage 2, Anhang A', 'Anlage 2: annex anlage 2', 'Anhang A: annex anhang A'],
    ['Anlagen 1 und 2', 'Anlagen 1: annex anlage 1', '2: annex anlage 2'],
    ['Anlage 2 Ziff. 3', 'Anlage 2 Ziff. 3: annex anlage 2, clause 3'],
    ['Ziff. 3 der Anlage 2', 'Ziff. 3 der Anlage 2: annex anlage 2, clause 3'],
    ['paragraph 3 of Schedule 2', 'paragraph 3 of Schedule 2: annex schedule 2, paragraph 3'],
    ['Schedule 2, paragraph 3', 'Schedule 2, paragraph 3: annex schedule 2, paragraph 3'],
    ['lit. b', 'lit. b: letter b'],
    ['Ziff. 5.2 lit. b aa)', 'Ziff. 5.2 lit. b aa): clause 5.2, letter b, letter aa'],
    ['Ziff. 5.2 Buchst. b Doppelbuchst. aa', 'Ziff. 5.2 Buchst. b Doppelbuchst. aa: clause 5.2, letter b, letter aa'],
    ['Doppelbuchstabe aa und bb', 'Doppelbuchstabe aa: letter aa', 'bb: letter bb'],
    ['Ziff. 5 a) und b)', 'Ziff. 5 a): clause 5, letter a', 'b): clause 5, letter b'],
    ['Abs. 1 lit. a und c', 'Abs. 1 lit. a: paragraph 1, letter a', 'c: paragraph 1, letter c'],
    ['point (a) and (c) of', 'point (a): letter a', '(c): letter c'],
    ['lit. a oder in', 'lit. a: letter a'],
    ['Ziff. 5 und 14 Tage', 'Ziff. 5: clause 5'],
    ['Ziff. 3, 4. Januar', 'Ziff. 3: clause 3'],
    ['Ziff. 5 dieses Vertrags', 'Ziff. 5: clause 5 (contract)'],
    ['Ziff. 5 AVV', 'Ziff. 5: clause 5 (contract)'],
    ['Section 5 of this DPA', 'Section 5: clause 5 (contract)'],
    ['Nr. 3 dieser Anlage', 'Nr. 3: number 3 (annex)'],
    ['Ziff. 4 i. V. m. Art. 28 DSGVO', 'Ziff. 4: clause 4'],
    ['§ 9 BDSG bzw. § 5 dieses Vertrags', '§ 5: section 5 (contract)'],
    ['§ 3 und § 4 Abs. 1 BDSG, Ziff. 5', 'Ziff. 5: clause 5'],
    ['Anlage 4 (Subunternehmer)', 'Anlage 4: annex anlage 4'],
    ['§ 3 BDSG'],
    ['BDSG § 3'],
    ['§ 307 BGB'],
    ['§§ 3 und 4 BDSG'],
    ['§ 3 Abs. 2 des Bundesdatenschutzgesetzes'],
    ['Art. 28 Abs. 3 lit. a bis h DSGVO'],
    ['Art. 28 Abs. 2, 4 und 9 der Verordnung (EU) 2016/679'],
    ['Articles 32 to 36 GDPR'],
    ['Buchstabe b des Art. 28'],
    ['Ziff. 5 der Nutzungsbedingungen'],
    ['Ziff. 5 AGB'],
    ['Section 5 of the Agreement'],
    ['Clause 8.1 of the Standard Contractual Clauses'],
    ['Annex II der SCC'],
    ['Anlage 1 zu § 9 BDSG'],
    ['im Jahr 2026 mit 5.2 Prozent'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const items = (...texts: readonly string[]): readonly ShortClause[] =>
  texts.map((text, index) => ({ label: `(${index + 1})`, blocks: [paragraph(text)] }));

describe('a reference names', () => {
  const wording = contract('1', [
    {
      label: '5.',
      heading: 'Pflichten',
      clauses: [
        { label: '5.1', blocks: [paragraph('Weisungen.')] },
        {
          label: '5.2',
          blocks: [paragraph('Maßnahmen:')],
          clauses: [
            { label: 'a)', blocks: [paragraph('Zutritt,')] },
            { label: 'b)', blocks: [paragraph('Zugriff.')] },
          ],
        },
      ],
    },
    { label: '§ 6', heading: 'Haftung', clauses: items('Grundsatz.', 'Ausnahme.') },
    {
      label: 'Anlage 1',
      heading: 'Maßnahmen',
      clauses: [
        { label: '1.', blocks: [paragraph('Zutritt.')] },
        { label: '5.', blocks: [paragraph('Verfügbarkeit.')] },
      ],
    },
    { label: 'Anlage 2', heading: 'Unterauftragnehmer' },
  ]);
  const { resolve } = clauseAddresses(wording);
  const named = (text: string, from: string | null): string | null => {
    const [reference] = crossReferences(text);
    const target = reference === undefined ? undefined : resolve(reference, from);
    if (target === undefined || target === null) return null;
    return target.rest === '' ? target.clause : `${target.clause} + ${target.rest}`;
  };

  it.each<readonly [string, string | null, string | null]>([
    ['Ziff. 5', null, '5'],
    ['Ziff. 5.2', null, '5.2'],
    ['Ziff. 5.2 lit. b', null, '5.2.b'],
    ['lit. b', '5.2', '5.2.b'],
    ['lit. b', '5.2.a', '5.2.b'],
    ['lit. c', '5.2.a', null],
    ['lit. b', '5.1', null],
    ['Ziff. 5.1 lit. b', null, '5.1 + letter b'],
    ['Ziff. 5.2 lit. c', null, null],
    ['Ziff. 5.3', null, null],
    ['§ 6 Abs. 2', null, '§ 6.2'],
    ['§ 6 Abs. 2 Satz 1', null, '§ 6.2 + passage 1'],
    ['§ 6 Abs. 3', null, null],
    ['Abs. 2', '§ 6.1', '§ 6.2'],
    ['Abs. 2', '5.1', null],
    ['Klausel 6', null, '§ 6'],
    ['Anlage 2', null, 'Anlage 2'],
    ['Anhang 2', null, null],
    ['Ziff. 5', 'Anlage 1.1', 'Anlage 1.5'],
    ['Ziff. 5.2', 'Anlage 1.1', '5.2'],
    ['Ziff. 5 dieses Vertrags', 'Anlage 1.1', '5'],
    ['Ziff. 5 dieser Anlage', 'Anlage 1.1', 'Anlage 1.5'],
    ['Anlage 1 Ziff. 5', null, 'Anlage 1.5'],
    ['Ziff. 5 der Anlage 1', '5.1', 'Anlage 1.5'],
    ['Anlage 1 Ziff. 2', null, null],
  ])('%s, read in %s: %s', (text, from, expected) => {
    expect(named(text, from)).toBe(expected);
  });
});

const PURPOSE = 'Gegenstand des Vertrags ist die Verarbeitung personenbezogener Daten durch den Auftragnehmer.';
const SECRECY = 'Alle Beschäftigten wurden vor Aufnahme ihrer Tätigkeit auf die Vertraulichkeit hingewiesen.';
const BREACH = 'Der Auftragnehmer meldet Verletzungen des Schutzes an die benannte Stelle des Auftraggebers.';
const AUDIT = 'Der Auftraggeber prüft die Einhaltung nach Anmeldung zu üblichen Geschäftszeiten im Betrieb.';
const COSTS = 'Aufwendungen werden nach der vereinbarten Preisliste in Rechnung gestellt und begründet.';
const refers = (reference: string): string =>
  `Die Vergütung der Leistungen${reference === '' ? '' : ` ${reference}`} richtet sich nach dem Angebot des Auftragnehmers.`;

const numbered = (...texts: readonly string[]): Wording =>
  contract(
    '1',
    texts.map((text, index) => ({ label: `${index + 1}.`, blocks: [paragraph(text)] })),
  );

const segmentsOf = ({ lines }: ClauseChange): readonly Segment[] =>
  lines.flatMap((line) => line.cells.flatMap((cell) => cell.segments));

interface Said {
  /** Text and layer of every segment that carries the reference. */
  readonly segments: readonly string[];
  readonly references: readonly ReferenceChange[];
  readonly change: ClauseChange;
}

/** What the redline says about references in the clause that speaks of remuneration. */
function said(old: Wording, after: Wording): Said {
  expect(mirror(redline(old, after))).toEqual(redline(after, old));
  const change = changesOf(redline(old, after)).find((one) =>
    segmentsOf(one).some((segment) => segment.text.includes('Vergütung')),
  );
  if (change === undefined) throw new Error('The clause is not there.');
  const segments = segmentsOf(change);
  return {
    segments: segments.flatMap((segment) => {
      const layer = segment.change === 'insert' || segment.change === 'delete' ? segment.layer : '';
      return segment.change === 'keep' && segment.reference === undefined
        ? []
        : [`${segment.change} ${segment.text.trim()} ${layer}`.trim()];
    }),
    references: segments.flatMap(({ reference }) => reference ?? []),
    change,
  };
}

describe('a reference whose number changed', () => {
  it('follows its clause: nothing to read', () => {
    const { segments, references, change } = said(
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2')),
      numbered(PURPOSE, SECRECY, BREACH, refers('nach Ziff. 3')),
    );
    expect(segments).toEqual(['delete Ziff. 2 reference', 'insert Ziff. 3 reference']);
    expect(references[0]).toEqual({
      status: 'follows',
      old: { text: 'Ziff. 2', clause: '2', counterpart: '3' },
      new: { text: 'Ziff. 3', clause: '3', counterpart: '2' },
    });
    expect(change).toMatchObject({ layers: ['number', 'reference'], attention: [] });
  });

  it('names another clause: a change of text', () => {
    const { segments, references, change } = said(
      numbered(PURPOSE, BREACH, AUDIT, refers('nach Ziff. 2')),
      numbered(PURPOSE, BREACH, AUDIT, refers('nach Ziff. 3')),
    );
    expect(segments).toEqual(['delete Ziff. 2 text', 'insert Ziff. 3 text']);
    expect(references[0]).toEqual({
      status: 'redirected',
      old: { text: 'Ziff. 2', clause: '2', counterpart: '2' },
      new: { text: 'Ziff. 3', clause: '3', counterpart: '3' },
    });
    expect(change).toMatchObject({ layers: ['text'], attention: ['reference'] });
  });

  it('names no clause any more, or again', () => {
    const old = numbered(PURPOSE, BREACH, refers('nach Ziff. 2'));
    const after = numbered(PURPOSE, BREACH, refers('nach Ziff. 22'));
    expect(said(old, after)).toMatchObject({
      references: [{ status: 'dangling', new: { clause: null, counterpart: null } }, {}],
      change: { layers: ['text'], attention: ['reference'] },
    });
    expect(said(after, old).references[0]).toMatchObject({
      status: 'mended',
      old: { clause: null },
      new: { clause: '2' },
    });
  });

  it('never named a clause: a number like others', () => {
    const { references, change } = said(
      numbered(PURPOSE, refers('nach Ziff. 77')),
      numbered(PURPOSE, refers('nach Ziff. 78')),
    );
    expect(references).toEqual([]);
    expect(change).toMatchObject({ layers: ['text'], attention: ['number'] });
  });

  it('stands in a law: a number like others', () => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, refers('nach § 2 BDSG')),
      numbered(PURPOSE, SECRECY, BREACH, refers('nach § 3 BDSG')),
    );
    expect(references).toEqual([]);
    expect(change).toMatchObject({ layers: ['text', 'number'], attention: ['number'] });
  });

  it('is written in another way as well', () => {
    expect(
      said(
        numbered(PURPOSE, BREACH, refers('nach Ziff. 2')),
        numbered(PURPOSE, SECRECY, BREACH, refers('nach Ziffer 3')),
      ).change,
    ).toMatchObject({ layers: ['number', 'reference'], attention: [] });
  });

  it('names another sentence of the same clause: text', () => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2 Satz 1')),
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2 Satz 2')),
    );
    expect(references).toEqual([]);
    expect(change).toMatchObject({ layers: ['text'], attention: ['number'] });
  });

  it('is one of a list that follows', () => {
    const { segments, change } = said(
      numbered(PURPOSE, BREACH, AUDIT, refers('nach Ziffern 2 und 3')),
      numbered(PURPOSE, SECRECY, BREACH, AUDIT, refers('nach Ziffern 3 und 4')),
    );
    expect(segments.every((segment) => segment.endsWith('reference'))).toBe(true);
    expect(change).toMatchObject({ layers: ['number', 'reference'], attention: [] });
  });

  it('is one of a list of which another does not follow', () => {
    const { change } = said(
      numbered(PURPOSE, BREACH, AUDIT, COSTS, refers('nach Ziffern 2 und 3')),
      numbered(PURPOSE, SECRECY, BREACH, AUDIT, COSTS, refers('nach Ziffern 3 und 5')),
    );
    expect(change.attention).toEqual(['reference']);
    expect(change.layers).toContain('text');
  });

  it('is changed together with other words', () => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, refers('binnen 30 Tagen gemäß Ziff. 2')),
      numbered(PURPOSE, SECRECY, BREACH, refers('spätestens nach 14 Wochen entsprechend Ziff. 3')),
    );
    expect(change.attention).toEqual(['urgency', 'period']);
    expect(change.layers).toContain('text');
    expect(references.every(({ status }) => status === 'follows')).toBe(true);
  });

  it('came with other words: no reason for attention by itself', () => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, refers('')),
      numbered(PURPOSE, BREACH, refers('gemäß der Regelung in Ziff. 2')),
    );
    expect(references).toEqual([]);
    expect(change).toMatchObject({ layers: ['text'], attention: [] });
  });
});

describe('a reference that stands beside other words that changed', () => {
  it('keeps its own layer', () => {
    const { segments, references, change } = said(
      numbered(PURPOSE, BREACH, refers('muss Ziff. 2')),
      numbered(PURPOSE, SECRECY, BREACH, refers('darf Ziff. 3')),
    );
    expect(segments).toEqual([
      'delete muss text',
      'delete Ziff. 2 reference',
      'insert darf text',
      'insert Ziff. 3 reference',
    ]);
    expect(new Set(references.map(({ status }) => status))).toEqual(new Set(['follows']));
    expect(change).toMatchObject({ layers: ['text', 'number', 'reference'], attention: ['modal'] });
  });

  it('asks for attention itself where it leads elsewhere', () => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, AUDIT, refers('muss Ziff. 2')),
      numbered(PURPOSE, BREACH, AUDIT, refers('darf Ziff. 3')),
    );
    expect(references).toMatchObject([{ status: 'redirected' }, { status: 'redirected' }]);
    expect(change).toMatchObject({ layers: ['text'], attention: ['modal', 'reference'] });
  });
});

describe('new words with a reference', () => {
  it.each(['Ziff. 9', '§ 9', 'Ziff. 9 BDSG', 'Art. 9'])('%s', (name) => {
    const { references, change } = said(
      numbered(PURPOSE, BREACH, refers('')),
      numbered(PURPOSE, BREACH, refers(`laut ${name}`)),
    );
    const isOwn = name === 'Ziff. 9';
    const own = { text: name, clause: null, counterpart: null };
    expect(references).toEqual(isOwn ? [{ status: 'dangling', old: null, new: own }] : []);
    expect(change.attention.includes('reference')).toBe(isOwn);
  });
});

describe('a reference into a list', () => {
  const listed = (...letters: readonly string[]): Wording =>
    contract('1', [
      {
        label: '1.',
        blocks: [paragraph(BREACH)],
        clauses: letters.map((text, index) => ({ label: `${'abc'[index]})`, blocks: [paragraph(text)] })),
      },
      { label: '2.', blocks: [paragraph(refers('nach Ziff. 1 lit. b'))] },
    ]);

  it('that is gone names nothing', () => {
    const { references } = said(listed(AUDIT, COSTS), listed());
    expect(references).toMatchObject([{ status: 'dangling', old: { clause: '1.b' }, new: { clause: null } }]);
  });
});

describe('a reference whose words stayed', () => {
  it('names another clause, and the clause is shown for that alone', () => {
    const { segments, references, change } = said(
      numbered(PURPOSE, refers('nach Ziff. 3'), BREACH, AUDIT),
      numbered(PURPOSE, refers('nach Ziff. 3'), SECRECY, BREACH, AUDIT),
    );
    expect(segments).toEqual(['keep Ziff. 3']);
    expect(references).toEqual([
      {
        status: 'redirected',
        old: { text: 'Ziff. 3', clause: '3', counterpart: '4' },
        new: { text: 'Ziff. 3', clause: '3', counterpart: null },
      },
    ]);
    expect(change).toMatchObject({ kind: 'same', layers: [], attention: ['reference'] });
    expect(change.number).not.toBeNull();
  });

  it('names a clause that is gone', () => {
    const { references, change } = said(
      numbered(PURPOSE, refers('nach Ziff. 3'), BREACH),
      numbered(PURPOSE, refers('nach Ziff. 3')),
    );
    expect(references).toMatchObject([
      { status: 'dangling', old: { clause: '3', counterpart: null }, new: { clause: null } },
    ]);
    expect(change).toMatchObject({ kind: 'same', attention: ['reference'] });
  });

  it('names the same clause: nothing is said', () => {
    const { segments, change } = said(
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2')),
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2'), AUDIT),
    );
    expect(segments).toEqual([]);
    expect(change).toMatchObject({ kind: 'same', number: null, attention: [] });
  });

  it('names the same clause, which was reworded', () => {
    const { change } = said(
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2')),
      numbered(PURPOSE, BREACH.replace('benannte', 'zuständige'), refers('nach Ziff. 2')),
    );
    expect(change).toMatchObject({ kind: 'same', number: null });
  });

  it('is read from the clause it stands in', () => {
    const section = (label: string, ...texts: readonly string[]): ShortClause => ({
      label,
      heading: `Abschnitt ${label}`,
      clauses: items(...texts),
    });
    const { references } = said(
      contract('1', [section('§ 1', BREACH, AUDIT, refers('nach Absatz 2'))]),
      contract('2', [section('§ 1', BREACH, SECRECY, AUDIT, refers('nach Absatz 2'))]),
    );
    expect(references).toMatchObject([
      { status: 'redirected', old: { clause: '§ 1.2', counterpart: '§ 1.3' }, new: { clause: '§ 1.2' } },
    ]);
  });

  it('points elsewhere in both versions: nothing is said', () => {
    const { references } = said(
      numbered(PURPOSE, refers('nach Ziff. 99 und § 3 BDSG'), BREACH),
      numbered(PURPOSE, refers('nach Ziff. 99 und § 3 BDSG'), SECRECY, BREACH),
    );
    expect(references).toEqual([]);
  });

  it('is partly bold and is cut at the markup', () => {
    const bold = { type: 'strong', content: [{ type: 'text', text: '3' }] } as const;
    const clause = paragraph('Die Vergütung der Leistungen nach Ziff. ', bold, ' richtet sich nach dem Angebot.');
    const version = (...texts: readonly string[]) =>
      contract('1', [
        { label: '1.', blocks: [clause] },
        ...texts.map((text, index) => ({ label: `${index + 2}.`, blocks: [paragraph(text)] })),
      ]);
    const { segments, references } = said(version(PURPOSE, BREACH, AUDIT), version(PURPOSE, SECRECY, BREACH, AUDIT));
    expect(segments).toEqual(['keep Ziff.', 'keep 3']);
    expect(new Set(references.map((reference) => JSON.stringify(reference))).size).toBe(1);
  });

  it('gets another space and another clause: that is text', () => {
    const { segments, change } = said(
      numbered(PURPOSE, refers('nach Ziff. 3'), BREACH, AUDIT),
      numbered(PURPOSE, refers('nach Ziff.\u00a03'), SECRECY, BREACH, AUDIT),
    );
    expect(segments.some((segment) => segment.endsWith('text'))).toBe(true);
    expect(change).toMatchObject({ layers: ['text'], attention: ['reference'] });
  });

  it('gets another space and the same clause: that is typography', () => {
    const { change } = said(
      numbered(PURPOSE, BREACH, refers('nach Ziff. 2')),
      numbered(PURPOSE, BREACH, refers('nach Ziff.\u00a02')),
    );
    expect(change).toMatchObject({ layers: ['typography'], attention: [] });
  });

  it('moves along with its clause', () => {
    const { references } = said(
      numbered(refers('nach Ziff. 3'), PURPOSE, BREACH, AUDIT, COSTS),
      numbered(PURPOSE, BREACH, AUDIT, COSTS, refers('nach Ziff. 2')),
    );
    expect(references.map(({ status }) => status)).toEqual(['follows', 'follows']);
  });
});

describe('a reference to a clause that was split', () => {
  const old = numbered(PURPOSE, `${BREACH} ${AUDIT} ${COSTS}`, refers('nach Ziff. 2'));

  it.each([2, 3])('follows to part %i', (part) => {
    const after = numbered(PURPOSE, `${BREACH} ${AUDIT}`, COSTS, refers(`nach Ziff. ${part}`));
    const { change } = said(old, after);
    expect(change.attention).toEqual([]);
    expect(change.layers).not.toContain('text');
  });
});

describe('references into annexes', () => {
  const version = (annexes: readonly string[], reference: string): Wording =>
    contract('1', [
      { label: '1.', blocks: [paragraph(refers(reference))] },
      ...annexes.map((text, index) => ({
        label: `Anlage ${index + 1}`,
        heading: text.slice(0, 20),
        blocks: [paragraph(text)],
      })),
    ]);

  it('follow', () => {
    const { change } = said(
      version([BREACH, AUDIT], 'nach Anlage 2'),
      version([BREACH, SECRECY, AUDIT], 'nach Anlage 3'),
    );
    expect(change).toMatchObject({ layers: ['reference'], attention: [] });
  });

  it('are redirected', () => {
    const { references } = said(
      version([BREACH, AUDIT], 'nach Anlage 2'),
      version([BREACH, SECRECY, AUDIT], 'nach Anlage 2'),
    );
    expect(references).toMatchObject([{ status: 'redirected' }]);
  });
});
