import { parseWording } from '../../src/agreement/parseWording.ts';
import type { SourceText } from '../../src/translation/comparison.ts';

/** A small binding text that has everything a translation must keep. */
export const BINDING = `---
title: Vertrag nach Art. 28
version: "1.4"
stated: 2025-10-01
validFrom: 2025-11-01
language: de
changes:
  - "Ziff. 1.1: neu."
---

zwischen <Field label="Firma" /> und uns

## Präambel

Ein Absatz.

## 1. Fristen

1.1 Die Frist beträgt 24 Stunden.

1.2 Der Preis beträgt 1.080,50 EUR, zahlbar bis 31.10.2025 um 17 Uhr.

a) erstens und

b) zweitens.

## 2. Umfang

Es gilt:

- Schutz der Daten,
- Ruhe.

1. zuerst das Gesetz,
2. dann der Vertrag.

Näheres regelt [Anlage 1](#anlage-1).

| Firma | Ort | Frist |
|---|---|---|
| Muster SE | Wien | 14 Tage |
| Beispiel AG | Bern | 30 Tage |

## Unterschriften

<Signatures parties="Kunde, Anbieter" />

## Anlage 1 – Näheres

### 1. Zweck

1.1 Der Zweck.
`;

/** Its translation. */
export const TRANSLATION = `---
title: Agreement under Article 28
version: "1.4"
stated: 2025-10-01
validFrom: 2025-11-01
language: en
---

between <Field label="Company" /> and us

## Preamble

One paragraph.

## 1. Time limits

1.1 The time limit is 24 hours.

1.2 The price is EUR 1,080.50, payable by 5 p.m. on 31 October 2025.

a) firstly and

b) secondly.

## 2. Scope

The following applies:

- protection of data,
- quiet.

1. first the law,
2. then the agreement.

Details are set out in [Annex 1](#annex-1).

| Company | Place | Period |
|---|---|---|
| Muster SE | Vienna | 14 days |
| Beispiel AG | Berne | 30 days |

## Signatures

<Signatures parties="Customer, Supplier" />

## Annex 1 – Details

### 1. Purpose

1.1 The purpose.
`;

/** A source that must hold to the contract format, read. */
export function readSource(source: string): SourceText {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return { source, clean: parsed.value };
}

/** The translation with one piece replaced. */
export function changedTranslation(piece: string, by: string): string {
  if (!TRANSLATION.includes(piece)) throw new Error(`not in the translation: ${piece}`);
  return TRANSLATION.replace(piece, by);
}
