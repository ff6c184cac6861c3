import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/redline/changesOf.ts';
import { redline } from '../../src/redline/redline.ts';
import {
  type RedlineHtmlOptions,
  redlineInlineHtml,
  redlineSynopsisHtml,
  redlineViewsHtml,
} from '../../src/redline/redlineHtml.ts';
import type { Marks, Redline, Segment } from '../../src/redline/redlineModel.ts';
import { acceptAll, lineMark, rejectAll } from '../../src/redline/redlineText.ts';
import {
  elements,
  inlineLines,
  markedLines,
  mergedPieces,
  type Piece,
  parseHtml,
  type Side,
  synopsisLines,
} from './readRedlineHtml.ts';
import { contract, paragraph, type ShortClause, table } from './sampleContract.ts';
import { versionPair } from './wordingArbitrary.ts';

const { REDLINE_RUNS = '200' } = process.env;
const RUNS = { numRuns: Number(REDLINE_RUNS) };
const LIMIT = 20_000 + RUNS.numRuns * 20;

const OPTIONS: RedlineHtmlOptions = {
  language: 'de',
  oldHref: (clause) => `../1.0/#${clause}`,
  newHref: (clause) => `../1.1/#${clause}`,
};

const SAME_PLACE: RedlineHtmlOptions = { language: 'de', oldHref: (id) => `#${id}`, newHref: (id) => `#${id}` };

/** The lines of one version in the order of the page, where a moved clause stands at its new place. */
function pageText(result: Redline, side: Side): string {
  const steps = changesOf(result).map((change) => ({ type: 'clause' as const, change }));
  const alone = { ...result, steps };
  return side === 'old' ? rejectAll(alone) : acceptAll(alone);
}

/** The lines of running text of one version with their markup, where links of old and new words lead to one place. */
function pageMarkup(result: Redline, side: Side): readonly string[] {
  const other = side === 'old' ? 'insert' : 'delete';
  return changesOf(result).flatMap((change) =>
    change.lines.flatMap((line) => {
      const own = line[side];
      if (own === null || own.kind === 'row' || own.kind === 'headRow') return [];
      const segments = line.cells.flatMap((cell) => cell.segments.filter((segment) => segment.change !== other));
      const mark = lineMark(own);
      const label: Piece = [mark === null ? '' : `${mark}${segments.length === 0 ? '' : ' '}`, ''];
      const marksOf = (segment: Segment): Marks =>
        segment.change !== 'markup' ? segment.marks : side === 'old' ? segment.oldMarks : segment.newMarks;
      return [mergedPieces([label, ...segments.map((one): Piece => [one.text, markupOf(marksOf(one))])])];
    }),
  );
}

const markupOf = ({ strong, emphasis, field, href }: Marks): string => {
  const link = href === undefined || !/^(?:https?:|mailto:|tel:|\/|#)/iu.test(href) ? '' : `a${href}`;
  return `${strong ? 's' : ''}${emphasis ? 'e' : ''}${field ? 'f' : ''}${link}`;
};

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('the HTML of every redline', () => {
  it(
    'reads inline as the new text without deletions, and as the old text without insertions',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const result = redline(old, after);
          const html = redlineInlineHtml(result, OPTIONS);
          expect(text(inlineLines(html, 'new'))).toBe(pageText(result, 'new'));
          expect(text(inlineLines(html, 'old'))).toBe(pageText(result, 'old'));
          expect(pageText(result, 'new')).toBe(acceptAll(result));
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'reads as the old text in the left column of the synopsis, and as the new text in the right one',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const result = redline(old, after);
          const html = redlineSynopsisHtml(result, { ...OPTIONS, language: 'en' });
          expect(text(synopsisLines(html, 'new'))).toBe(pageText(result, 'new'));
          expect(text(synopsisLines(html, 'old'))).toBe(pageText(result, 'old'));
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'holds both views in one text, and each reads as it does alone',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const result = redline(old, after);
          const html = redlineViewsHtml(result, OPTIONS);
          for (const side of ['old', 'new'] as const) {
            expect(text(inlineLines(html, side))).toBe(pageText(result, side));
            expect(text(synopsisLines(html, side))).toBe(pageText(result, side));
          }
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'has the markup of the old text in the left column of the synopsis, and that of the new text in the right one',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const result = redline(old, after);
          const html = redlineViewsHtml(result, SAME_PLACE);
          expect(markedLines(html, 'synopsis', 'old')).toEqual(pageMarkup(result, 'old'));
          expect(markedLines(html, 'synopsis', 'new')).toEqual(pageMarkup(result, 'new'));
          expect(markedLines(html, 'inline', 'new')).toEqual(pageMarkup(result, 'new'));
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'has an id for each numbered change, no other id, no style, no script, and every departure leads to a change',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const result = redline(old, after);
          for (const write of [redlineInlineHtml, redlineSynopsisHtml, redlineViewsHtml]) {
            const html = write(result, OPTIONS);
            const all = elements(parseHtml(html));
            const ids = all.flatMap((element) => element.attributes['id'] ?? []);
            expect(ids).toEqual(
              changesOf(result).flatMap(({ number }) => (number === null ? [] : [`aenderung-${number}`])),
            );
            const anchors = all
              .flatMap((element) => element.attributes['href'] ?? [])
              .filter((href) => href.startsWith('#'));
            expect(anchors.every((href) => ids.includes(href.slice(1)))).toBe(true);
            expect(all.some((element) => element.name === 'script' || 'style' in element.attributes)).toBe(false);
          }
        }),
        RUNS,
      );
    },
    LIMIT,
  );
});

