import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/redline/changesOf.ts';
import { redline } from '../../src/redline/redline.ts';
import {
  ATTENTIONS,
  type Attention,
  type ClauseChange,
  type EditLayer,
  type EditSegment,
  LAYERS,
  type Segment,
} from '../../src/redline/redlineModel.ts';
import { contract, paragraph, table } from './sampleContract.ts';
import { versionPair } from './wordingArbitrary.ts';

/** Words around the words in question, so that both versions are surely recognised as one paragraph. */
const FRAME = [
  'Der Auftragnehmer verarbeitet die Daten des Auftraggebers',
  'im Rahmen der vereinbarten Leistungen laut Vertrag',
];
const framed = (words: string): string => `${FRAME[0]} ${words} ${FRAME[1]}.`;
const one = (words: string) => contract('1', [{ label: '1.', blocks: [paragraph(words)] }]);

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

const segmentsOf = ({ lines }: ClauseChange): readonly Segment[] =>
  lines.flatMap((line) => line.cells.flatMap((cell) => cell.segments));

interface Classes {
  readonly layers: readonly EditLayer[];
  readonly attention: readonly Attention[];
}

function classesOf(changes: readonly ClauseChange[]): Classes {
  const edits = changes.flatMap(segmentsOf).filter(isEdit);
  return {
    layers: [...new Set(edits.map((edit) => edit.layer))],
    attention: ATTENTIONS.filter((reason) => edits.some((edit) => edit.attention?.includes(reason))),
  };
}

const compared = (old: string, after: string): Classes =>
  classesOf(changesOf(redline(one(framed(old)), one(framed(after)))));

type Case = readonly [old: string, after: string];
type Reasoned = readonly [old: string, after: string, ...Attention[]];

