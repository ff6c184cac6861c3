/** A defect planted into the clean contract: what is replaced, by what, and what must be found, and nothing else. */
export type Defect = readonly [old: string, text: string, ...found: readonly string[]];

const REFERENCES: readonly Defect[] = [
  ['nach Ziff.~3.1 bestätigt', 'nach Ziff.~3.7 bestätigt', 'reference-missing @ 3.2: Ziff.~3.7'],
  ['nach Ziff.~3.1 bestätigt', 'nach Ziff.~19 bestätigt', 'reference-missing @ 3.2: Ziff.~19'],
  ['nach Ziff.~3.1 bestätigt', 'nach Ziffer~3.7. S.~1 bestätigt', 'reference-missing @ 3.2: Ziffer~3.7'],
  ['nach Ziff.~3.1 bestätigt', 'nach Abschnitt~3.4 bestätigt', 'reference-missing @ 3.2: Abschnitt~3.4'],
  ['nach Ziff.~3.1 bestätigt', 'nach Kapitel~5.6 bestätigt', 'reference-missing @ 3.2: Kapitel~5.6'],
  ['nach Ziff.~3.1 bestätigt', 'nach Punkt~15 bestätigt', 'reference-missing @ 3.2: Punkt~15'],
  ['gilt Ziff.~6.1 entsprechend', 'gelten Ziffern~4, 6 oder 8 entsprechend', 'reference-missing @ 5.2: 8'],
  ['gilt Ziff.~6.1 entsprechend', 'gilt Ziff.~6 Abs.~5 entsprechend', 'reference-missing @ 5.2: Ziff.~6 Abs.~5'],
  ['gilt Ziff.~6.1 entsprechend', 'gilt (vgl. 6 Abs.~5) Entsprechendes', 'reference-missing @ 5.2: 6 Abs.~5'],
  ['nach Ziff.~3.1 bestätigt', 'gemäß 7.9 bestätigt', 'reference-missing @ 3.2: 7.9'],
  ['nach Ziff.~3.1 bestätigt', 'nach §~9 dieses AVV bestätigt', 'reference-missing @ 3.2: §~9'],
  ['lit.~a und lit.~b überzeugen', 'lit.~a und lit.~e überzeugen', 'reference-missing @ 6.1: lit.~e'],
  ['gilt Ziff.~6.1 entsprechend', 'gelten die in Ziff.~3.2 genannten Kontrollen', 'reference-words @ 5.2: Ziff.~3.2'],
  ['gilt Ziff.~6.1 entsprechend', 'gelten die in (4.1) genannten Kontrollen', 'reference-words @ 5.2: (4.1)'],
  ['wie in Anlage~1 beschrieben', 'wie in Anlage~2 beschrieben', 'annex-missing @ 2.1: Anlage~2'],
  ['wie in Anlage~1 beschrieben', 'wie in Anlage~2.1 beschrieben', 'annex-missing @ 2.1: Anlage~2.1'],
  ['wie in Anlage~1 beschrieben', 'wie in Anlage~1 Ziff.~4 beschrieben', 'reference-missing @ 2.1: Anlage~1 Ziff.~4'],
];

const NUMBERS: readonly Defect[] = [
  ['4.2 Der', '4.3 Der', 'numbering @ 4.3: 4.3', 'reference-missing @ 6.1: Ziff.~4.2'],
  ['3.1 Der', '3.3 Der', 'numbering @ 3.3: 3.3', 'numbering @ 3.2: 3.2', 'reference-missing @ 3.2: Ziff.~3.1'],
  ['c) die', 'd) die', 'numbering @ 4.1.d: d)'],
  ['5.3 In', '5.3a In', 'numbering @ 5.3a: 5.3a'],
  ['5.3 In', '(3) In', 'numbering @ 5.2.3: (3)'],
  ['5.3 In', '5.3. In', 'numbering-mixed @ 5.3: 5.3.'],
  ['## 2. Gegenstand', '## 2 Gegenstand', 'numbering-mixed @ 2: 2'],
  ['- Prüfberichte,\n- Protokolle', '- Prüfberichte,\n- Listen\n- Protokolle', 'list-punctuation @ 6.1: n'],
  ['c) die Prüfung der Wirksamkeit.', 'c) die Prüfung der Wirksamkeit;', 'list-punctuation @ 4.1.c: ;'],
  ['Hauptvertrag nichts anderes bestimmt.', 'Hauptvertrag nichts anderes bestimmt', 'sentence-end @ 6.2: bestimmt'],
  ['für 30~Tage.', 'für 30~Tage und berichtet darüber wie folgt:', 'announced-missing @ 4.2: :'],
  [
    'Die Verarbeitung betrifft',
    'Die Liste steht auf unserer Webseite:\n\nDie Verarbeitung betrifft',
    'announced-missing @ anlage-1: :',
  ],
];

