import type { Block, Clause, Inline, LabelKind, Wording } from '../../src/agreement/wording.ts';

/** Running text. */
export const t = (text: string): Inline => ({ type: 'text', text });

/** A paragraph; strings in it are running text. */
export const p = (...content: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? t(part) : part)),
});

/** A clause with a heading. */
export const headed = (
  id: string,
  kind: LabelKind,
  label: string | null,
  heading: string,
  blocks: readonly Block[],
  clauses: readonly Clause[] = [],
): Clause => ({ id, kind, label, heading: [t(heading)], blocks, clauses });

/** A clause whose label stands before running text. */
export const labelled = (
  id: string,
  kind: LabelKind,
  label: string,
  blocks: readonly Block[],
  clauses: readonly Clause[] = [],
): Clause => ({ id, kind, label, heading: null, blocks, clauses });

/** A bullet list; a string is an item of one paragraph. */
export const bullets = (...items: readonly (string | readonly Block[])[]): Block => ({
  type: 'bullets',
  items: items.map((item) => (typeof item === 'string' ? [p(item)] : item)),
});

/** A table of plain text. */
export const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Block => {
  const cells = (row: readonly string[]) => row.map((cell): readonly Inline[] => (cell === '' ? [] : [t(cell)]));
  return { type: 'table', head: cells(head), rows: rows.map(cells) };
};

const NBSP = '\u00A0';
const strong = (text: string): Inline => ({ type: 'strong', content: [t(text)] });
const emphasis = (text: string): Inline => ({ type: 'emphasis', content: [t(text)] });
const field = (label: string): Inline => ({ type: 'field', label });
const br: Inline = { type: 'break' };

const LONG_CELL =
  'Betrieb der Rechenzentren einschließlich Zutrittsschutz, unterbrechungsfreier Stromversorgung, Klimatisierung, ' +
  'Brandfrüherkennung und Datensicherung an zwei räumlich getrennten Standorten; kein Zugriff auf Inhaltsdaten im ' +
  'Klartext, da sämtliche Datenträger nach dem Stand der Technik verschlüsselt sind und die Schlüssel beim ' +
  'Auftragsverarbeiter verbleiben.';

const SERVICES: readonly (readonly [string, string, string, string])[] = [
  ['Muster Rechenzentrum GmbH', 'Beispielallee 7, 60311 Frankfurt am Main', LONG_CELL, 'Deutschland'],
  ['Nordlicht Mailversand AG', 'Hafenweg 12, 20457 Hamburg', 'Versand von System-E-Mails', 'Deutschland'],
  [
    'Exempel Support Sp. z o.o.',
    'ul. Przykładowa 3, 00-001 Warszawa',
    'Telefonischer Kundendienst (2nd-Level-Support) ohne dauerhafte Speicherung',
    'Polen',
  ],
  ['Voorbeeld Monitoring B.V.', 'Voorbeeldstraat 41, 1011 Amsterdam', 'Überwachung der Verfügbarkeit', 'Niederlande'],
];

const subprocessors = (count: number): Block =>
  table(
    ['Nr.', 'Unterauftragsverarbeiter', 'Anschrift', 'Leistung', 'Ort der Verarbeitung'],
    ...Array.from({ length: count }, (_, i): readonly string[] => {
      const [name, address, service, place] = SERVICES[i % SERVICES.length] ?? ['', '', '', ''];
      return [`${i + 1}`, name, address, service, i % 5 === 4 ? '' : place];
    }),
  );

const SENTENCES = [
  'Der Auftragsverarbeiter verarbeitet personenbezogene Daten ausschließlich auf dokumentierte Weisung des Auftraggebers, es sei denn, er ist nach dem Recht der Union oder der Mitgliedstaaten, dem er unterliegt, zu einer anderen Verarbeitung verpflichtet.',
  'Mündliche Weisungen bestätigt der Auftraggeber unverzüglich mindestens in Textform.',
  'Hält der Auftragsverarbeiter eine Weisung für rechtswidrig, so weist er den Auftraggeber unverzüglich darauf hin; er darf die Ausführung aussetzen, bis der Auftraggeber sie bestätigt oder ändert.',
  'Die Datenschutz-Folgenabschätzung nach Art. 35 DSGVO und die vorherige Konsultation nach Art. 36 DSGVO unterstützt der Auftragsverarbeiter mit den ihm zur Verfügung stehenden Informationen.',
  'Eine Vergütung (≥ 100,00 € je Stunde, ≤ 8 h je Tag) wird nur geschuldet, wenn der Mehraufwand nicht auf einem Verstoß des Auftragsverarbeiters beruht.',
];