const TYPOGRAPHY: readonly Case[] = [
  // Spaces
  ['binnen 72 Stunden', 'binnen 72\u00a0Stunden'],
  ['binnen 72\u202fStunden', 'binnen 72\u00a0Stunden'],
  ['nach Art. 28 DSGVO', 'nach Art.\u00a028 DSGVO'],
  ['2 % der Vergütung', '2\u202f% der Vergütung'],
  ['2 % der Vergütung', '2% der Vergütung'],
  ['1.000 €', '1.000€'],
  ['1 000 Euro', '1\u00a0000 Euro'],
  ['§5 gilt', '§ 5 gilt'],
  ['Ziff.5 gilt', 'Ziff. 5 gilt'],
  ['z.B. Backups', 'z. B. Backups'],
  ['z.B. Backups', 'z.\u00a0B. Backups'],
  ['i.V.m. den Weisungen', 'i. V. m. den Weisungen'],
  ['d.h. immer', 'd. h. immer'],
  ['u.a. Kunden', 'u. a. Kunden'],
  ['und/oder Dritte', 'und / oder Dritte'],
  ['( siehe oben )', '(siehe oben)'],
  ['erstens , zweitens', 'erstens, zweitens'],
  ['Ende.Beginn', 'Ende. Beginn'],
  ['am 1.Januar 2026', 'am 1. Januar 2026'],
  ['am 1.1.2026', 'am 1. 1. 2026'],
  ['24h erreichbar', '24 h erreichbar'],
  ['mit 10GB Speicher', 'mit 10 GB Speicher'],
  ['binnen 5Tagen', 'binnen 5 Tagen'],
  ['das Agreementand dann', 'das Agreement and dann'],
  ['ist zu mutbar', 'ist zumutbar'],
  ['der Auftrags verarbeiter', 'der Auftragsverarbeiter'],
  ['die Daten verarbeitung', 'die Datenverarbeitung'],
  ['so dass es gilt', 'sodass es gilt'],
  ['Sicherheits- und Schutzkonzept', 'Sicherheits-und Schutzkonzept'],
  ['« Dienst »', '«Dienst»'],
  // Invisible characters and composed letters
  ['die Auftrags\u00adverarbeitung', 'die Auftragsverarbeitung'],
  ['die Auftrags\u200bverarbeitung', 'die Auftragsverarbeitung'],
  ['die Prüfung', 'die Pru\u0308fung'],
  ['kann man prüfen', 'kann man pru\u0308fen'],
  // Quotation marks
  ['der "Dienst" selbst', 'der „Dienst“ selbst'],
  ['der „Dienst“ selbst', 'der »Dienst« selbst'],
  ['der "Dienst" selbst', 'der “Dienst” selbst'],
  ['der "Dienst" selbst', "der 'Dienst' selbst"],
  ['der ‚Dienst‘ selbst', 'der „Dienst“ selbst'],
  ['der "große neue Dienst des Kunden" selbst', 'der „große neue Dienst des Kunden“ selbst'],
  ['nach "Anlage 5" oben', 'nach „Anlage 5“ oben'],
  ["the customer's data", 'the customer’s data'],
  ["it isn't stored", 'it isn’t stored'],
  // Hyphens, dashes, ellipsis
  ['der AVV-Vertrag', 'der AVV\u2011Vertrag'],
  ['die 24-Stunden-Frist', 'die 24\u2011Stunden\u2011Frist'],
  ['Daten - soweit vorhanden - löschen', 'Daten – soweit vorhanden – löschen'],
  ['Daten – soweit vorhanden – löschen', 'Daten — soweit vorhanden — löschen'],
  ['Anlage 1 - Gegenstand', 'Anlage 1 – Gegenstand'],
  ['und so weiter...', 'und so weiter…'],
  // Spelling
  ['es sei daß alles', 'es sei dass alles'],
  ['er muß löschen', 'er muss löschen'],
  ['der Prozeß endet', 'der Prozess endet'],
  ['der Ausschluß gilt', 'der Ausschluss gilt'],
  ['gemäss Vertrag', 'gemäß Vertrag'],
  ['der Mißbrauch', 'der Missbrauch'],
  ['er veranlaßt alles', 'er veranlasst alles'],
  ['die Massnahmen', 'die Maßnahmen'],
  ['ausschließlich hier', 'ausschliesslich hier'],
  ['selbständig tätig', 'selbstständig tätig'],
  ['die Numerierung', 'die Nummerierung'],
  ['im folgenden genannt', 'im Folgenden genannt'],
  ['des weiteren gilt', 'des Weiteren gilt'],
  ['in bezug auf alles', 'in Bezug auf alles'],
  ['aufgrund der Wahl', 'auf Grund der Wahl'],
  ['per Email senden', 'per E-Mail senden'],
  ['potentielle Risiken', 'potenzielle Risiken'],
  ['der Fluß der Daten muß enden', 'der Fluß der Daten muss enden'],
  ['the sub-processor acts', 'the subprocessor acts'],
  ['the organisation acts', 'the organization acts'],
];

