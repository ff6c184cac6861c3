import { ALONE, type CheckContext } from '../../src/check/checkContext.ts';
import { checkContract } from '../../src/check/checkContract.ts';
import type { Finding } from '../../src/check/finding.ts';

/** A contract in which there is nothing to be found. */
export const CLEAN = `---
title: Auftragsverarbeitungsvertrag (AVV)
version: "1.0"
validFrom: 2026-01-01
language: de
---

zwischen

<Field label="Firma des Auftraggebers" />

nachfolgend „Auftraggeber“

und

Beispiel Werkzeuge GmbH\\
Hafenweg 4\\
20457 Hamburg

nachfolgend „Auftragnehmer“

## 1. Definitionen

1.1 „Nutzungsdaten“ sind Daten über die Nutzung der Plattform durch den Auftraggeber.

1.2 „Standardvertragsklauseln“ sind die Klauseln nach dem Durchführungsbeschluss (EU) 2021/914.

## 2. Gegenstand und Dauer

2.1 Der Auftragnehmer verarbeitet personenbezogene Daten im Auftrag des Auftraggebers, wie in Anlage 1 beschrieben.

2.2 Der Vertrag läuft so lange wie der Vertrag über die Nutzung der Plattform („Hauptvertrag“). Das Recht zur Kündigung nach § 314 BGB bleibt unberührt.

## 3. Weisungen

3.1 Der Auftraggeber erteilt Weisungen in Textform. Der Auftragnehmer bestätigt sie (Art. 28 Abs. 3 Satz 2 lit. a DSGVO).

3.2 Mündliche Weisungen nach Ziff. 3.1 bestätigt der Auftraggeber unverzüglich.

## 4. Sicherheit der Verarbeitung

4.1 Der Auftragnehmer trifft die Maßnahmen nach Art. 32 DSGVO. Dazu gehören:

a) die Verschlüsselung der Daten,

b) die Trennung der Mandanten und

c) die Prüfung der Wirksamkeit.

4.2 Der Auftragnehmer protokolliert Zugriffe auf Nutzungsdaten für 30 Tage.

## 5. Unterauftragnehmer

5.1 Der Auftragnehmer setzt Unterauftragnehmer nur mit Genehmigung des Auftraggebers ein.

5.2 Für die Kontrollen bei Unterauftragnehmern gilt Ziff. 6.1 entsprechend.

5.3 In Drittländern vereinbart der Auftragnehmer die Standardvertragsklauseln.

## 6. Kontrollrechte

6.1 Der Auftraggeber darf sich von der Einhaltung der Maßnahmen nach Ziff. 4.1 lit. a und lit. b überzeugen. Nachweise sind insbesondere:

- Zertifikate,
- Prüfberichte,
- Protokolle nach Ziff. 4.2.

6.2 Die Kosten der Kontrolle trägt der Auftraggeber, soweit der Hauptvertrag nichts anderes bestimmt.

## Anlage 1 – Gegenstand der Verarbeitung

Die Verarbeitung betrifft Stammdaten und Nutzungsdaten der Beschäftigten des Auftraggebers.
`;

/** The clean contract with one passage replaced; "~" stands for a no-break space. */
export function planted(old: string, text: string): string {
  const [from, to] = [old, text].map((words) => words.replaceAll('~', '\u00a0'));
  if (from === undefined || to === undefined || !CLEAN.includes(from)) throw new Error(`There is no "${old}".`);
  return CLEAN.replace(from, () => to);
}

/** The findings of a source; a breach of the format is a mistake of the test. */
export function findingsOf(source: string, context: CheckContext = ALONE): readonly Finding[] {
  const { problems, findings } = checkContract(source, context);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return findings;
}

/** Findings as `rule @ clause: words`. */
export function short(findings: readonly Finding[], source: string): readonly string[] {
  const lines = source.split('\n');
  return findings.map(({ rule, clause, line, column, endLine, endColumn }) => {
    const end = endLine === line ? endColumn - 1 : undefined;
    const words = (lines[line - 1] ?? '').slice(column - 1, end).replaceAll('\u00a0', '~');
    return `${rule} @ ${clause}: ${words}`;
  });
}
