import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Library, libraryIn, type PublishedAgreement, type PublishedVersion } from '../../src/site/library.ts';
import { mandatoryContent } from '../../src/site/mandatoryContent.ts';
import { outdatedLaw } from '../../src/site/outdatedLaw.ts';
import { parameterView } from '../../src/site/parameterView.ts';
import { english } from '../../src/site/words/english.ts';
import { german } from '../../src/site/words/german.ts';
import { AGREEMENT, publishedContent, smallSource } from '../support/smallContent.ts';

const NOTIFIED = (hours: string): string => `## 2. Meldung

2.1 Der Auftragsverarbeiter meldet Verletzungen des Schutzes personenbezogener Daten binnen ${hours}.

2.2 Der Auftragsverarbeiter erteilt Auskunft binnen zehn Tagen.
`;

const FIRST = smallSource(
  '1.0',
  '2025-02-01',
  `## 1. Haftung

1.1 Der Auftragsverarbeiter verarbeitet personenbezogene Daten nur auf dokumentierte Weisung (Art.\u00A028 Abs.\u00A03 Satz\u00A02 lit.\u00A0a DSGVO).

1.2 Für Übermittlungen gilt der Beschluss 2010/87/EU. Der Beschluss 2010/87/EU liegt bei.

1.3 Der TMG-Hinweis entfällt, soweit das TMG aufgehoben ist.

${NOTIFIED('72 Stunden')}`,
).replace('language: de\n', 'language: de\nart28:\n  4.liability: Das regelt der Hauptvertrag.\n  "3.3": ["1.1"]\n');

const later = (version: string, month: string, hours: string): string =>
  smallSource(version, `2025-${month}-01`, `## 1. Allgemeines\n\n1.1 Ein Satz.\n\n${NOTIFIED(hours)}`);

let library: Library;
let agreement: PublishedAgreement;

beforeAll(() => {
  const content = publishedContent([
    FIRST,
    later('1.1', '03', '48 Stunden'),
    later('1.2', '04', '48 Stunden'),
    later('1.3', '05', 'zwei Tagen').replaceAll(/\n2\.2[^\n]*\n/g, ''),
  ]);
  const items = ['Abs. 3 Satz 2 lit. a', 'Abs. 3 Satz 3', 'Abs. 4 Satz 2', 'Abs. 9'];
  writeFileSync(
    join(content, 'test', 'agreement.yaml'),
    AGREEMENT.replace('art28: []', `art28: ${JSON.stringify(items)}`),
  );
  process.env['FASSUNG_CONTENT'] = content;
  library = { ...libraryIn('de'), today: '2026-11-21' };
  const [only] = library.agreements;
  if (only === undefined) throw new Error('There must be an agreement.');
  agreement = only;
});

function version(number: string): PublishedVersion {
  const found = agreement.versions.find((one) => one.version === number);
  if (found === undefined) throw new Error(number);
  return found;
}

describe('the mandatory content of a version', () => {
  it('leads to its clauses, says what its author says, and names what was not found without calling it absent', () => {
    expect(mandatoryContent(agreement, version('1.0'), german)).toEqual({
      rows: [
        {
          citation: 'Art.\u00A028 Abs.\u00A03 Satz\u00A02 lit.\u00A0a DSGVO',
          title: 'Verarbeitung auf dokumentierte Weisung',
          clauses: [{ href: '#1.1', text: '1.1' }],
          reason: null,
        },
        {
          citation: 'Art.\u00A028 Abs.\u00A03 Satz\u00A03 DSGVO',
          title: 'Hinweis auf rechtswidrige Weisungen',
          clauses: [{ href: '#1.1', text: '1.1' }],
          reason: null,
        },
        {
          citation: 'Art.\u00A028 Abs.\u00A04 Satz\u00A02 DSGVO',
          title: 'Haftung für Unterauftragnehmer',
          clauses: [],
          reason: 'Das regelt der Hauptvertrag.',
        },
      ],
      notFound: ['Schriftform oder elektronisches Format (Art.\u00A028 Abs.\u00A09 DSGVO)'],
    });
  });

  it('is told in English on English pages', () => {
    const [row] = mandatoryContent(agreement, version('1.0'), english)?.rows ?? [];
    expect(row?.citation).toBe('Art.\u00A028(3), second sentence, point\u00A0(a), GDPR');
    expect(row?.title).toBe('Processing on documented instructions');
  });

  it('is not told of an agreement of which nothing is demanded', () => {
    const undemanding = { ...agreement, facts: { ...agreement.facts, art28: [] } };
    expect(mandatoryContent(undemanding, version('1.0'), german)).toBeNull();
  });
});