const TEXT: readonly Reasoned[] = [
  // Words without weight
  ['das alte Haus', 'das neue Haus'],
  ['die Server', 'die Rechner'],
  ['der Kunde', 'der kunde'],
  ['die Sie kennen', 'die sie kennen'],
  ['der Nutzer', 'der Nutzer*innen'],
  ['in Maßen', 'in Massen'],
  ['eine Buße', 'eine Busse'],
  ['die E-Mail-Adresse', 'die Mail-Adresse'],
  ['der Auftragsverarbeitungs-Vertrag', 'der Auftragsverarbeitungsvertrag'],
  ['Daten der Art', 'Daten dieser Art'],
  ['nach dem BDSG', 'nach dem TTDSG'],
  ['die Alpha GmbH', 'die Alpha SE'],
  ['die Vertragslaufzeitverlängerung', 'die Vertragslaufzeitverkürzung'],
  // Punctuation
  ['Kunden, die zahlen', 'Kunden die zahlen'],
  ['erstens. Zweitens', 'erstens; Zweitens'],
  ['erstens zweitens', 'erstens: zweitens'],
  ['der Dienst (Mail)', 'der Dienst Mail'],
  ['der Dienst selbst', 'der „Dienst“ selbst'],
  ['customers data', "customers' data"],
  // Another word by a space alone
  ['er hat zu sichern', 'er hat zusichern'],
  ['in valid form', 'invalid form'],
  // Signs beside numbers
  ['Reihe 5-10', 'Reihe 5–10'],
  ['Reihe 5 - 10', 'Reihe 5 – 10'],
  ['Wert -5', 'Wert –5', 'number'],
  ['mit 10 GB', 'mit 10 TB', 'number'],
  // Numbers
  ['mit 3 Kopien', 'mit 4 Kopien', 'number'],
  ['mit drei Kopien', 'mit vier Kopien', 'number'],
  ['mit 3 Kopien', 'mit drei Kopien'],
  ['Wert -5', 'Wert 5', 'number'],
  ['Wert < 5', 'Wert > 5', 'number'],
  ['Wert 5 0', 'Wert 50', 'number'],
  ['Wert 1.5', 'Wert 1,5', 'number'],
  ['Wert 1 000', 'Wert 1000', 'number'],
  ['Modell 3a', 'Modell 3b', 'number'],
  ['Modell 3 a', 'Modell 3a', 'number'],
  ['nach ISO27001', 'nach ISO27002', 'number'],
  ['nach ISO 27001', 'nach ISO 27701', 'number'],
  ['Port 443', 'Port 8443', 'number'],
  ['nach Art. 28 DSGVO', 'nach Art. 32 DSGVO', 'number'],
  ['nach Art. 28 Abs. 3 lit. a DSGVO', 'nach Art. 28 Abs. 3 lit. b DSGVO', 'number'],
  ['nach § 3 BDSG', 'nach § 4 BDSG', 'number'],
  ['Verordnung (EU) 2016/679', 'Verordnung (EU) 2018/1725', 'number'],
  ['Wert ½ davon', 'Wert ¼ davon', 'number'],
  ['Wert 10² davon', 'Wert 10³ davon', 'number'],
  ['die Daten', 'die 7 Daten', 'number'],
  // Amounts
  ['von 2 % jährlich', 'von 5 % jährlich', 'amount'],
  ['von 2 Prozent', 'von 3 Prozent', 'amount'],
  ['von 1.000 EUR', 'von 10.000 EUR', 'amount'],
  ['von 1.000 Euro', 'von 1.000,00 Euro', 'amount'],
  ['von 1.000,50 EUR', 'von 1.000,05 EUR', 'amount'],
  ['von EUR 500', 'von EUR 5.000', 'amount'],
  ['von 128,50€', 'von 129,50€', 'amount'],
  ['von 5 Mio. EUR', 'von 50 Mio. EUR', 'amount'],
  ['von 5 Mio. EUR', 'von 5 Mrd. EUR', 'amount'],
  ['von 100 EUR', 'von 100 USD', 'amount'],
  ['of $500', 'of $5,000', 'amount'],
  ['of 5 percent', 'of 6 percent', 'amount'],
  ['höchstens 5 %', 'mindestens 5 %', 'amount'],
  // Dates
  ['am 1. Januar 2026', 'am 31. Januar 2026', 'date'],
  ['am 1. Januar 2026', 'am 1. Februar 2026', 'date'],
  ['am 1. Januar 2026', 'am 1. Januar 2027', 'date'],
  ['am 31.12.2025', 'am 31.12.2026', 'date'],
  ['am 2025-12-31', 'am 2026-12-31', 'date'],
  ['on January 1, 2026', 'on January 2, 2026', 'date'],
  ['on 1 March 2026', 'on 1 April 2026', 'date'],
  ['seit Januar 2025', 'seit Februar 2025', 'date'],
  // Periods
  ['binnen 30 Tagen', 'binnen 14 Tagen', 'period'],
  ['binnen 30 Tagen', 'binnen 30 Wochen', 'period'],
  ['binnen 30 Tagen', 'binnen 30 Werktagen', 'period'],
  ['nach zwei Wochen', 'nach drei Wochen', 'period'],
  ['nach einem Monat', 'nach einem Jahr', 'period'],
  ['nach einem Monat', 'nach zwei Monaten', 'period'],
  ['binnen 72 Stunden', 'binnen 24 Stunden', 'period'],
  ['binnen 72 Stunden', 'binnen 72 Minuten', 'period'],
  ['die 24-Stunden-Frist', 'die 48-Stunden-Frist', 'period'],
  ['mit 14-tägiger Frist', 'mit 30-tägiger Frist', 'period'],
  ['mit zweiwöchiger Frist', 'mit dreiwöchiger Frist', 'period'],
  ['mindestens 30 Tage', 'höchstens 30 Tage', 'period'],
  ['prüft jährlich alles', 'prüft monatlich alles', 'period'],
  ['30 Tage', '30 volle Monate', 'period'],
  ['within 30 days', 'within 45 days', 'period'],
  ['within thirty (30) days', 'within sixty (60) days', 'period'],
  ['after two weeks', 'after two months', 'period'],
  ['within ten business days', 'within ten days', 'period'],
  ['nach 30 der Frist', 'nach 30 Tagen der Frist', 'period'],
  ['nach dreißig Tagen', 'nach 30 Tagen'],
  // Negations and restrictions
  ['wird nicht gelöscht', 'wird gelöscht', 'negation'],
  ['sind keine Daten', 'sind Daten', 'negation'],
  ['hat kein Recht', 'hat ein Recht', 'negation'],
  ['gilt nur hier', 'gilt hier', 'negation'],
  ['gilt ohne Frist', 'gilt mit Frist', 'negation'],
  ['gilt hier', 'gilt ausschließlich hier', 'negation'],
  ['gilt lediglich hier', 'gilt hier', 'negation'],
  ['gilt nie', 'gilt stets', 'negation'],
  ['ist zulässig', 'ist unzulässig', 'negation'],
  ['die nicht öffentliche Stelle', 'die nichtöffentliche Stelle', 'negation'],
  ['die nicht-öffentliche Stelle', 'die öffentliche Stelle', 'negation'],
  ['hat keine Kenntnis', 'hat keinerlei Kenntnis', 'negation'],
  ['hat keine Kenntnis', 'hat keinen Hinweis'],
  ['is not stored', 'is stored', 'negation'],
  ['is stored', 'is never stored', 'negation'],
  ['applies only here', 'applies here', 'negation'],
  ['applies without limits', 'applies with limits', 'negation'],
  ['if agreed', 'unless agreed', 'negation'],
  ["it isn't stored", 'it is stored', 'negation'],
  ['gilt, es sei denn', 'gilt, wenn', 'negation'],
  // Modal verbs
  ['er muss löschen', 'er kann löschen', 'modal'],
  ['er soll löschen', 'er muss löschen', 'modal'],
  ['er darf löschen', 'er soll löschen', 'modal'],
  ['sie müssen löschen', 'sie sollen löschen', 'modal'],
  ['sie dürfen löschen', 'sie können löschen', 'modal'],
  ['er muß löschen', 'er soll löschen', 'modal'],
  ['er soll löschen', 'er sollte löschen', 'modal'],
  ['ist verpflichtet', 'ist berechtigt', 'modal'],
  ['it shall delete', 'it may delete', 'modal'],
  ['it must delete', 'it should delete', 'modal'],
  ['it can not delete', 'it can delete', 'negation'],
  ['it cannot delete', 'it can delete', 'negation'],
  ['it may be deleted', 'it maybe deleted', 'modal'],
  ['er muss löschen', 'sie müssen alle löschen'],
  ['er darf löschen', 'er darf nicht löschen', 'negation'],
  // Urgency
  ['unverzüglich melden', 'zeitnah melden', 'urgency'],
  ['unverzüglich melden', 'binnen 72 Stunden melden', 'urgency', 'period'],
  ['spätestens morgen', 'frühestens morgen', 'urgency'],
  ['unverzüglich melden', 'melden', 'urgency'],
  ['sofort melden', 'rechtzeitig melden', 'urgency'],
  ['notify immediately', 'notify promptly', 'urgency'],
  ['notify without undue delay', 'notify in time', 'urgency'],
  ['un verzüglich melden', 'unverzüglich melden', 'urgency'],
  ['no later than Monday', 'on Monday', 'urgency'],
  ['unverzügliche Meldung', 'unverzüglicher Meldung'],
  // Connectives
  ['Name und Anschrift', 'Name oder Anschrift', 'connective'],
  ['Name sowie Anschrift', 'Name und Anschrift', 'connective'],
  ['Name bzw. Anschrift', 'Name und Anschrift', 'connective'],
  ['Name und Anschrift', 'Name und/oder Anschrift', 'connective'],
  ['name and address', 'name or address', 'connective'],
  ['Name und Anschrift', 'Name, Anschrift'],
  ['Name', 'Name und Anschrift'],
  // Several reasons at once
  ['muss nicht binnen 30 Tagen', 'darf binnen 14 Tagen', 'negation', 'modal', 'period'],
  ['bis 1. Mai 2026 für 100 EUR', 'bis 1. Juni 2026 für 200 EUR', 'date', 'amount'],
  ['kann auf Wunsch', 'darf nur auf Wunsch', 'negation', 'modal'],
  // Noise beside substance does not hide it
  ['der "Dienst" muß', 'der „Dienst“ soll', 'modal'],
  ['z.B. 30 Tage', 'z. B. 14 Tage', 'period'],
  // Hidden in invisible characters
  ['darf ni\u00adcht löschen', 'darf löschen', 'negation'],
];

