import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { icalendar } from '../../src/calendar/icalendar.ts';
import { atomFeed } from '../../src/feed/atomFeed.ts';
import type { Library } from '../../src/site/library.ts';
import { sitemapXml } from '../../src/sitemap/sitemapXml.ts';
import { atomComplaints, entriesOf } from '../feed/atomComplaints.ts';
import { DRAFT_WORD, eventfulContent, SPECIAL } from './eventfulContent.ts';

/** The modules of the site read the content folder when they are first asked. */
async function site() {
  const { interfaceIn } = await import('../../src/site/interfaceAt.ts');
  const { feedView } = await import('../../src/site/feedView.ts');
  const { calendarView } = await import('../../src/site/calendarView.ts');
  const { sitemapView } = await import('../../src/site/sitemapView.ts');
  const { versionIndex } = await import('../../src/site/versionIndex.ts');
  const { versionMarkdown } = await import('../../src/site/versionMarkdown.ts');
  const { llmsText } = await import('../../src/site/llmsText.ts');
  return { interfaceIn, feedView, calendarView, sitemapView, versionIndex, versionMarkdown, llmsText };
}

let modules: Awaited<ReturnType<typeof site>>;

beforeAll(async () => {
  process.env['FASSUNG_CONTENT'] = eventfulContent();
  modules = await site();
});

const library = (today = '2026-11-21', language: 'de' | 'en' = 'de'): Library => ({
  ...modules.interfaceIn(language).library,
  today,
});

const feed = (of: Library, language: 'de' | 'en' = 'de'): string =>
  atomFeed(modules.feedView(of, null, modules.interfaceIn(language).words));

const calendar = (of: Library): string => icalendar(modules.calendarView(of, null));

const agreement = (of: Library) => {
  const [first] = of.agreements;
  if (first === undefined) throw new Error('There must be an agreement.');
  return first;
};

const index = (of: Library) => modules.versionIndex(of, agreement(of));

describe('feeds, calendars, site map and index', () => {
  it('do not depend on the day of the build', () => {
    const all = (day: string): readonly string[] => [
      feed(library(day)),
      calendar(library(day)),
      sitemapXml(modules.sitemapView(library(day))),
      JSON.stringify(index(library(day))),
    ];
    const days = ['2024-12-31', '2026-04-15', '2026-05-01', '2026-07-01', '2030-01-01'];
    for (const day of days) expect(all(day)).toEqual(all('2026-11-21'));
  });

  it('say nothing of the draft', () => {
    const of = library();
    const markdown = agreement(of).versions.map((shown) => modules.versionMarkdown(of, agreement(of), shown));
    const texts = [
      feed(of),
      feed(library('2026-11-21', 'en'), 'en'),
      calendar(of),
      sitemapXml(modules.sitemapView(of)),
      JSON.stringify(index(of)),
      modules.llmsText(of),
      markdown.join(''),
    ];
    for (const text of texts) {
      expect(text).toMatch(/1\.4/);
      expect(text).not.toContain(DRAFT_WORD);
      expect(text).not.toMatch(/1\.5|entwurf/);
    }
  });
});

describe('the feed', () => {
  it.each(['de', 'en'] as const)('is valid in %s and names releases and withdrawals, newest first', (language) => {
    const xml = feed(library('2026-11-21', language), language);
    expect(atomComplaints(xml)).toEqual([]);
    const root = `https://test.example/vertraege/${language === 'en' ? 'en/' : ''}test`;
    expect(entriesOf(xml).map((entry) => [entry['id'], entry['published']])).toEqual([
      [`${root}/1.4/#withdrawn`, '2026-07-01T00:00:00Z'],
      [`${root}/1.4/`, '2026-06-01T00:00:00Z'],
      [`${root}/1.3/`, '2026-04-01T00:00:00Z'],
      [`${root}/1.2/`, '2026-03-02T00:00:00Z'],
      [`${root}/1.1/`, '2025-12-23T00:00:00Z'],
      [`${root}/1.0/`, '2025-01-01T00:00:00Z'],
    ]);
  });

  it('gives the explanation of the publisher, the summary of the changes, the last day to object and the fingerprint', () => {
    const entry = entriesOf(feed(library()))[4] ?? {};
    const html = String((entry['content'] as { readonly '#text': string })['#text']);
    expect(html).toContain('A &lt; B &amp; C &gt; D; [E], \\F &quot;G&quot;');
    expect(html).toContain('1 Textänderung in 1 Klausel.');
    expect(html).toContain('Mittwoch, 7. Januar 2026');
    expect(html).toContain('href="https://test.example/vertraege/test/1.1/vergleich/1.0/"');
    expect(html).toContain(agreement(library()).versions[1]?.release.fingerprint);
    expect(entry['summary']).toBe('1 Textänderung in 1 Klausel.');
  });

  it('tells of an older version what it told when there was no later one', () => {
    const of = library();
    const { versions, ...rest } = agreement(of);
    const before = { ...of, agreements: [{ ...rest, versions: versions.slice(0, 2) }] };
    const [now, then] = [entriesOf(feed(of)), entriesOf(feed(before))];
    expect(then.length).toBe(2);
    expect(now.slice(-2)).toEqual(then);
  });
});

