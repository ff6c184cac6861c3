import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type AtomEntry, type AtomFeed, atomFeed } from '../../src/feed/atomFeed.ts';
import { atomComplaints } from './atomComplaints.ts';

const ENTRY: AtomEntry = {
  id: 'https://avv.example.org/avv/1.4/',
  title: 'AVV: Fassung 1.4',
  published: '2026-10-01',
  category: { term: 'avv', label: 'AVV' },
  page: 'https://avv.example.org/avv/1.4/',
  related: ['https://avv.example.org/avv/1.4/vergleich/1.3/'],
  summary: 'Zwei Änderungen.',
  html: '<p>Zwei Änderungen.</p>',
};

const FEED: AtomFeed = {
  id: 'https://avv.example.org/feed.xml',
  title: 'Neue Fassungen',
  subtitle: 'Jede neue Fassung.',
  language: 'de',
  updated: '2026-10-01',
  author: { name: 'Muster & Söhne', email: 'a@example.org' },
  self: 'https://avv.example.org/feed.xml',
  page: 'https://avv.example.org/',
  entries: [ENTRY],
};

describe('a feed', () => {
  it('keeps the rules of RFC 4287', () => {
    expect(atomComplaints(atomFeed(FEED))).toEqual([]);
    expect(atomComplaints(atomFeed({ ...FEED, entries: [], updated: 'x' }))).not.toEqual([]);
  });

  it.each<[string, AtomFeed]>([
    ['ids are not unique', { ...FEED, entries: [ENTRY, ENTRY] }],
    ['a day is none', { ...FEED, entries: [{ ...ENTRY, published: '1. Oktober' }] }],
    ['a link is relative', { ...FEED, entries: [{ ...ENTRY, page: '/avv/1.4/' }] }],
    ['a title is empty', { ...FEED, title: '' }],
    ['its day is that of a build', { ...FEED, updated: '2026-11-21' }],
  ])('is refused by the check of the tests where %s', (_what, feed) => {
    expect(atomComplaints(atomFeed(feed))).not.toEqual([]);
  });

  it('is read back as it was written, whatever the text', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      // Neither contracts nor XML hold control characters; the parser leaves out spaces around a text.
      .map((sign) => [...`a${sign}<&>"' ]]>z`].filter((one) => !/\p{Cc}/u.test(one)).join(''));
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
    fc.assert(
      fc.property(text, text, text, (title, summary, html) => {
        const { feed } = parser.parse(atomFeed({ ...FEED, entries: [{ ...ENTRY, title, summary, html }] }));
        expect(feed.entry).toMatchObject({ title, summary, content: { '#text': html, '@type': 'html' } });
      }),
      { numRuns: 200 },
    );
  });
});