describe('an edit is of the layer', () => {
  it.each(TYPOGRAPHY)('typography: %j → %j', (old, after) => {
    expect(compared(old, after)).toEqual({ layers: ['typography'], attention: [] });
    expect(compared(after, old)).toEqual({ layers: ['typography'], attention: [] });
  });

  it.each(TEXT)('text: %j → %j', (old, after, ...attention) => {
    const expected = { layers: ['text'], attention };
    const ofText = ({ layers, attention: found }: Classes): Classes => ({
      layers: layers.includes('text') ? ['text'] : layers,
      attention: found,
    });
    expect(ofText(compared(old, after))).toEqual(expected);
    expect(ofText(compared(after, old))).toEqual(expected);
  });
});

describe('in a table', () => {
  const sheet = (...rows: readonly (readonly string[])[]) =>
    contract('1', [{ label: 'Anlage 1', heading: 'Unterauftragnehmer', blocks: [table(...rows)] }]);
  const HEAD = ['Name', 'Land', 'Frist'];
  const ALPHA = ['Alpha GmbH', 'Deutschland', '30 Tage'];
  const changed = (old: readonly (readonly string[])[], after: readonly (readonly string[])[]): ClauseChange => {
    const [change] = changesOf(redline(sheet(...old), sheet(...after))).filter(({ number }) => number !== null);
    if (change === undefined) throw new Error('Nothing changed.');
    return change;
  };

  it.each<readonly [string, readonly (readonly string[])[], readonly EditLayer[], readonly Attention[]]>([
    ['another country', [HEAD, ['Alpha GmbH', 'Österreich', '30 Tage']], ['cell'], []],
    ['another period', [HEAD, ['Alpha GmbH', 'Deutschland', '14 Tage']], ['cell'], ['period']],
    ['another form of company', [HEAD, ['Alpha SE', 'Deutschland', '30 Tage']], ['cell'], []],
    ['a no-break space', [HEAD, ['Alpha GmbH', 'Deutschland', '30\u00a0Tage']], ['typography'], []],
    ['another name of a column', [['Firma', 'Land', 'Frist'], ALPHA], ['cell'], []],
    ['a new row', [HEAD, ALPHA, ['Beta AG', 'Irland', '7 Tage']], ['cell'], ['period']],
    ['a new row without a number', [HEAD, ALPHA, ['Beta AG', 'Irland', '']], ['cell'], []],
    [
      'a new column',
      [
        [...HEAD, 'Zweck'],
        [...ALPHA, 'Mail'],
      ],
      ['cell'],
      [],
    ],
    [
      'a new column of empty cells',
      [
        [...HEAD, ''],
        [...ALPHA, ''],
      ],
      [],
      [],
    ],
  ])('%s', (_, after, layers, attention) => {
    const change = changed([HEAD, ALPHA], after);
    expect(classesOf([change])).toEqual({ layers, attention });
    expect(change.layers).toEqual(layers.length === 0 ? ['cell'] : layers);
    expect(change.attention).toEqual(attention);
  });
});

