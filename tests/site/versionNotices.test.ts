import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { statusOn } from '../../src/ledger/status.ts';
import { historyRows } from '../../src/site/historyView.ts';
import { homeView } from '../../src/site/homeView.ts';
import { versionIndex } from '../../src/site/versionIndex.ts';
import { versionNotices } from '../../src/site/versionNotices.ts';
import { english } from '../../src/site/words/english.ts';
import { german } from '../../src/site/words/german.ts';
import { ledgerLibrary, released, shownOn, someDay, someHistory, withdrawn } from './ledgerLibrary.ts';

/** The notice of a version as a reader sees it on a day, in a page built on a day. */
function noticeOn(events: readonly LedgerEvent[], version: string, built: string, day: string, words = german) {
  const { library, agreement } = ledgerLibrary(events, built);
  const shown = agreement.versions.find((other) => other.version === version);
  if (shown === undefined) throw new Error(`There is no version ${version}.`);
  return shownOn(versionNotices(library, agreement, shown, words), day).map(({ status, sentences, links, facts }) => ({
    status,
    facts: facts.map(({ name, values }) => {
      const value = shownOn(values, day)[0]?.value;
      const text = value?.text.replaceAll('\u00A0', ' ') ?? '';
      return `${name}: ${text}${value?.href === undefined ? '' : ` ${value.href}`}`;
    }),
    text: shownOn(sentences, day)
      .map(({ value }) => value)
      .join(' ')
      .replaceAll('\u00A0', ' '),
    links: shownOn(links, day).map(({ value }) => `${value.text} ${value.href}`),
  }));
}

const HISTORY = [
  released('1.0', '2025-01-01', '2025-02-01'),
  released('1.1', '2025-05-02', '2025-06-10'),
  released('1.2', '2026-10-01', '2027-01-01'),
];

describe('the notice of a version', () => {
  it.each([
    ['2026-10-15', 'ist ein Widerspruch gegen diese Fassung bis zum', 'abgelaufen'],
    ['2026-10-16', 'Die Widerspruchsfrist ist abgelaufen.', 'ist ein Widerspruch'],
  ])('that is announced tells on %s from when, since when and until when one may object', (day, words, others) => {
    const [notice] = noticeOn(HISTORY, '1.2', '2026-10-02', day);
    expect(notice?.status).toBe('announced');
    expect(notice?.text).toContain(
      'Diese Fassung ist seit dem 1. Oktober 2026 angekündigt. Ab dem 1. Januar 2027 ist sie die aktuelle Fassung.',
    );
    expect(notice?.text).toContain('15. Oktober 2026');
    expect(notice?.text).toContain(words);
    expect(notice?.text).not.toContain(others);
    expect(notice?.links).toEqual([
      'Aktuelle Fassung 1.1 lesen /avv/1.1/',
      'Was ändert sich gegenüber Fassung 1.1? /avv/1.2/vergleich/1.1/',
    ]);
  });

  it('that is current names the announced one, and the period while it runs', () => {
    const [during] = noticeOn(HISTORY, '1.1', '2026-10-02', '2026-10-15');
    const [after] = noticeOn(HISTORY, '1.1', '2026-10-02', '2026-10-16');
    expect(during?.text).toContain('gegen Fassung 1.2 ist nach Angabe des Herausgebers möglich bis einschließlich');
    expect(after?.text).not.toContain('Widerspruch');
    expect(after?.text).toContain('Ab dem 1. Januar 2027 ist Fassung 1.2 die aktuelle Fassung');
    expect(after?.links).toEqual(['Fassung 1.2 lesen /avv/1.2/', 'Was ändert Fassung 1.2? /avv/1.2/vergleich/1.1/']);
  });

  it('that is superseded says that it goes on binding, and offers what changed up to the current one of the day', () => {
    const [now] = noticeOn(HISTORY, '1.0', '2026-11-21', '2026-12-31');
    const [later] = noticeOn(HISTORY, '1.0', '2026-11-21', '2027-01-01');
    expect(now?.text).toBe(
      'Diese Fassung wurde am 10. Juni 2025 abgelöst. Sie gilt weiter für Verträge, die auf diese Fassung verweisen, solange dort nichts anderes vereinbart ist. Aktuell ist Fassung 1.1.',
    );
    expect(now?.links[0]).toBe('Was hat sich seither geändert? /avv/1.1/vergleich/1.0/');
    expect(later?.text).toContain('Aktuell ist Fassung 1.2.');
    expect(later?.links[0]).toBe('Was hat sich seither geändert? /avv/1.2/vergleich/1.0/');
  });

  it('that is withdrawn gives the reason, says that contracts stay as they are, and leads to the current one', () => {
    const events = [...HISTORY, withdrawn('1.1', '2026-11-01', 'Ziff. 3 nennt eine falsche Anschrift.')];
    const [notice] = noticeOn(events, '1.1', '2026-11-21', '2026-11-21');
    expect(notice?.status).toBe('withdrawn');
    expect(notice?.text).toContain('am 1. November 2026 zurückgezogen');
    expect(notice?.text).toContain('bleibt an sie gebunden');
    expect(notice?.text).toContain('die Dateien, der Permalink und die Prüfsumme bleiben unverändert');
    expect(notice?.facts).toEqual([
      'Veröffentlicht am: 2. Mai 2025',
      'Zurückgezogen am: 1. November 2026',
      'Grund: Ziff. 3 nennt eine falsche Anschrift.',
      'Stattdessen angeboten: Fassung 1.0 /avv/1.0/',
      'Permalink: https://test.example/avv/1.1/ https://test.example/avv/1.1/',
      'Prüfsumme: ',
    ]);
    expect(notice?.links).toEqual([
      'Aktuelle Fassung 1.0 lesen /avv/1.0/',
      'Vergleich mit Fassung 1.0 /avv/1.1/vergleich/1.0/',
    ]);
    const [again] = noticeOn(events, '1.0', '2026-11-21', '2026-11-21');
    expect(again?.text).toContain(
      'Dies ist seit dem 1. November 2026 wieder die aktuelle Fassung, weil Fassung 1.1 zurückgezogen wurde.',
    );
  });

  it('says so where it was withdrawn before its day, and where none is left', () => {
    const early = noticeOn([...HISTORY, withdrawn('1.2', '2026-11-01')], '1.2', '2026-11-21', '2026-11-21');
    expect(early[0]?.text).toContain('am 1. November 2026 zurückgezogen, bevor sie in Kraft trat');
    const only = noticeOn(
      [released('1.0', '2025-01-01', '2025-02-01'), withdrawn('1.0', '2025-03-01')],
      '1.0',
      '2026-01-01',
      '2026-01-01',
    );
    expect(only[0]?.text).toContain('Derzeit ist keine Fassung in Kraft.');
    expect(only[0]?.links).toEqual([]);
    expect(only[0]?.facts).toContain('Stattdessen angeboten: derzeit keine Fassung');
  });

  it('says in English the same', () => {
    const [notice] = noticeOn(HISTORY, '1.0', '2026-11-21', '2026-11-21', english);
    expect(notice?.text).toContain('It continues to bind contracts that refer to this version');
    const [gone] = noticeOn([...HISTORY, withdrawn('1.2', '2026-11-01')], '1.2', '2026-11-21', '2026-11-21', english);
    expect(gone?.text).toContain('whoever agreed to this version remains bound by it');
    expect(gone?.facts.slice(1, 4)).toEqual([
      'Withdrawn on: 1 November 2026',
      'Reason: Ein Grund.',
      'Offered instead: Version 1.1 /avv/1.1/',
    ]);
  });

  it('is on any later day what a build of that day would show, and exactly one', () => {
    fc.assert(
      fc.property(someHistory, someDay, someDay, (events, one, other) => {
        const [built = one, day = other] = [one, other].toSorted();
        const { agreement } = ledgerLibrary(events, day);
        for (const { version, period } of agreement.versions) {
          const notices = noticeOn(events, version, built, day);
          expect(notices).toEqual(noticeOn(events, version, day, day));
          expect(notices.map(({ status }) => status)).toEqual([statusOn(period, day)]);
        }
      }),
    );
  });
});

