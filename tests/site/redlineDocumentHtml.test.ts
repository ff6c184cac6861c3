import { describe, expect, it } from 'vitest';
import type { Art28Item } from '../../src/check/art28/art28Coverage.ts';
import { redlineDocumentHtml } from '../../src/site/redlineDocumentHtml.ts';
import { type RedlineFacts, redlineViewFrom } from '../../src/site/redlineViewFrom.ts';
import { german } from '../../src/site/words/german.ts';
import { elements, parseHtml } from '../redline/readRedlineHtml.ts';
import { come, gone, kept, line, sampleRedline, side, step } from '../redline/sampleRedline.ts';

const FACTS: RedlineFacts = {
  shortTitle: 'AVV',
  old: { version: '1.0', href: '/avv/1.0/', citation: 'AVV <1.0>' },
  new: { version: '1.1', href: '/avv/1.1/', citation: 'AVV 1.1' },
  art28: { demanded: [], old: [], new: [] },
  notes: ['Ziff. 5.2 <neu>'],
  files: [{ kind: 'docx', href: '/avv/1.1/vergleich/1.0/avv-1.0-1.1.docx' }],
  reverse: '/avv/vergleich/?alt=1.1&neu=1.0',
  history: '/avv/versionen/',
};

const period = { attention: ['period'] } as const;

const REDLINE = sampleRedline([
  step(1, side('5'), side('5'), {
    layers: ['text'],
    attention: ['period'],
    lines: [line([kept('binnen '), gone('72 Stunden', period), come('24 Stunden', period)])],
  }),
  step(2, side('6'), side('7'), { kind: 'same', layers: ['number'] }),
  step(3, side('8', { heading: 'Kosten & Fristen' }), null, { layers: ['text'] }),
  step(4, side('8.1'), null, { layers: ['text'] }),
]);

const html = (redline = REDLINE, facts = FACTS): string =>
  redlineDocumentHtml(redlineViewFrom(redline, facts, german, 'de'), german);

/** Without the void elements that the small parser does not know. */
const parsed = (text: string) =>
  elements(parseHtml(text.replaceAll(/<input[^>]*>| hidden(?=[ >])| checked(?=>)/gu, '')));

describe('the page of a comparison', () => {
  it('says first what there is to read, then lists what must be read, and folds the rest', () => {
    const [overview = '', compared = ''] = html().split('id="_redline"');
    expect(overview).toContain(
      '1\u00A0Textänderung in 1\u00A0Klausel, 2\u00A0entfallene Klauseln, 1\u00A0neue Nummer.',
    );
    expect([...overview.matchAll(/href="#(aenderung-\d)"/gu)].map(([, id]) => id)).toEqual([
      'aenderung-1',
      'aenderung-3',
      'aenderung-2',
    ]);
    expect(overview).toContain('8 Kosten &amp; Fristen</a></th><td role="cell">mit einer Unterklausel entfallen</td>');
    expect(overview).toContain('<td role="cell">prüfen: Frist</td>');
    expect(overview).toContain(
      '<details class="unchanged quiet-changes"><summary>Eine Klausel, in der sich nur Nummer',
    );
    expect(compared).toContain('id="aenderung-4"');
  });

  it('opens the list of small changes where there are no others', () => {
    const quiet = sampleRedline([step(1, side('6'), side('7'), { kind: 'same', layers: ['number'] })]);
    expect(html(quiet)).toContain('<details class="unchanged quiet-changes" open>');
    expect(html(quiet)).toContain('0\u00A0Textänderungen. Nur 1\u00A0neue Nummer; kein Wort ist anders.');
  });

  it('says plainly that nothing differs, without buttons and boxes for it', () => {
    const same = html(sampleRedline([step(null, side('1'), side('1'), { kind: 'same' })]));
    expect(same.match(/Kein Unterschied\./gu)).toHaveLength(1);
    expect(same).not.toContain('change-bar');
    expect(same).not.toContain('checkbox');
  });

  it('leads to both versions, to the files, and to the same comparison in the other direction', () => {
    for (const href of ['/avv/1.0/', '/avv/1.1/#5', FACTS.files[0]?.href, FACTS.history])
      expect(html()).toContain(`href="${href}"`);
    expect(html()).toContain('<a href="/avv/vergleich/?alt=1.1&amp;neu=1.0">Richtung umkehren</a>');
  });

  it('names what the law wants to stand in the contract where its clauses are changed, and opens where one is lost', () => {
    const covered = (item: string, ...clauses: readonly string[]): Art28Item => ({
      item,
      clauses,
      confidence: 1,
      evidence: [],
    });
    const page = (recent: readonly Art28Item[]): string =>
      html(REDLINE, {
        ...FACTS,
        art28: { demanded: ['3.2.f', '3.2.h'], old: [covered('3.2.f', '5'), covered('3.2.h', '8.1')], new: recent },
      });
    const both = page([covered('3.2.f', '5'), covered('3.2.h', '7')]);
    expect(both).toContain(
      '<details class="touched"><summary>Änderungen in Klauseln zu 2 Pflichtinhalten nach Art.\u00A028 DSGVO gefunden</summary>',
    );
    expect(both).toContain(
      '<li>Unterstützung bei Art.\u00A032 bis 36 (Art.\u00A028 Abs.\u00A03 Satz\u00A02 lit.\u00A0f DSGVO): <a href="#aenderung-1">5</a></li>',
    );
    expect(both).toContain('lit.\u00A0h DSGVO): <a href="#aenderung-4">8.1</a></li>');
    const lost = page([covered('3.2.f', '5')]);
    expect(lost).toContain('<details class="touched" open>');
    expect(lost).toContain(
      'lit.\u00A0h DSGVO): <strong>in der neueren Fassung nicht mehr gefunden</strong>, zuvor in <a href="#aenderung-4">8.1</a></li>',
    );
    expect(html()).not.toContain('class="touched"');
  });

  it('says where a comparison was given up', () => {
    expect(html({ ...REDLINE, budgetHit: true })).toContain('zu verschieden für einen Vergleich Wort für Wort');
  });

  it('offers only layers that occur, each with its count and with what is said when it is not marked', () => {
    expect([...html().matchAll(/id="_layer-(\w+)"/gu)].map(([, layer]) => layer)).toEqual(['text', 'number']);
    expect(html()).toContain('Achtung, nicht gekennzeichnet: 1 Textänderung.');
    expect(html()).toContain('Nicht gekennzeichnet: 1 neue Nummer.');
  });

  it('escapes every word, has each id once, no style and no script', () => {
    expect(html()).not.toMatch(/<neu>|<1\.0>/u);
    const all = parsed(html());
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.some(({ name, attributes }) => name === 'script' || 'style' in attributes)).toBe(false);
  });

  it('is made from plain data: a view can be sent from one thread to another', () => {
    const view = redlineViewFrom(REDLINE, FACTS, german, 'de');
    expect(redlineDocumentHtml(structuredClone(view), german)).toBe(html());
  });
});