describe('a change of a clause names', () => {
  const TEXTS = [
    'Gegenstand des Vertrags ist die Verarbeitung personenbezogener Daten durch den Auftragnehmer.',
    'Alle Beschäftigten wurden vor Aufnahme ihrer Tätigkeit auf die Vertraulichkeit verpflichtet.',
    'Der Auftragnehmer meldet Verletzungen des Schutzes binnen 72 Stunden nach Kenntnis.',
    'Der Auftraggeber darf die Einhaltung nach Anmeldung zu üblichen Geschäftszeiten prüfen.',
  ];
  const version = (...texts: readonly string[]) =>
    contract(
      '1',
      texts.map((text, index) => ({ label: `${index + 1}.`, blocks: [paragraph(text)] })),
    );
  const changes = (old: ReturnType<typeof version>, after: ReturnType<typeof version>) =>
    changesOf(redline(old, after))
      .filter(({ number }) => number !== null)
      .map(({ kind, layers, attention }) => ({ kind, layers, attention }));
  const [first = '', second = '', third = '', fourth = ''] = TEXTS;

  it('its number where that is all that differs', () => {
    expect(changes(version(first, third), version(first, second, third))).toEqual([
      { kind: 'inserted', layers: ['text'], attention: ['modal'] },
      { kind: 'same', layers: ['number'], attention: [] },
    ]);
  });

  it('its place, its number and its words', () => {
    expect(
      changes(version(first, second, third, fourth), version(first, third.replace('72', '24'), fourth, second)).at(-1),
    ).toEqual({
      kind: 'moved',
      layers: ['move', 'number'],
      attention: [],
    });
    expect(
      changes(version(first, third, second, fourth), version(first, second, fourth, third.replace('72', '24'))).at(-1),
    ).toEqual({
      kind: 'movedAndChanged',
      layers: ['text', 'move', 'number'],
      attention: ['period'],
    });
  });

  it('its markup', () => {
    const strong = { type: 'strong', content: [{ type: 'text', text: 'deutsches Recht' }] } as const;
    const old = contract('1', [{ label: '1.', blocks: [paragraph('Es gilt deutsches Recht.')] }]);
    const after = contract('1', [{ label: '1.', blocks: [paragraph('Es gilt ', strong, '.')] }]);
    expect(changes(old, after)).toEqual([{ kind: 'changed', layers: ['markup'], attention: [] }]);
  });

  it('a bullet that became a paragraph', () => {
    const old = contract('1', [
      { label: '1.', heading: 'Ort', blocks: [{ type: 'bullets', items: [[paragraph(first)]] }] },
    ]);
    const after = contract('1', [{ label: '1.', heading: 'Ort', blocks: [paragraph(first)] }]);
    expect(changes(old, after)).toEqual([{ kind: 'changed', layers: ['markup'], attention: [] }]);
  });

  it('nothing of the line with version and dates', () => {
    const [opening] = changesOf(redline(contract('1', []), contract('2', [])));
    expect(opening).toMatchObject({ number: null, attention: [] });
  });
});