describe('the law that no longer holds', () => {
  it('is named with every clause that cites it, what became of it and the source, once', () => {
    expect(outdatedLaw(library, agreement, version('1.0'), german)).toEqual([
      {
        name: 'Beschluss 2010/87/EU',
        clauses: [{ href: '#1.2', text: '1.2' }],
        sentences: [
          'Außer Kraft seit dem 27.\u00A0September 2021.',
          'Jetzt: Durchführungsbeschluss (EU) 2021/914 (Standardvertragsklauseln).',
          'Vor diesem Tag auf der Grundlage dieser Klauseln geschlossene Verträge galten bis zum 27.\u00A0Dezember 2022 als geeignete Garantien, sofern die Verarbeitung unverändert blieb und die Klauseln geeignete Garantien gewährleisteten.',
        ],
        source: 'Art. 4 des Durchführungsbeschlusses (EU) 2021/914, ABl. L 199 vom 7.6.2021, S. 31',
      },
    ]);
    const [act] = outdatedLaw(library, agreement, version('1.0'), english);
    expect(act?.name).toBe('Decision 2010/87/EU');
    expect(act?.sentences.slice(0, 2)).toEqual([
      'Repealed with effect from 27\u00A0September 2021.',
      'Now: Implementing Decision (EU) 2021/914 (standard contractual clauses).',
    ]);
  });

  it('is that of the day for which pages are built', () => {
    expect(outdatedLaw({ ...library, today: '2021-09-26' }, agreement, version('1.0'), german)).toEqual([]);
    expect(outdatedLaw({ ...library, today: '2021-09-27' }, agreement, version('1.0'), german)).toHaveLength(1);
    expect(outdatedLaw(library, agreement, version('1.1'), german)).toEqual([]);
  });
});

describe('the course of deadlines and amounts', () => {
  it('tells each value with the versions in which it stands and the clause in the last of them', () => {
    const { changed, unchanged } = parameterView(library, agreement, german);
    expect(changed).toEqual([
      {
        about: 'Meldung von Datenschutzverletzungen',
        steps: [
          { words: '72\u00A0Stunden', versions: 'nur Fassung 1.0', clause: { href: '/test/1.0/#2.1', text: '2.1' } },
          {
            words: '48\u00A0Stunden',
            versions: 'Fassung 1.1 bis 1.2',
            clause: { href: '/test/1.2/#2.1', text: '2.1' },
          },
          {
            words: '2\u00A0Tage',
            versions: 'ab Fassung 1.3, gültig ab 1.\u00A0Mai 2025',
            clause: { href: '/test/1.3/#2.1', text: '2.1' },
          },
        ],
      },
      {
        about: expect.any(String),
        steps: [
          { words: '10\u00A0Tage', versions: 'Fassung 1.0 bis 1.2', clause: { href: '/test/1.2/#2.2', text: '2.2' } },
          { words: null, versions: 'ab Fassung 1.3, gültig ab 1.\u00A0Mai 2025', clause: null },
        ],
      },
    ]);
    expect(unchanged).toEqual([]);
  });

  it('keeps apart what no version changed', () => {
    const short = { ...agreement, versions: agreement.versions.slice(1, 3) };
    const { changed, unchanged } = parameterView(library, short, english);
    expect(changed).toEqual([]);
    expect(unchanged.map(({ steps }) => steps.map(({ words, versions }) => `${words} ${versions}`))).toEqual([
      ['48\u00A0Stunden from version 1.1, valid from 1\u00A0March 2025'],
      ['10\u00A0Tage from version 1.1, valid from 1\u00A0March 2025'],
    ]);
  });
});
