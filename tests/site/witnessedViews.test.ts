import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreementId } from '../../src/ledger/agreementId.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { ROOT } from '../support/runScript.ts';
import { SPECIAL } from './eventfulContent.ts';
import { headsOf, MOVED, type WitnessedContent, witnessedContent } from './witnessedContent.ts';

/** The modules of the site read the content folder when they are first asked. */
async function site() {
  const { interfaceIn } = await import('../../src/site/interfaceAt.ts');
  const { errataView } = await import('../../src/site/errataView.ts');
  const { clauseHistoryView } = await import('../../src/site/clauseHistoryView.ts');
  const { clauseHistories } = await import('../../src/site/clauseHistories.ts');
  const { feedView } = await import('../../src/site/feedView.ts');
  const { sitemapView } = await import('../../src/site/sitemapView.ts');
  const { versionIndex } = await import('../../src/site/versionIndex.ts');
  const { versionMarkdown } = await import('../../src/site/versionMarkdown.ts');
  const { llmsText } = await import('../../src/site/llmsText.ts');
  const { documentData } = await import('../../src/site/machineView.ts');
  const { integrityView } = await import('../../src/site/integrityView.ts');
  return {
    ...{ interfaceIn, errataView, clauseHistoryView, clauseHistories, feedView, sitemapView, versionIndex },
    ...{ versionMarkdown, llmsText, documentData, integrityView },
  };
}

let modules: Awaited<ReturnType<typeof site>>;
let witnessed: WitnessedContent;

beforeAll(async () => {
  witnessed = witnessedContent();
  process.env['FASSUNG_CONTENT'] = witnessed.content;
  modules = await site();
});

const published = (language: 'de' | 'en' = 'de') => {
  const { library, words } = modules.interfaceIn(language);
  const [agreement] = library.agreements;
  if (agreement === undefined) throw new Error('There must be an agreement.');
  return { library, words, agreement };
};

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

function errata(version: number, language: 'de' | 'en') {
  const { library, words, agreement } = published(language);
  const shown = agreement.versions[version];
  if (shown === undefined) throw new Error('There must be such a version.');
  return modules
    .errataView(library, agreement, shown, words)
    .map(({ name, clause, note, state, correctedIn }) =>
      [name, clause?.text, note, correctedIn?.text, plain(state)].filter((part) => part !== undefined).join(' | '),
    );
}

describe('errata beside the text', () => {
  it('are told as they stand, with clause, note and the version that puts them right [P6]', () => {
    expect(errata(0, 'de')).toEqual([
      'Erratum 1 | Ziff. 1.1 | Es muss „10 Tage“ heißen. | Berichtigt in Fassung 1.1 | (vermerkt am 1. Juni 2025)',
      'Erratum 2 | Das Datum fehlt nicht. | Am 2. Juni 2025 als gegenstandslos vermerkt: Der Text bedarf keiner Berichtigung.',
    ]);
    expect(errata(1, 'de')).toEqual([`Erratum 1 | Ziff. 1.2 | ${SPECIAL} | Vermerkt am 1. Juli 2025.`]);
    expect(errata(2, 'de')).toEqual([]);
    expect(errata(0, 'en')[0]).toBe(
      'Erratum 1 | clause 1.1 | Es muss „10 Tage“ heißen. | Corrected in version 1.1 | (noted on 1 June 2025)',
    );
  });

  it('stand in the history of the clause they concern, and in no other', () => {
    const { library, words, agreement } = published();
    const found = modules
      .clauseHistories(agreement)
      .threads.map((thread) => modules.clauseHistoryView(library, agreement, thread, words))
      .map(({ trail, errata }) => [trail.length, errata.map(({ version, name }) => `${version}: ${name}`)]);
    expect(found.filter(([, names]) => (names as readonly string[]).length > 0)).toEqual([
      [3, ['1.0: Erratum 1']],
      [3, ['1.1: Erratum 1']],
    ]);
  });
});

