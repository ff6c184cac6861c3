const FRONT = (title: string): string => `---
title: ${title}
version: "2.0"
stated: 2025-03-01
validFrom: 2025-04-01
language: de
---
`;

/** "§ 1" and "(1)", an inserted Absatz, letters and double letters, an unnumbered preamble. */
const SECTIONS = `${FRONT('Vereinbarung zur Verarbeitung im Auftrag')}
## Präambel

Die Stadtwerke Beispielhausen lassen Zählerstände durch die Ablesewerk GmbH verarbeiten. Diese Vereinbarung ordnet, was
dabei mit den Daten der Kundinnen und Kunden geschieht.

## § 1 Gegenstand und Dauer

(1) Die Ablesewerk GmbH liest Zählerstände aus, prüft sie auf Glaubwürdigkeit und übermittelt sie den Stadtwerken nach
§ 2 Abs. 1 dieser Vereinbarung.

(2) Die Vereinbarung gilt auf unbestimmte Zeit. Sie endet mit dem Rahmenvertrag vom 12. Mai 2024, ohne dass es einer
Kündigung nach § 314 BGB bedarf.

## § 2 Pflichten des Ablesewerks

(1) Das Ablesewerk verarbeitet Daten nur auf Weisung. Weisungen erteilen

a) die Leitung des Messwesens,

b) die Datenschutzbeauftragte der Stadtwerke, soweit es um

aa) Auskünfte an betroffene Personen oder

bb) die Löschung einzelner Datensätze geht,

c) jede Person, die einer der Genannten dazu bevollmächtigt hat.

(2) Mündliche Weisungen bestätigt das Ablesewerk binnen drei Werktagen in Textform.

(2a) Hält das Ablesewerk eine Weisung für rechtswidrig, setzt es ihre Ausführung aus und sagt dies den Stadtwerken
unverzüglich; Art. 28 Abs. 3 Satz 3 DSGVO bleibt unberührt.

(3) Beschäftigte, die Zugang zu den Daten haben, sind auf die Vertraulichkeit verpflichtet.

## § 3 Sicherheit der Verarbeitung

(1) Das Ablesewerk trifft mindestens die folgenden Maßnahmen:

- verschlüsselte Übertragung aller Zählerstände vom Gerät bis zum Rechenzentrum,
- getrennte Haltung der Daten verschiedener Auftraggeber,
- tägliche Sicherung an einem zweiten Ort, der mindestens zwanzig Kilometer entfernt liegt.

(2) Näheres regelt die Anlage 1.

## § 4 Schlussbestimmungen

Änderungen bedürfen der Textform. Gerichtsstand ist Beispielhausen, soweit das Gesetz eine solche Vereinbarung zulässt.

## Anlage 1 – Maßnahmen

### 1. Zutritt

1.1 Die Räume sind verschlossen. Schlüssel werden gegen Unterschrift ausgegeben.

1.2 Gäste werden begleitet.

### 2. Zugriff

2.1 Jedes Konto gehört einer Person.
`;

/** "1." and "1.1", headings on the first level alone, a list of numbers, a table. */
const DECIMALS = `${FRONT('Auftragsverarbeitung für die Lohnabrechnung')}
## 1. Geltungsbereich

1.1 Dieser Vertrag gilt für jede Abrechnung, die das Lohnbüro Rechenschieber für die Auftraggeberin erstellt.

1.2 Er geht den Allgemeinen Geschäftsbedingungen des Lohnbüros vor, auch soweit diese in Ziff. 7 etwas anderes sagen.

## 2. Art der Daten

2.1 Verarbeitet werden die in der Tabelle genannten Daten.

| Daten | Personen | Frist |
|---|---|---|
| Name, Anschrift, Geburtstag | Beschäftigte | 10 Jahre |
| Bankverbindung und Steuermerkmale | Beschäftigte | 6 Jahre |
| Arbeitszeiten | Beschäftigte und Leihkräfte | 2 Jahre |

2.2 Gesundheitsdaten werden nur verarbeitet, soweit sie für die Entgeltfortzahlung nötig sind.

## 3. Ablauf einer Abrechnung

3.1 Das Lohnbüro geht so vor:

1. Es übernimmt die Arbeitszeiten bis zum dritten Werktag des Monats.
2. Es prüft sie auf Vollständigkeit und fragt nach, wo Angaben fehlen.
3. Es übermittelt die Entgelte an die Bank der Auftraggeberin.

3.2 Fehler berichtigt das Lohnbüro mit der nächsten Abrechnung.

3.2.1 Ein Fehler liegt auch vor, wenn eine Angabe veraltet war.

3.2.2 Er liegt nicht vor, wenn die Auftraggeberin ihn trotz Hinweises nicht behoben hat.

## 4. Haftung

Die Parteien haften nach Art. 82 DSGVO.

## 5. Ende

5.1 Nach dem Ende des Vertrages löscht das Lohnbüro alle Daten, soweit nicht § 147 AO etwas anderes verlangt.

5.2 Über die Löschung erteilt es eine Bestätigung.
`;

/** Headings on both levels, without full stops. */
const HEADINGS = `${FRONT('Bedingungen der Auftragsverarbeitung')}
## 1 Rollen

### 1.1 Verantwortliche

Verantwortliche ist die Kundin, die den Dienst „Terminblick“ bucht.

### 1.2 Auftragsverarbeiterin

Auftragsverarbeiterin ist die Terminblick eG. Sie betreibt den Dienst auf eigenen Rechnern in Kassel.

## 2 Unterauftragnehmer

### 2.1 Genehmigung

Die Kundin genehmigt die in der Liste genannten Unternehmen. Neue Unternehmen kündigt die Terminblick eG
30 Tage vorher in Textform an.

### 2.2 Widerspruch

Widerspricht die Kundin, suchen beide eine Lösung. Gelingt das nicht, darf jede Seite den Vertrag

a) mit einer Frist von 14 Tagen oder

b) zum Ende des Monats kündigen.

## 3 Meldung von Verletzungen

### 3.1 Frist

Die Terminblick eG meldet eine Verletzung des Schutzes personenbezogener Daten binnen 24 Stunden.

### 3.2 Inhalt

Die Meldung enthält die Angaben nach Art. 33 Abs. 3 DSGVO, soweit sie bekannt sind.

## 4 Schluss

### 4.1 Form

Änderungen bedürfen der Textform.

## Anlage A – Ansprechpartner

### 1. Kundin

Die Kundin nennt ihre Ansprechpartnerin bei der Buchung.

### 2. Terminblick eG

Anfragen gehen an den Kundendienst.

## Anlage B – Orte

### 1. Rechenzentrum

Das Rechenzentrum steht in Kassel.
`;

/** Contracts in the numbering schemes of real ones, each in the contract format. */
export const SCHEME_SOURCES: Readonly<Record<string, string>> = {
  'Paragraphen und Absätze': SECTIONS,
  'Dezimalzahlen und Tabelle': DECIMALS,
  'Überschriften auf beiden Ebenen': HEADINGS,
};
