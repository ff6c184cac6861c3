import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';
import { placeLabel } from '../../src/search/placeLabel.ts';
import { type SearchAnswer, type SearchSource, searchAnswer, versionsAnswer } from '../../src/search/searchAnswer.ts';
import { currentAndOlder } from '../../src/search/searchFiles.ts';
import { searchRecords } from '../../src/search/searchRecords.ts';
import { readRequest, requestAddress, type SearchRequest } from '../../src/search/searchScope.ts';
import { wordingRanges } from '../../src/search/wordingRanges.ts';
import { EXAMPLE_AGREEMENTS, EXAMPLE_VERSIONS } from './exampleVersions.ts';

const TODAY = '2026-11-21';
const RECORDS = searchRecords(EXAMPLE_VERSIONS);
const { current } = currentAndOlder(RECORDS, EXAMPLE_AGREEMENTS, TODAY);

/** The example, and which of its files were asked for. */
function exampleSource(): { readonly source: SearchSource; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const source: SearchSource = {
    directory: { agreements: EXAMPLE_AGREEMENTS, current: '', older: '' },
    records: (which) => {
      asked.add(which);
      return Promise.resolve(which === 'current' ? current : RECORDS);
    },
  };
  return { source, asked };
}

const request = (address: string): SearchRequest => readRequest(new URLSearchParams(address));
const answered = (address: string, today = TODAY): Promise<SearchAnswer> =>
  searchAnswer(request(address), exampleSource().source, today);
const places = ({ hits }: SearchAnswer): readonly string[] =>
  hits.map(({ found, version, place }) => `${found.record.agreement} ${version} ${place.clause}`);

describe('what is searched', () => {
  it('are the versions in force on the reader’s day, and nothing else is loaded', async () => {
    const { source, asked } = exampleSource();
    const found = await searchAnswer(request('q=Löschung'), source, TODAY);
    expect(new Set(found.hits.map(({ found: { record }, version }) => `${record.agreement} ${version}`))).toEqual(
      new Set(['avv 1.3', 'tom 1.1']),
    );
    expect([...asked]).toEqual(['current']);
    expect(places(await answered('q=Löschung', '2027-04-01')).some((place) => place.startsWith('avv 1.4'))).toBe(true);
  });

  it.each([
    ['q=Personentag&in=avv 1.0', 'avv 1.0 15.2'],
    ['q=Personentag&in=*&vertrag=avv', 'avv 1.3 16.2'],
    ['q=72 Stunden&in=zeitraum&am=2023-06-01&vertrag=avv', 'avv 1.0 10.1'],
    ['q=Übergangsregelung&in=zeitraum&am=2024-01-01&bis=2025-06-01', 'avv 1.2 17'],
  ])('is chosen by %s', async (address, place) => {
    expect(places(await answered(address))[0]).toBe(place);
  });

  it('are all versions where those asked for have nothing, and the answer says so', async () => {
    const found = await answered('q="31. Dezember 2024"');
    expect(found.widened).toBe('versions');
    expect(places(found)[0]).toMatch(/^avv 1\.2 /);
  });

  it('are all agreements where the one asked for has nothing', async () => {
    const found = await answered('q=Gaslöschung&vertrag=avv');
    expect(found.widened).toBe('agreements');
    expect(places(found)).toContain('tom 1.1 8.1');
  });

  it('puts what is in force before what was, in all versions', async () => {
    const found = await answered('q=Personentag&in=*');
    expect(places(found)[0]).toBe('avv 1.3 16.2');
    // What reads the same in the announced version is opened in the one in force.
    expect(places(await answered('q=Gerichtsstand&in=*'))[0]).toBe('avv 1.3 18.8');
    expect(found.hits.length).toBeGreaterThan(1);
  });
});

describe('what an answer tells', () => {
  it('names words that nothing has to do with', async () => {
    expect((await answered('q=xyzzq Weisung')).unknown).toEqual(['xyzzq']);
  });

  it('tells by which related word a clause was found, and never shows it as its text', async () => {
    const [hit] = (await answered('q=Subunternehmer')).hits;
    expect(hit?.otherWays.map(({ way }) => way.text)).toEqual(['Unterauftragnehmer']);
    expect(RECORDS.some(({ text }) => text.includes('Subunternehmer'))).toBe(false);
  });

  it('tells what a clause lacks', async () => {
    const found = await answered('q=Personentag Videoüberwachung');
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found.hits.every(({ missing }) => missing.length === 1)).toBe(true);
  });

  it('marks what was found in the excerpt, word for word as in the contract', async () => {
    const found = await answered('q=Schutzniveau');
    for (const { found: one, findings } of found.hits) {
      const { parts } = excerpt(one.record.text, findings);
      const whole = one.record.text.replaceAll('\n', ' ').replaceAll('\t', '\u2003');
      expect(whole).toContain(parts.map(({ text }) => text).join(''));
      expect(parts.some(({ isMarked, text }) => isMarked && /niveau/i.test(text))).toBe(findings.length > 0);
    }
  });

  it('does not take a separated verb for another one', async () => {
    expect(places(await answered('q=ankündigen'))).toContain('avv 1.3 14.2');
    expect(places(await answered('q="kündigt sie mit einer Frist"'))).toEqual(['avv 1.3 14.2']);
  });
});