/** Maximal runs of segments that came or went, without what moved word for word. */
function editsIn(change: ClauseChange): readonly (readonly EditSegment[])[] {
  const edits: EditSegment[][] = [];
  for (const line of change.lines)
    for (const { segments } of line.cells) {
      let open: EditSegment[] | null = null;
      for (const segment of segments) {
        if (!isEdit(segment)) open = null;
        else if (segment.passage === undefined) {
          if (open === null) {
            open = [];
            edits.push(open);
          }
          open.push(segment);
        }
      }
    }
  return edits;
}

const DIGITS_AND_WEIGHT =
  /\d|(?<!\p{L})(?:nicht|kein(?:e[mnrs]?)?|nur|ohne|muss|müssen|soll|sollen|darf|dürfen|kann|können|not|no|must|shall|may)(?!\p{L})/giu;

const SEED_TEXTS = fc
  .array(
    fc.constantFrom(
      ...[
        'nicht',
        'kein',
        'keine',
        'nur',
        'muss',
        'darf',
        'soll',
        'kann',
        'der',
        'Dienst',
        'nichtöffentlich',
        'zumutbar',
      ],
      ...[
        '30',
        '14',
        '5',
        '-5',
        '–5',
        '1.000',
        '1',
        '000',
        'Tage',
        '„Dienst“',
        '"Dienst"',
        'z. B.',
        'z.B.',
        'daß',
        'dass',
      ],
      ...[
        'und',
        'oder',
        'Ziff. 1',
        'Ziff. 2',
        'muß',
        'ni\u00adcht',
        '5–10',
        '5-10',
        'un',
        'verzüglich',
        'unverzüglich',
        'zu',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', '\u00a0', '', '-', ', '), { minLength: words.length, maxLength: words.length })
      .map(
        (joints) =>
          words
            .map((word, index) => word + joints[index])
            .join('')
            .trim() || 'leer',
      ),
  );

describe('every redline', () => {
  it('hides no digit, negation or modal verb in a noise layer', () => {
    const weight = (text: string): string =>
      [...text.replace(/\u00ad/gu, '').matchAll(DIGITS_AND_WEIGHT)].map(([found]) => found.toLowerCase()).join(' ');
    fc.assert(
      fc.property(SEED_TEXTS, SEED_TEXTS, (a, b) => {
        for (const change of changesOf(redline(one(framed(a)), one(framed(b)))))
          for (const line of change.lines)
            for (const { segments } of line.cells) {
              const layers = segments.filter(isEdit).map(({ layer }) => layer);
              if (layers.length === 0 || layers.some((layer) => layer !== 'typography')) continue;
              const side = (without: 'insert' | 'delete'): string =>
                segments.map((segment) => (segment.change === without ? '' : segment.text)).join('');
              expect(weight(side('insert')).replace(/muß/gu, 'muss')).toBe(
                weight(side('delete')).replace(/muß/gu, 'muss'),
              );
            }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('has edits that share their class but for references, and clauses that name what occurs in them', () => {
    fc.assert(
      fc.property(versionPair, ([old, after]) => {
        for (const change of changesOf(redline(old, after))) {
          const edits = editsIn(change);
          for (const edit of edits) {
            // References that are cut out have a class of their own; those that are not share that of the edit.
            const isCut = edit.some(({ reference }) => reference !== undefined);
            const rest = edit.filter(({ reference }) => !isCut || reference === undefined);
            const classes = rest.map(({ layer, attention }) => JSON.stringify({ layer, attention }));
            expect(new Set(classes).size).toBeLessThanOrEqual(1);
            for (const { layer, attention } of edit) {
              if (layer !== 'text' && layer !== 'cell') expect(attention).toBeUndefined();
              if (attention !== undefined)
                expect(attention).toEqual(ATTENTIONS.filter((one) => attention.includes(one)));
            }
          }
          const found = edits.flat();
          for (const { layer } of found) expect(change.layers).toContain(layer);
          expect(change.layers).toEqual(LAYERS.filter((layer) => change.layers.includes(layer)));
          const reasons = new Set(found.flatMap(({ attention }) => attention ?? []));
          if (segmentsOf(change).some((segment) => segment.change === 'keep' && segment.reference !== undefined))
            reasons.add('reference');
          expect(change.attention).toEqual(expect.arrayContaining([...reasons]));
          if (change.kind !== 'same') expect(change.layers.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