describe('the calendar', () => {
  it('names first days, last days to object and withdrawals, and cancels what will not come', () => {
    const events = new ICAL.Component(ICAL.parse(calendar(library())))
      .getAllSubcomponents('vevent')
      .map((component) => {
        const event = new ICAL.Event(component);
        const status = String(component.getFirstPropertyValue('status'));
        const stamp = String(component.getFirstPropertyValue('dtstamp')).slice(0, 10);
        return [event.startDate.toString(), event.uid.replace('@test.example/vertraege', ''), status, stamp];
      });
    expect(events).toEqual([
      ['2025-02-01', 'test-1.0-valid', 'CONFIRMED', '2025-01-01'],
      ['2026-01-07', 'test-1.1-objection', 'CONFIRMED', '2025-12-23'],
      ['2026-02-01', 'test-1.1-valid', 'CONFIRMED', '2025-12-23'],
      ['2026-03-16', 'test-1.2-objection', 'CANCELLED', '2026-04-01'],
      ['2026-04-15', 'test-1.3-objection', 'CONFIRMED', '2026-04-01'],
      ['2026-05-01', 'test-1.2-valid', 'CANCELLED', '2026-04-01'],
      ['2026-05-01', 'test-1.3-valid', 'CONFIRMED', '2026-04-01'],
      ['2026-06-15', 'test-1.4-objection', 'CANCELLED', '2026-07-01'],
      ['2026-07-01', 'test-1.4-withdrawn', 'CONFIRMED', '2026-07-01'],
      ['2026-08-01', 'test-1.4-valid', 'CANCELLED', '2026-07-01'],
    ]);
  });

  it('has the same entries in both languages, each in its own words', () => {
    const [german, english] = (['de', 'en'] as const).map((language) =>
      modules.calendarView(library('2026-11-21', language), null),
    );
    expect(english?.entries.map(({ uid, day }) => [uid, day])).toEqual(
      german?.entries.map(({ uid, day }) => [uid, day]),
    );
    expect(german?.entries[1]?.summary).toBe('Letzter Tag für einen Widerspruch gegen Test 1.1');
    expect(english?.entries[1]?.summary).toBe('Last day to object to Test 1.1');
    expect(english?.entries[1]?.url).toBe('https://test.example/vertraege/en/test/1.1/');
    expect(german?.entries[8]?.description).toBe(SPECIAL);
  });
});

describe('the index of versions', () => {
  it('tells when one may object, and whether the notice was kept', () => {
    const found = index(library()).versions.map(({ objection, noticeKept }) => [objection?.last ?? null, noticeKept]);
    expect(found).toEqual([
      [null, null],
      ['2026-01-07', true],
      [null, true],
      ['2026-04-15', false],
      [null, true],
    ]);
  });
});

describe('texts for programs', () => {
  it('name the version in force with the day on which it was so', () => {
    expect(modules.llmsText(library('2026-04-30'))).toContain('Am 2026-04-30 war Fassung 1.1 die aktuelle.');
    expect(modules.llmsText(library('2026-05-01'))).toContain('Am 2026-05-01 war Fassung 1.3 die aktuelle.');
    expect(modules.llmsText(library('2025-01-31'))).toContain('Am 2025-01-31 war keine Fassung die aktuelle.');
    expect(modules.llmsText(library())).toMatch(/Test 1\.2\].*nie die aktuelle/);
    expect(modules.llmsText(library())).toMatch(/Test 1\.4\].*zurückgezogen am 2026-07-01/);
  });

  it('say of a version in Markdown that it is derived, and what came after it', () => {
    const of = library();
    const [first, , , last] = agreement(of).versions.map((shown) => modules.versionMarkdown(of, agreement(of), shown));
    expect(first).toContain('> Fassung 1.0, Stand 2025-02-01, gültig ab 2025-02-01.');
    expect(first).toContain('> Am 2026-11-21 bekannt: Ab 2026-02-01 ist Fassung 1.1 die aktuelle.');
    expect(first).toContain(
      'Abgeleitete Datei, nicht maßgeblich. Maßgeblich ist https://test.example/vertraege/test/1.0/',
    );
    expect(last).toContain('> Am 2026-11-21 bekannt: keine spätere Fassung.');
  });
});