describe('everything that tells a status', () => {
  it('tells on any later day what a build of that day would tell', () => {
    fc.assert(
      fc.property(someHistory, someDay, someDay, (events, one, other) => {
        const [built = one, day = other] = [one, other].toSorted();
        const told = (today: string) => {
          const { library, agreement } = ledgerLibrary(events, today);
          const [home] = homeView(library, german);
          return {
            rows: historyRows(library, agreement, german).map(({ status }) =>
              shownOn(status, day).map(({ value }) => value),
            ),
            inForce: shownOn(home?.inForce ?? [], day).map(({ value }) => value),
            announced: shownOn(home?.announced ?? [], day).map(({ value }) => value),
          };
        };
        expect(told(built)).toEqual(told(day));
        expect(told(built).inForce).toHaveLength(1);
        const { agreement } = ledgerLibrary(events, day);
        const announced = agreement.versions.filter(({ period }) => statusOn(period, day) === 'announced');
        expect(told(built).announced.map(({ href }) => href)).toEqual(
          announced.map(({ version }) => `/avv/${version}/`),
        );
        for (const status of told(built).rows) expect(status).toHaveLength(1);
      }),
    );
  });

  it('names in the index the days in force and the withdrawal', () => {
    const events = [...HISTORY, withdrawn('1.1', '2026-11-01')];
    const { library, agreement } = ledgerLibrary(events, '2026-11-21');
    const { versions } = versionIndex(library, agreement);
    expect(versions.map(({ current, supersededOn, withdrawn }) => ({ current, supersededOn, withdrawn }))).toEqual([
      {
        current: [
          { from: '2025-02-01', until: '2025-06-10' },
          { from: '2026-11-01', until: '2027-01-01' },
        ],
        supersededOn: '2027-01-01',
        withdrawn: null,
      },
      {
        current: [{ from: '2025-06-10', until: '2026-11-01' }],
        supersededOn: null,
        withdrawn: { on: '2026-11-01', reason: 'Ein Grund.' },
      },
      { current: [{ from: '2027-01-01', until: null }], supersededOn: null, withdrawn: null },
    ]);
  });

  it('says in the list of versions when a version came back, and when it never came', () => {
    const events = [...HISTORY, withdrawn('1.1', '2026-11-01'), withdrawn('1.2', '2026-11-02')];
    const { library, agreement } = ledgerLibrary(events, '2026-11-21');
    expect(historyRows(library, agreement, german).map(({ days }) => days.replaceAll('\u00A0', ' '))).toEqual([
      'vor Inkrafttreten zurückgezogen',
      'vom 10. Juni 2025 bis 31. Oktober 2026',
      'vom 1. Februar 2025 bis 9. Juni 2025, wieder ab dem 1. November 2026',
    ]);
  });
});