describe('the feed', () => {
  it.each(['de', 'en'] as const)('has in %s an entry for every line about an erratum', (language) => {
    const { library, words } = published(language);
    const page = `${MOVED}/${language === 'en' ? 'en/' : ''}test`;
    const entries = modules.feedView(library, null, words).entries;
    expect(entries.map(({ id, published: day }) => `${day} ${id}`).slice(0, -3)).toEqual([
      `2025-10-01 ${page}/1.2/#withdrawn`,
      `2025-07-01 ${page}/1.1/#_erratum-1`,
      `2025-06-02 ${page}/1.0/#_erratum-2-2`,
      `2025-06-01 ${page}/1.0/#_erratum-1-2`,
      `2025-03-02 ${page}/1.0/#_erratum-2`,
      `2025-03-01 ${page}/1.0/#_erratum-1`,
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries[3]?.title).toBe(
      language === 'de'
        ? 'Test: Erratum 1 zu Fassung 1.0 berichtigt in Fassung 1.1'
        : 'Test: erratum 1 on version 1.0 corrected in version 1.1',
    );
    expect(entries[3]?.html).toMatch(/ändert ihn nicht|does not change it/);
    expect(entries[1]?.html).toContain('A &lt; B &amp; C');
  });
});

describe('files for programs', () => {
  it('tell errata, withdrawal, former addresses and the id, as the schema describes it', () => {
    const { library, agreement } = published();
    const index = modules.versionIndex(library, agreement);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    const schema = JSON.parse(readFileSync(join(ROOT, 'public', 'schema', 'versions-1.json'), 'utf8'));
    expect(ajv.validate(schema, index), JSON.stringify(ajv.errors)).toBe(true);
    expect(index.origins).toEqual(['https://test.example', MOVED]);
    expect(index.id).toBe(agreementId(headsOf(witnessed.content)[0] ?? '', 'test', sha256));
    expect(
      index.versions.map(({ errata }) => errata.map(({ number, state, clause }) => [number, state, clause])),
    ).toEqual([
      [
        [1, 'corrected', '1.1'],
        [2, 'dismissed', null],
      ],
      [[1, 'noted', '1.2']],
      [],
    ]);
    expect(index.versions[0]?.errata[0]).toMatchObject({ on: '2025-06-01', correctedIn: '1.1' });
    expect(index.versions[2]?.withdrawn?.on).toBe('2025-10-01');
  });

  it('tell it in schema.org, Markdown, llms.txt and the site map', () => {
    const { library, agreement } = published();
    const [first, , last] = agreement.versions;
    if (first === undefined || last === undefined) throw new Error('There must be three versions.');
    const data = JSON.parse(modules.documentData(library, agreement, last));
    expect(data).toMatchObject({ creativeWorkStatus: 'Withdrawn', exampleOfWork: { identifier: agreement.id } });
    expect(JSON.parse(modules.documentData(library, agreement, first))).not.toHaveProperty('creativeWorkStatus');
    expect(modules.versionMarkdown(library, agreement, first)).toContain(
      '> Erratum 1 (Klausel 1.1), Hinweis des Herausgebers, ändert den Vertrag nicht: Es muss „10 Tage“ heißen.',
    );
    expect(modules.llmsText(library)).toMatch(/Test 1\.0\].*2 Errata/);
    expect(modules.llmsText(library)).toContain(`${MOVED}/pruefen/`);
    const pages = modules.sitemapView(library).map(({ addresses, changed }) => [addresses.de, changed]);
    expect(pages).toContainEqual([`${MOVED}/pruefen/`, '2025-11-01']);
    expect(pages).toContainEqual([`${MOVED}/test/1.0/`, '2025-06-02']);
  });
});

describe('the page for checking', () => {
  it('names head, keys, ids and every address the site had', () => {
    const { library, words, agreement } = published();
    const view = modules.integrityView(library, words);
    expect(view.ledger).toMatchObject({ lines: 12, head: headsOf(witnessed.content).at(-1) });
    expect(view.example?.file).toBe('test-1.1.txt');
    expect(view.signature?.keys.map(({ key, state }) => [key, plain(state)])).toEqual([
      [witnessed.key.text, 'gültig seit dem 3. März 2025'],
    ]);
    expect(view.signature?.note).toBe(`${MOVED}/ledger.note`);
    expect(view.ids).toEqual([{ name: 'Testvertrag', language: 'de', id: agreement.id }]);
    expect(view.origins.map(plain)).toEqual([
      'https://test.example, seit dem 1. Januar 2025',
      `${MOVED}, seit dem 1. November 2025`,
    ]);
  });

  it('shows no command for a key whose name would mean something to a shell', () => {
    const { library, words } = published();
    const key = witnessed.key.text.replace('vertraege.test.example', "x';ls;'");
    const events = library.events.map((event) => (event.event === 'key' ? { ...event, key } : event));
    expect(modules.integrityView({ ...library, events }, words).signature?.command).toBeNull();
    expect(modules.integrityView(library, words).signature?.command).toContain('openssl');
  });
});