const TERMS: readonly Defect[] = [
  [
    'vereinbart der Auftragnehmer die Standardvertragsklauseln',
    'vereinbart der Auftragnehmer Garantien',
    'term-unused @ 1.2: Standardvertragsklauseln',
  ],
  ['1.2 „Standardvertragsklauseln“', '1.2 „Standardklauseln“', 'term-unused @ 1.2: Standardklauseln'],
  [
    '2.1 Der Auftragnehmer verarbeitet',
    '2.1 Nach dem Hauptvertrag verarbeitet der Auftragnehmer',
    'term-before-definition @ 2.1: Hauptvertrag',
  ],
  [
    'bestätigt der Auftraggeber unverzüglich',
    'bestätigt der Verantwortliche unverzüglich',
    'party-name @ 3.2: Verantwortliche',
  ],
  [
    '6.2 Die Kosten der Kontrolle trägt der Auftraggeber',
    '6.2 Die Kosten der Kontrolle trägt der Kunde',
    'party-name @ 6.2: Kunde',
  ],
  ['5.1 Der Auftragnehmer setzt', '5.1 Der Auftragsverarbeiter setzt', 'party-name @ 5.1: Auftragsverarbeiter'],
  ['nachfolgend „Auftraggeber“', 'nachfolgend „Auftrageber“', 'word-slip @ null: Auftrageber'],
];

const LAW_AND_FIGURES: readonly Defect[] = [
  [
    'Die Verarbeitung betrifft',
    'Das TTDSG bleibt unberührt. Die Verarbeitung betrifft',
    'law-repealed @ anlage-1: TTDSG',
  ],
  [
    'zwischen\n\n<Field',
    'Stand: 5. Oktober 2025, gültig ab 01.02.2026\n\nzwischen\n\n<Field',
    'date-mismatch @ null: 01.02.2026',
  ],
];

const WORDS: readonly Defect[] = [
  ['Beispiel Werkzeuge GmbH', 'Musterfirma', 'placeholder @ null: Musterfirma'],
  ['für 30~Tage', 'für \\[30\\] Tage', 'placeholder @ 4.2: [30\\]'],
  ['für 30~Tage', 'für \\[TODO: Frist\\]', 'placeholder @ 4.2: TODO'],
  ['für 30~Tage', 'bis XX.XX.XXXX', 'placeholder @ 4.2: XX.XX.XXXX'],
  ['für 30~Tage', 'für \\{\\{ frist }} Tage', 'placeholder @ 4.2: {\\{ frist }}'],
  ['für 30~Tage', 'für \\_\\_\\_\\_ Tage', 'placeholder @ 4.2: _\\_\\_\\_'],
  ['- Zertifikate,', '- \\[ \\] Zertifikate,', 'placeholder @ 6.1: [ \\]'],
  ['20457 Hamburg', '\\[ORT eintragen\\]', 'placeholder @ null: [ORT eintragen\\]'],
  ['Für die Kontrollen', 'Für die ## Kontrollen', 'stray-markup @ 5.2: ##'],
  ['Für die Kontrollen', 'Für die \\*\\*Kontrollen', 'stray-markup @ 5.2: *\\*'],
  ['Für die Kontrollen', 'Für für die Kontrollen', 'word-doubled @ 5.2: Für für'],
  ['Der Vertrag läuft', 'Der der Vertrag läuft', 'word-doubled @ 2.2: Der der'],
  ['Stammdaten und Nutzungsdaten', 'Stamm-daten, Stammdaten und Nutzungsdaten', 'hyphen-left @ anlage-1: Stamm-daten'],
  ['die Trennung der Mandanten und', 'die Trennung,der Mandanten und', 'space-missing @ 4.1.b: ,'],
  ['in Textform. Der', 'in Textform.Der', 'space-missing @ 3.1: .'],
  [
    'personenbezogene Daten im',
    'personenbezogeneDaten und personenbezogene Daten im',
    'space-missing @ 2.1: personenbezogeneDaten',
  ],
  [
    'Der Auftragnehmer protokolliert',
    'Der Auftragnehmer hat Angabenaufzubewahren und protokolliert',
    'space-missing @ 4.2: Angabenaufzubewahren',
  ],
  ['für 30~Tage.', 'für 30€.', 'space-missing @ 4.2: €'],
  ['die Trennung der', 'die Trennung , der', 'space-surplus @ 4.1.b:  ,'],
  ['Die Kosten der Kontrolle', 'Die Kosten der Vor- Ort-Kontrolle', 'space-surplus @ 6.2:  '],
  ['Die Kosten der Kontrolle', 'Die  Kosten der Kontrolle', 'space-surplus @ 6.2:  '],
  ['(Art.~28', '(Art-.~28', 'punctuation-doubled @ 3.1: -.'],
  ['in Textform. Der', 'in Textform,. Der', 'punctuation-doubled @ 3.1: ,.'],
  ['nach Art.~32~DSGVO', 'nach Art~32~DSGVO', 'abbreviation-stop @ 4.1: Art'],
  ['lit.~a~DSGVO)', 'lit.~a~DSGVO', 'unpaired @ 3.1: ('],
  ['(„Hauptvertrag“)', '(„Hauptvertrag)', 'unpaired @ 2.2: „'],
  ['„Nutzungsdaten“ sind', '"Nutzungsdaten" sind', 'quotation-mixed @ 1.1: "Nutzungsdaten"'],
  ['nach Art.~32~DSGVO', 'nach Art. 32~DSGVO', 'no-break-space @ 4.1: Art. 32'],
];

export const DEFECTS = [...REFERENCES, ...NUMBERS, ...TERMS, ...LAW_AND_FIGURES, ...WORDS];