const prose = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => SENTENCES[(seed + i * 2) % SENTENCES.length]).join(' ');

const middleClause = (n: number, heading: string): Clause =>
  headed(
    `${n}`,
    'decimal',
    `${n}.`,
    heading,
    [],
    [1, 2, 3].map((i) => labelled(`${n}.${i}`, 'decimal', `${n}.${i}`, [p(prose(n + i, 1 + ((n + i) % 3)))])),
  );

/**
 * A long contract in the project's own words that uses every feature of a wording.
 *
 * @param rows number of sub-processors in its table
 */
export function sampleWording(rows = 14): Wording {
  return {
    format: 1,
    title: 'Vertrag über die Verarbeitung personenbezogener Daten im Auftrag',
    version: '1.4',
    stated: '2025-10-01',
    validFrom: '2025-11-01',
    language: 'de',
    opening: [
      p('zwischen'),
      p(
        field('Firma des Auftraggebers'),
        br,
        field('Straße und Hausnummer'),
        br,
        field('Postleitzahl und Ort'),
        br,
        '– nachfolgend „',
        strong('Auftraggeber'),
        '“ –',
      ),
      p('und'),
      p('Muster Cloud GmbH', br, 'Beispielstraße 1', br, '10115 Berlin', br, '– nachfolgend „Auftragsverarbeiter“ –'),
    ],
    clauses: [
      headed('praeambel', 'unnumbered', null, 'Präambel', [p(prose(0, 2)), p(prose(3, 1))]),
      headed(
        '1',
        'decimal',
        '1.',
        'Gegenstand, Dauer und Begriffe',
        [],
        [
          labelled('1.1', 'decimal', '1.1', [
            p(
              'Gegenstand ist der Betrieb des Dienstes „Muster‑Ablage“ (',
              emphasis('Hauptvertrag'),
              ') nach Art.',
              `${NBSP}28 Abs.${NBSP}3 DSGVO; die Einzelheiten stehen unter `,
              {
                type: 'link',
                href: 'https://muster.example/leistungen/verarbeitung-personenbezogener-daten-im-auftrag/2025/uebersicht.html?fassung=1.4&sprache=de',
                content: [
                  t(
                    'https://muster.example/leistungen/verarbeitung-personenbezogener-daten-im-auftrag/2025/uebersicht.html?fassung=1.4&sprache=de',
                  ),
                ],
              },
              '.',
            ),
            p('Dieser Absatz gehört noch zu Ziffer 1.1 und steht unter demselben Text.'),
          ]),
          labelled(
            '1.2',
            'decimal',
            '1.2',
            [p('In diesem Vertrag bedeuten:')],
            [
              labelled('1.2.a', 'letter', 'a)', [p('„Daten“ personenbezogene Daten im Sinne von Art. 4 Nr. 1 DSGVO;')]),
              labelled(
                '1.2.b',
                'letter',
                'b)',
                [p('„Verarbeitung“ jeder Vorgang im Zusammenhang mit Daten, insbesondere')],
                [
                  labelled('1.2.b.aa', 'doubleLetter', 'aa)', [
                    p('das Erheben, das Erfassen, die Organisation und das Ordnen,'),
                  ]),
                  labelled('1.2.b.bb', 'doubleLetter', 'bb)', [
                    p(
                      'die Speicherung, die Anpassung oder Veränderung, das Auslesen, das Abfragen und die Verwendung einschließlich der Rindfleischetikettierungsüberwachungsaufgabenübertragungsprotokollierung;',
                    ),
                  ]),
                ],
              ),
              labelled('1.2.c', 'letter', 'c)', [p('„Weisung“ jede auf den Umgang mit Daten gerichtete Anordnung.')]),
            ],
          ),
          labelled('1.3', 'decimal', '1.3', [
            p('Die Verarbeitung betrifft'),
            bullets(
              'Beschäftigte des Auftraggebers,',
              'Kundinnen und Kunden einschließlich der Interessenten sowie deren Ansprechpartner, soweit ihre Daten in den Dienst eingegeben werden,',
              [p('Lieferanten, und zwar'), bullets('deren Beschäftigte und', 'deren Unterlieferanten,')],
              'sonstige Personen.',
            ),
            p('Der Text nach der Liste gehört noch zu Ziffer 1.3.'),
          ]),
          labelled(
            '1.3.1',
            'decimal',
            '1.3.1',
            [p('Eine dritte Ebene der Zählung: ', prose(2, 1))],
            [labelled('1.3.1.1', 'decimal', '1.3.1.1', [p('und eine vierte mit breiter Nummer.')])],
          ),
        ],
      ),
      headed(
        '2',
        'decimal',
        '2.',
        'Weisungen und Weisungsberechtigte mit einer Überschrift, die so lang ist, dass sie in einer zweiten Zeile weitergeht',
        [p('Text unter einer Überschrift ohne eigene Nummer. ', prose(1, 2))],
        [
          headed('2.1', 'decimal', '2.1', 'Form', [p(prose(2, 3)), p(prose(4, 1))]),
          headed(
            '2.2',
            'decimal',
            '2.2',
            'Weisungsberechtigte Personen',
            [
              p(
                'Weisungsberechtigt sind ',
                field('Name'),
                ' und ',
                field('Name der Vertretung'),
                ' beim Auftraggeber.',
              ),
            ],
            [
              labelled('2.2.1p', 'paragraph', '(1)', [p(prose(0, 2))]),
              labelled('2.2.2p', 'paragraph', '(2)', [
                p('Der Auftragsverarbeiter hat'),
                {
                  type: 'items',
                  clauses: [
                    labelled('2.2.2.1', 'item', '1.', [p('die Weisung zu dokumentieren,')]),
                    labelled('2.2.2.2', 'item', '2.', [p(prose(2, 1)), p('Noch ein Absatz des zweiten Punktes.')]),
                    labelled('2.2.2.3', 'item', '10.', [p('und sie drei Jahre aufzubewahren.')]),
                  ],
                },
                p('Der Satz nach der Aufzählung gehört noch zu Absatz 2.'),
              ]),
              labelled('2.2.2a', 'paragraph', '(2a)', [bullets('Ein Absatz,', 'der mit einer Liste beginnt.')]),
            ],
          ),
        ],
      ),
      middleClause(3, 'Pflichten des Auftragsverarbeiters'),
      middleClause(4, 'Technische und organisatorische Maßnahmen'),
      middleClause(5, 'Unterauftragsverhältnisse'),
      middleClause(6, 'Rechte der betroffenen Personen'),
      headed(
        'p7',
        'section',
        '§ 7',
        'Haftung und Freistellung',
        [],
        [
          labelled('p7.1', 'paragraph', '(1)', [p(prose(1, 2))]),
          labelled('p7.2', 'paragraph', '(2)', [
            p(
              'Zeichen: „Zitat“ ‚innen‘ – — … § € ≥ ≤ ° µ ® ™ → ☐ ☒ ☑ ✓ ✗ ▪ ² ³ ½ × ± 10\u202F000\u202F€ Nicht\u2011Trennung ',
              {
                type: 'strong',
                content: [t('fett ☐ '), { type: 'emphasis', content: [t('und kursiv E-Mail ✓')] }],
              },
            ),
          ]),
        ],
      ),
      headed('schluss', 'unnumbered', null, 'Schlussbestimmungen', [
        p('Änderungen bedürfen der Textform. ', prose(3, 1)),
        { type: 'signatures', parties: ['Auftraggeber', 'Auftragsverarbeiter'] },
      ]),
      headed(
        'anlage-1',
        'annex',
        'Anlage 1',
        '– Unterauftragsverarbeiter',
        [p('Bei Abschluss dieses Vertrages sind genehmigt:'), subprocessors(rows)],
        [headed('anlage-1/1', 'decimal', '1.', 'Änderungen der Liste', [p(prose(2, 2))])],
      ),
      headed('anlage-2.1', 'annex', 'Anlage 2.1', '– Ansprechpartner', [
        table(
          ['Rolle', 'E-Mail', 'Prüfsumme'],
          [
            'Datenschutzbeauftragter',
            'datenschutzbeauftragter.auftragsverarbeitung@muster-cloud.example',
            'ab12'.repeat(16),
          ],
          ['Weisungsempfang', 'weisungen@muster.example', ''],
        ),
      ]),
    ],
  };
}
