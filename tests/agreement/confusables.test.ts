import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { characterProblems } from '../../src/agreement/characters.ts';
import { CONTRACTS, realContracts } from '../support/realContracts.ts';
import { ROOT } from '../support/runScript.ts';
import { confusables } from './confusables.ts';
import { accepted, clause, problemsOf } from './sources.ts';

const offences = (text: string): readonly string[] =>
  characterProblems(text, () => ({ line: 1, column: 1 })).map(({ rule, message }) => `${rule}: ${message}`);

const named = (text: string): string => [...text].map((sign) => sign.codePointAt(0)?.toString(16)).join('+');

/** The texts in which something takes the place of a letter, a digit or a section sign. */
function disguises(like: string, text: string): readonly string[] {
  if (/\d/.test(like)) return [`Frist von 1${text}5 Tagen`, `Ziffer 3${text}`];
  if (like === '§') return [`${text} 5 Abs. 2`];
  const inside = [`Der Ver${text}trag gilt.`, `Daten${text}verarbeitung`];
  return /^\p{L}/u.test(text) ? [...inside, `Die ${text}ertragspartei`, `der Dienst${text}`] : inside;
}

const CONFUSABLES = confusables();

describe('What passes for a letter or digit of German', () => {
  it('is a long list, with each letter of both cases, each digit, the umlauts, ß and §', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüÄÖÜß§'];
    expect(new Set(CONFUSABLES.map(({ text }) => text)).size).toBeGreaterThan(1600);
    expect(letters.filter((letter) => CONFUSABLES.filter(({ like }) => like === letter).length < 3)).toEqual([]);
  });

  it('is refused inside a word, at its beginning and at its end', () => {
    const passing = CONFUSABLES.flatMap(({ like, text }) =>
      disguises(like, text)
        .filter((disguise) => offences(disguise).length === 0)
        .map((disguise) => `${like} ${named(text)} ${disguise}`),
    );
    expect(passing).toEqual([]);
  });

  it('is refused in a contract, written as it is or by its number', () => {
    for (const { text } of CONFUSABLES.filter((_, i) => i % 23 === 0)) {
      const references = [...text].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join('');
      expect([named(text), problemsOf(clause(`Der Ver${text}trag`)).length]).not.toEqual([named(text), 0]);
      expect([named(text), problemsOf(clause(`Der Ver${references}trag`)).length]).not.toEqual([named(text), 0]);
    }
  });

  it.each([
    'Frıst',
    'Schrıft',
    'Mıtarbeıter',
    'mıt',
    'Verıtrag',
    'Wa\u00A8hrung',
    'a\u00B8',
    'Te×t',
    'W○rt',
    'ок',
    'сор',
    'ХОР',
    'рау',
    'ρον',
    'Ѕ',
    'Ηοst',
    'ьог',
  ])('is refused as %s', (word) => {
    expect(offences(word)).not.toEqual([]);
  });
});

/** Ordinary texts of contracts: German and English typography, and names of people and firms from all of Europe. */
const LEGITIMATE: readonly string[] = [
  'Straße, STRAẞE, Größe, Ärger, Übermaß, Österreich, Café, Crème, Maître, naïve, façade, Œuvre, Encyclopædia, à, Ål',
  "„Daten“, ‚so‘, “data”, ‘so’, »so«, «so», ›so‹, ‹so›, geht’s, geht´s, Müllers', – — … • · ‐ ‑ § §§ ¶ † ‡ % ‰ °C № @ & #",
  '10 € 10 £ 10 ¥ 10 ¢ © ® ™ ½ ¼ ¾ m² m³ 10³ H₂O CO₂ 3×4 3 × 4 ± ≤ ≥ ≠ ≈ ÷ − √ ∞ µm 10 Ω 5 kΩ 2 MΩ 5′ 3″ ☐ ☑ ☒ ✓ ✗ → ⇒ ■ □ ● ○',
  'Art.\u00A028 Abs.\u00A03 Satz\u00A01 lit.\u00A0a DSGVO, z.\u00A0B., 1\u202F000,00\u00A0€, 24/7, 99,9 %, I/O, c/o, u.\u00A0a.',
  'René, Zoë, Chloé, Jürgen, Björn, Søren, Åsa, Øyvind, Þórður, Guðrún, Ægir, Jõgi, Šarūnas, Žemaitė, Ģirts, Ķekava',
  'Łukasz, Świętokrzyska, Źdźbło, Ćwikła, Škoda, Dvořák, Přemysl, Čapek, Ľubomír, Ňuňuk, Őry, Fűzfő, Đorđević, Ćosić',
  'Ștefan, Țepeș, Brâncuși, Ţiriac, Şahin, Çelik, Yağmur, Ömer, Ümit, Işık, Yıldız, Aydın, Altın, Kılıç, Diyarbakır, KILIÇ',
  'Ñandú, Iñigo, Núñez, São, João, Conceição, Peña, L’Hospitalet, Coruña, Ħamrun, Ġorġ, Żabbar, Gŵyr, Ŵyn, Ŷ, Ǩiurâl',
  'Nguyễn, Phạm, Trần, Đặng, Hồ, Lê, Vũ, Đỗ, Bùi, Ngô, Dương, Phượng, Ưng, Ơn',
  'Ελλάδα, Αθήνα, Θεσσαλονίκη, Παπαδόπουλος, София, Пловдив, Київ, Москва, Београд, Скопје, Мінск, Ґалаґан',
  'α-Version, β-Version, Type-C, ISO/IEC 27001:2022, SHA-256, AES-256-GCM, TLS 1.3, A/B, E-Mail, Wi-Fi, Kund*innen, m/w/d',
];

describe('What contracts are written with', () => {
  it.each(LEGITIMATE)('is no false alarm: %s', (text) => {
    expect(offences(text.normalize('NFC'))).toEqual([]);
    accepted(clause(`Vertrag: ${text.replace(/([*#<&\\])/g, '\\$1')}`));
  });

  it.each(readdirSync(join(ROOT, 'example', 'avv')))('is no false alarm in the example %s', (name) => {
    expect(offences(readFileSync(join(ROOT, 'example', 'avv', name), 'utf8'))).toEqual([]);
  });

  const contracts = realContracts();
  it.skipIf(contracts.length < 5)(`is no false alarm in the real contracts of ${CONTRACTS}`, () => {
    const alarms = contracts.flatMap(({ name, version, source }) =>
      problemsOf(source).map((found) => `${name}/${version}:${found.line}: ${found.message}`),
    );
    expect(alarms).toEqual([]);
  });
});