describe('a jump', () => {
  const jumps = async (address: string): Promise<readonly string[]> =>
    (await answered(address)).jumps.map(({ agreement, version, clause }) => `${agreement} ${version} ${clause}`);

  it.each([
    ['q=§ 8 Abs. 2', ['tom 1.1 8.2']],
    ['q=9.2 lit. d', ['avv 1.3 9.2.d']],
    ['q=Anlage 1 Ziff. 3.1', ['avv 1.3 anlage-1/3.1']],
    ['q=avv 1.0 15.2', ['avv 1.0 15.2']],
    ['q=TOM', ['tom 1.1 ']],
    ['q=§ 99', []],
  ])('of %s leads to %j', async (address, expected) => {
    expect((await jumps(address)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it('leads to an older version where the versions asked for have no such clause', async () => {
    expect(await jumps('q=19.8&vertrag=avv')).toEqual(['avv 1.2 19.8']);
  });
});

describe('in which versions words stand', () => {
  const having = async (address: string): Promise<Record<string, readonly string[]>> =>
    Object.fromEntries(
      (await versionsAnswer(request(address), exampleSource().source)).map(({ agreement, versions }) => [
        agreement.name,
        versions.filter(({ places }) => places.length > 0).map(({ version }) => version.version),
      ]),
    );

  it('is answered for each agreement, exactly as its texts have it', async () => {
    for (const phrase of [
      '72 Stunden',
      '24 Stunden',
      'mindestens nach TLS 1.2',
      'weder zu eigenen Zwecken',
      'Muster Mail SE',
    ]) {
      const found = await having(`q=„${phrase}“`);
      for (const { name, versions } of EXAMPLE_AGREEMENTS) {
        const expected = versions.filter(({ version }) =>
          RECORDS.some(
            ({ agreement, text, places }) =>
              agreement === name &&
              text.includes(phrase) &&
              places.some(({ first, last }) => {
                const order = versions.map((one) => one.version);
                return order.indexOf(first) <= order.indexOf(version) && order.indexOf(version) <= order.indexOf(last);
              }),
          ),
        );
        expect(found[name], `${phrase} in ${name}`).toEqual(expected.map(({ version }) => version));
      }
    }
  });

  it('counts whole words in this order only', async () => {
    expect((await having('q=Stunden 72'))['avv']).toEqual([]);
    expect((await having('q=72 Stund'))['avv']).toEqual([]);
  });
});

describe('how places are named', () => {
  it.each([
    [['9. Unterauftragnehmer', '9.3 Einspruch'], '9.3'],
    [['§ 8 Verfügbarkeit', '(2)'], '§ 8 (2)'],
    [['Anlage 1 – Gegenstand', '3. Daten', '3.1'], 'Anlage 1, 3.1'],
    [['Präambel'], 'Präambel'],
    [['Anlage 1 – Gegenstand'], 'Anlage 1'],
  ])('%j is %s', (titles, label) => {
    expect(placeLabel(titles)).toBe(label);
  });

  it('joins versions to ranges, newest first, and names another number', () => {
    const record = RECORDS.find(({ text }) => text.startsWith('Der Verantwortliche erteilt dem Auftragsverarbeiter'));
    expect(record && wordingRanges(record, EXAMPLE_AGREEMENTS[0]?.versions ?? [])).toEqual([
      { first: '1.3', last: '1.4', clause: '9.1', label: '9.1' },
      { first: '1.2', last: '1.2', clause: '8.1', label: '8.1' },
      { first: '1.0', last: '1.1', clause: '7.1', label: '7.1' },
    ]);
  });
});

describe('the address of a search', () => {
  it.each([
    '?q=Frist',
    '?q=Frist&in=*&vertrag=avv',
    '?q=a&in=zeitraum&am=2024-01-01&bis=2024-02-01',
    '?q=a&frage=fassungen',
  ])('%s is written as it was read', (address) => {
    expect(decodeURIComponent(requestAddress(readRequest(new URLSearchParams(address))))).toBe(address);
  });
});