describe('the HTML of a redline', () => {
  const old = contract('1.0', [
    { label: '1.', blocks: [paragraph('Der Auftragnehmer meldet Verletzungen binnen 72 Stunden.')] },
    { label: '2.', blocks: [paragraph('Es gilt deutsches Recht unter Ausschluss des UN-Kaufrechts.')] },
  ]);
  const after = contract('1.1', [
    { label: '1.', blocks: [paragraph('Der Auftragnehmer meldet Verletzungen binnen 24 Stunden.')] },
    { label: '2.', blocks: [paragraph('Es gilt deutsches Recht unter Ausschluss des UN-Kaufrechts.')] },
  ]);
  const html = redlineInlineHtml(redline(old, after), OPTIONS);

  it('says in words what was deleted and inserted', () => {
    expect(html).toContain(
      'binnen <del><span class="hidden-words">[Gelöscht: </span>72<span class="hidden-words">]</span></del>' +
        '<ins><span class="hidden-words">[Eingefügt: </span>24<span class="hidden-words">]</span></ins> Stunden.',
    );
  });

  it('heads each change with its name and kind and links both versions', () => {
    expect(html).toContain('<section id="aenderung-1" class="change change-changed">');
    expect(html).toContain('<h3 class="change-title">1: geändert</h3>');
    expect(html).toContain(
      '<p class="change-links"><a href="../1.0/#1">1 in Fassung 1.0</a> <a href="../1.1/#1">1 in Fassung 1.1</a></p>',
    );
  });

  it('folds what did not change', () => {
    expect(html).toContain('<details class="unchanged"><summary>Unverändert: 2<');
  });

  it('takes the level of its headings and its language from the caller', () => {
    const english = redlineInlineHtml(redline(old, after), { ...OPTIONS, language: 'en', headingLevel: 4 });
    expect(english).toContain('<h4 class="change-title">1: changed</h4>');
    expect(english).toContain('[Deleted: ');
  });

  it('shows which space changed, though spaces look alike', () => {
    const spaced = contract('1.1', [
      { label: '1.', blocks: [paragraph('Der Auftragnehmer meldet Verletzungen binnen 72\u00a0Stunden.')] },
      { label: '2.', blocks: [paragraph('Es gilt deutsches Recht unter Ausschluss des UN-Kaufrechts.')] },
    ]);
    const shown = redlineInlineHtml(redline(old, spaced), OPTIONS);
    expect(shown).toContain('[Gelöscht: Leerzeichen</span>');
    expect(shown).toContain('[Eingefügt: geschütztes Leerzeichen</span>');
  });

  it('escapes every word of a contract and links nowhere dangerous', () => {
    const link = { type: 'link', href: 'javascript:alert(1)', content: [{ type: 'text', text: '<b>&"' }] } as const;
    const hostile = contract('1.1', [{ label: '<1>', blocks: [{ type: 'paragraph', content: [link] }] }]);
    const shown =
      redlineInlineHtml(redline(old, hostile), OPTIONS) + redlineSynopsisHtml(redline(hostile, old), OPTIONS);
    expect(shown).not.toContain('javascript:');
    expect(shown).not.toContain('<b>');
    expect(shown).not.toContain('<1>');
  });
});
