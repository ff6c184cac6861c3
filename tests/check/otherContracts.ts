import type { Defect } from './plantedDefects.ts';

/** Ways in which other contracts are written and nothing is wrong: what is replaced in the clean contract, and by what. */
export const OTHER_WAYS: Readonly<Record<string, readonly (readonly [old: string, text: string])[]>> = {
  'annexes under a heading that is no label': [
    ['wie in Anlage~1 beschrieben', 'wie in Anlage~1 und Anlage~2 beschrieben¶&#65;nlage~2: Unterauftragnehmer'],
    ['wie in Anlage~1 beschrieben', 'wie in Anlage~1 und Anlage~2 beschrieben¶ANLAGE~2'],
    [
      'wie in Anlage~1 beschrieben',
      'wie in Anlage~1 und Anhang~A beschrieben¶&#65;nhang~A zum Vertrag über die Plattform',
    ],
    ['## 5. Unterauftragnehmer', '## 5. Unterauftragnehmer (Anlage 2)\n\nSie stehen in Anlage~2.'],
    ['Die Verarbeitung betrifft', '### 1.1 Daten\n\nFür Anlage~1.1 gilt dies. Die Verarbeitung betrifft'],
  ],
  'clauses and annexes of the standard contractual clauses': [
    [
      'die Standardvertragsklauseln.',
      'die Standardvertragsklauseln. Die Wahlmöglichkeit in Klausel~17 und Anhang~II entfallen.',
    ],
  ],
  'Roman numbers among letters': [
    ['b) die Trennung der Mandanten und', 'b) die Trennung\n\n(i) der Mandanten und\n\n(ii) der Netze,'],
  ],
  'what is announced and follows at another level, or is written by hand': [
    [
      'b) die Trennung der Mandanten und',
      'b) die Trennung folgender Bereiche:\n\n(i) der Mandanten und\n\n(ii) der Netze,',
    ],
    ['der Beschäftigten des Auftraggebers.', 'der Beschäftigten des Auftraggebers.\n\nOrt, Datum:'],
  ],
  'headings, values and signatures without a full stop': [
    [
      'Die Verarbeitung betrifft',
      'Beschreibung der technischen und organisatorischen Maßnahmen nach Art.~32~DSGVO\n\nDie Verarbeitung betrifft',
    ],
    [
      'Die Verarbeitung betrifft',
      'Der Auftragnehmer benennt als Empfänger der Weisungen: Erika Beispiel\n\nDie Verarbeitung betrifft',
    ],
    [
      'Die Verarbeitung betrifft',
      'Dieser Vertrag ist gezeichnet von Erika Beispiel, Hamburg, 1. Oktober 2025\n\nDie Verarbeitung betrifft',
    ],
  ],
  'terms and names': [
    ['2.1 Der Auftragnehmer verarbeitet', '2.1 Frei von Hauptvertragsunterlagen verarbeitet der Auftragnehmer'],
    ['nachfolgend „Auftraggeber“', 'der Verantwortliche (Auftraggeber)'],
    ['zwischen\n\n<Field', 'Der Hauptvertrag geht diesem Vertrag nach.\n\nzwischen\n\n<Field'],
    ['Daten über die Nutzung', 'Daten („was geschieht, wer es tut“) über die Nutzung'],
  ],
  'brackets and marks': [
    [
      'Die Verarbeitung betrifft',
      '| Art | Daten |\n| --- | --- |\n| Stammdaten (Name, | Alter) |\n\nDie Verarbeitung betrifft',
    ],
    ['für 30~Tage.', 'für 30~Tage nach dem Leitfaden des Bundesamts [BSI].'],
    ['20457 Hamburg', '20457 Hamburg\\\nHamburg an der Elbe'],
  ],
};

/** Defects that other contracts have, planted into the clean one. */
export const OTHER_DEFECTS: readonly Defect[] = [
  [
    'wie in Anlage~1 beschrieben',
    'wie in Anlage~1 und Anlage~3 beschrieben¶&#65;nlage~2: Liste',
    'annex-missing @ 2.1: Anlage~3',
  ],
  [
    'Die Verarbeitung betrifft',
    '&#65;nlage~2 – Liste\n\n&#65;nlage~3 – Muster\n\n&#65;nlage~2 ist hier gemeint. Die Verarbeitung betrifft',
    'annex-missing @ anlage-1: &#65;nlage~2',
    'annex-missing @ anlage-1: &#65;nlage~3',
  ],
  ['die Standardvertragsklauseln.', 'die Standardvertragsklauseln nach Ziff.~17.', 'reference-missing @ 5.3: Ziff.~17'],
  ['für 30~Tage.', 'für 30~Tage nach Klausel~17.', 'reference-missing @ 4.2: Klausel~17'],
  ['„Nutzungsdaten“ sind', '„Nutzungsdaten" sind', 'quotation-mixed @ 1.1: „Nutzungsdaten"'],
  ['(„Hauptvertrag“)', '(„Hauptvertrag)', 'unpaired @ 2.2: „'],
  ['zwischen\n\n<Field', ':::note\n\nzwischen\n\n<Field', 'stray-markup @ null: :::'],
  [
    '- Zertifikate,\n- Prüfberichte,\n- Protokolle nach',
    '- Zertifikate,\n- Listen\n- Belege\n- Berichte,\n- Prüfberichte,\n- Pläne,\n- Protokolle nach',
    'list-punctuation @ 6.1: n',
  ],
  ['5.3 In', '5.3. In', 'numbering-mixed @ 5.3: 5.3.'],
  ['c) die', '(g) die', 'numbering @ 4.1.g: (g)'],
  ['für 30~Tage.', 'für 30~Tage gegenüber [ORT].', 'placeholder @ 4.2: [ORT]'],
  [
    'Die Verarbeitung betrifft',
    'Die Auskunft erteilt der Auftragnehmer unverzüglich und ohne Kosten\n\nDie Verarbeitung betrifft',
    'sentence-end @ anlage-1: Kosten',
  ],
];
