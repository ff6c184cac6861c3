import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { beginningOf, type FactOption, MEANING, OPTION_OF } from '../../src/beginning/beginning.ts';
import { beginningFiles } from '../../src/beginning/beginningFiles.ts';
import { SAID } from './beginningValues.ts';

const complaintsOf = (values: Partial<Record<FactOption, string>>): readonly string[] => {
  const result = beginningOf(values);
  return result.ok ? [] : result.complaints;
};

describe('the facts of a beginning', () => {
  it('are the usual ones where nothing else is said', () => {
    expect(beginningOf(SAID)).toEqual({
      ok: true,
      beginning: {
        publisher: {
          name: SAID.publisher,
          street: SAID.street,
          postalCode: '01067',
          city: 'Dresden',
          country: 'Deutschland',
          email: SAID.email,
        },
        baseUrl: SAID.url,
        language: 'de',
        agreement: {
          name: 'avv',
          title: 'Auftragsverarbeitungsvertrag (AVV) nach Art. 28 DSGVO',
          shortTitle: 'AVV',
          roles: { controller: 'Verantwortlicher', processor: 'Auftragsverarbeiter' },
          noticeDays: 0,
          objectionDays: 0,
        },
      },
    });
  });

  it('are what each option says', () => {
    const said = {
      ...SAID,
      country: 'Österreich',
      'postal-code': '1010',
      state: 'SN',
      language: 'en',
      agreement: 'dpa',
      title: 'Data Processing Agreement',
      'short-title': 'DPA',
      controller: 'Customer',
      processor: 'Provider',
      'notice-days': '0',
      'objection-days': '365',
    };
    const result = beginningOf(said);
    if (!result.ok) throw new Error(result.complaints.join());
    const found = Object.entries(OPTION_OF).map(([place, option]) => {
      const value = place
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], result.beginning);
      return [option, String(value)];
    });
    expect(Object.fromEntries(found)).toEqual(said);
  });

  it('that are missing are named all at once, each by its option and what it is', () => {
    expect(complaintsOf({})).toEqual(
      (['publisher', 'street', 'postal-code', 'city', 'email', 'url'] as const).map(
        (option) => `--${option} "…" is missing: ${MEANING[option]}.`,
      ),
    );
  });

  it.each([
    [{ email: 'datenschutz' }, /^--email "datenschutz": .*e-?mail/i],
    [
      { url: 'nordlicht.example' },
      /^--url "nordlicht\.example": write the whole address with https.* It is the address of the site/,
    ],
    [{ url: 'http://nordlicht.example' }, /^--url .*with https/],
    [{ 'postal-code': '24103a' }, /^--postal-code "24103a": a German postal code has five digits/],
    [{ url: 'https://nordlicht.example/?a=1' }, /^--url .*must be a plain address/],
    [{ state: 'XX' }, /^--state "XX": .*BW/],
    [{ language: 'fr' }, /^--language "fr": /],
    [{ agreement: 'Mein AVV' }, /^--agreement "Mein AVV": use lower-case letters/],
    [{ agreement: 'pages' }, /^--agreement "pages": /],
    [{ 'notice-days': 'dreißig' }, /^--notice-days "dreißig": write a number of days from 0 to 365\./],
    [{ 'objection-days': '366' }, /^--objection-days "366": write a number of days from 0 to 365\./],
    [{ publisher: 'Nord\u200Blicht' }, /^--publisher .*must not be published/],
    [{ title: 'Zwei\nZeilen' }, /^--title [\s\S]*must be one line/],
  ] as const)('of which one is wrong are refused by its name: %o', (wrong, message) => {
    const complaints = complaintsOf({ ...SAID, ...wrong });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(message);
  });

  it('take the address of the site with or without a slash at its end', () => {
    const result = beginningOf({ ...SAID, url: `${SAID.url}/` });
    expect(result.ok && result.beginning.baseUrl).toBe(SAID.url);
  });
});

describe('the files of a beginning', () => {
  it('hold every name and address as it was said, whatever YAML would make of it', () => {
    const words = fc
      .stringMatching(/^[A-Za-zÄÖÜäöüß0-9 .,:;#&*{}[\]<>_'"|>@!%`-]{1,30}$/)
      .filter((text) => text === text.trim());
    fc.assert(
      fc.property(words, words, words, (publisher, street, title) => {
        const result = beginningOf({ ...SAID, publisher, street, title });
        if (!result.ok) throw new Error(result.complaints.join());
        const files = beginningFiles(result.beginning);
        expect(parse(files.get('site.yaml') ?? '')).toMatchObject({
          publisher: { name: publisher, street, postalCode: '01067' },
        });
        expect(parse(files.get('avv/agreement.yaml') ?? '')).toMatchObject({ title });
      }),
    );
  });

  it('let the check look for the whole of Art. 28 in an AVV, and for nothing of it in another agreement', () => {
    const demanded = (agreement: string): unknown => {
      const result = beginningOf({ ...SAID, agreement });
      if (!result.ok) throw new Error(result.complaints.join());
      return parse(beginningFiles(result.beginning).get(`${agreement}/agreement.yaml`) ?? '').art28;
    };
    expect(demanded('avv')).toHaveLength(13);
    expect(demanded('tom')).toEqual([]);
  });
});
