import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/redline/changesOf.ts';
import {
  type RedlineHtmlOptions,
  redlineInlineHtml,
  redlineSynopsisHtml,
  redlineViewsHtml,
} from '../../src/redline/html/redlineHtml.ts';
import { redline } from '../../src/redline/redline.ts';
import type { LineChange, Marks, Redline, Segment } from '../../src/redline/redlineModel.ts';
import { acceptAll, lineMark, rejectAll } from '../../src/redline/redlineText.ts';
import { goesOn } from '../../src/redline/summary/joints.ts';
import { redlineSummary } from '../../src/redline/summary/redlineSummary.ts';
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
  const text = side === 'old' ? rejectAll(alone) : acceptAll(alone);
  // A piece of a line may stand at the end of the page, where the other piece moved: its line does not end there.
  const last = changesOf(result)
    .flatMap((change) => sideLines(change.lines, side))
    .findLast((line) => line[side] !== null);
  return goesOn(last?.[side] ?? null) ? `${text}\n` : text;
}

/** The lines of running text of one version with their markup, where links of old and new words lead to one place. */
function pageMarkup(result: Redline, side: Side): readonly string[] {
  const other = side === 'old' ? 'insert' : 'delete';
  return changesOf(result).flatMap((change) =>
    sideLines(change.lines, side).flatMap((line) => {
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

/** Moved lines stand in the old version where they departed. */
function sideLines(lines: readonly LineChange[], side: Side): readonly LineChange[] {
  if (side === 'new') return lines.filter((line) => line.change !== 'departed');
  return lines.flatMap((line) => {
    if (line.change === 'moved') return [];
    return line.change === 'departed'
      ? lines.filter((one) => one.change === 'moved' && one.move === line.move)
      : [line];
  });
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
      'binnen <del class="attention"><span class="hidden-words">[Gelöscht: </span>72<span class="hidden-words">]</span></del>' +
        '<ins class="attention"><span class="hidden-words">[Eingefügt: </span>24<span class="hidden-words">]</span></ins>' +
        '<span class="redline-note attention-note"> [prüfen: Frist]</span> Stunden.',
    );
  });

  it('heads each change with its name and kind and links both versions', () => {
    expect(html).toMatch(/<section id="aenderung-1" class="change change-changed[^"]*"[^>]*>/u);
    expect(html).toContain('<h3 class="change-title">1: geändert</h3>');
    expect(html).toContain(
      '<p class="change-links"><a href="#aenderung-1">Änderung 1</a> <a href="../1.0/#1">1 in Fassung 1.0</a> <a href="../1.1/#1">1 in Fassung 1.1</a></p>',
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

describe('the synopsis', () => {
  const strong = { type: 'strong', content: [{ type: 'text', text: 'deutsches Recht' }] } as const;
  const link = { type: 'link', href: '#2', content: [{ type: 'text', text: 'Ziffer 2' }] } as const;
  const law = (version: string, word: typeof strong | string) =>
    contract(version, [{ label: '1.', blocks: [paragraph('Es gilt ', word, ' nach ', link, '.')] }]);
  const [plain, bold] = [law('1.0', 'deutsches Recht'), law('1.1', strong)];
  const views = redlineViewsHtml(redline(plain, bold), OPTIONS);

  it('shows the old markup and the old links on the left, the new ones on the right', () => {
    expect(markedLines(views, 'synopsis', 'old')).toContain('1. Es gilt deutsches Recht nach |Ziffer 2{a../1.0/#2}|.');
    expect(markedLines(views, 'synopsis', 'new')).toContain(
      '1. Es gilt |deutsches Recht{s}| nach |Ziffer 2{a../1.1/#2}|.',
    );
  });

  it('does not take the remembered HTML of one side for that of another', () => {
    const unlinked = redline(
      contract('1.0', [{ label: '1.', blocks: [paragraph('Es gilt deutsches Recht.')] }]),
      contract('1.1', [{ label: '1.', blocks: [paragraph('Es gilt ', strong, '.')] }]),
    );
    for (const html of [redlineViewsHtml(unlinked, OPTIONS), redlineViewsHtml(unlinked, OPTIONS)]) {
      expect(markedLines(html, 'synopsis', 'old')).toContain('1. Es gilt deutsches Recht.');
      expect(markedLines(html, 'inline', 'new')).toContain('1. Es gilt |deutsches Recht{s}|.');
    }
  });

  it('says of markup what it was and what it is, to be seen and to be heard', () => {
    const right = '<strong>deutsches Recht</strong><span class="redline-note" aria-hidden="true"> [ohne → fett]</span>';
    expect(views.split(right)).toHaveLength(3);
    expect(views).toContain('[Formatierung geändert: ohne → fett] </span>deutsches Recht</span>');
  });

  it('names the side of each line, and both where a line is the same', () => {
    const html = redlineSynopsisHtml(
      redline(
        contract('1.0', [{ label: '1.', heading: 'Meldung', blocks: [paragraph('Binnen 72 Stunden.')] }]),
        contract('1.1', [{ label: '1.', heading: 'Meldung', blocks: [paragraph('Binnen 24 Stunden.')] }]),
      ),
      OPTIONS,
    );
    const notes = [...html.matchAll(/synopsis-side">([^<]+)</gu)].map(([, note]) => note);
    // Title and edition of the opening, then heading and words of the clause.
    const twoLines = ['Alt: ', 'Alt und Neu: ', 'Alt: ', 'Neu: '];
    expect(notes).toEqual([...twoLines, ...twoLines]);
    expect(html.match(/<tr role="row" class="synopsis-same">/gu)).toHaveLength(2);
  });

  it('shows a table once across both columns, with both versions in it', () => {
    const list = (version: string, ...rows: readonly (readonly string[])[]) =>
      contract(version, [{ label: '1.', heading: 'Unterauftragnehmer', blocks: [table(...rows)] }]);
    const html = redlineSynopsisHtml(
      redline(
        list('1.0', ['Name', 'Land'], ['Alpha', 'Irland']),
        list('1.1', ['Name', 'Land'], ['Alpha', 'Malta'], ['Beta', 'Zypern']),
      ),
      OPTIONS,
    );
    expect(html).toContain('<td role="cell" colspan="2" aria-colspan="2" class="synopsis-table">');
    expect(html).toContain('Tabelle: beide Fassungen in einer Darstellung');
    expect(synopsisLines(html, 'old').slice(-2)).toEqual(['Name\tLand', 'Alpha\tIrland']);
    expect(synopsisLines(html, 'new').slice(-3)).toEqual(['Name\tLand', 'Alpha\tMalta', 'Beta\tZypern']);
  });

  it('and every table keep the roles of a table however they are displayed', () => {
    const roles: Readonly<Record<string, readonly string[]>> = {
      table: ['table'],
      thead: ['rowgroup'],
      tbody: ['rowgroup'],
      tr: ['row'],
      th: ['columnheader'],
      td: ['cell'],
    };
    const list = (land: string) => contract('1', [{ label: '1.', blocks: [table(['Name', 'Land'], ['Alpha', land])] }]);
    for (const element of elements(parseHtml(redlineViewsHtml(redline(list('Irland'), list('Malta')), OPTIONS))))
      if (element.name in roles) expect(roles[element.name]).toContain(element.attributes['role']);
  });
});

describe('small things in the HTML of a redline', () => {
  const one = (text: string) => contract('1', [{ label: '1.', blocks: [paragraph(text)] }]);
  const shown = (before: string, now: string): string =>
    redlineInlineHtml(redline(one(before), one(now)), { ...OPTIONS, contractLanguage: 'de' });

  it.each([
    ['von 9-17 Uhr', 'von 9–17 Uhr'],
    ['Kopien, Auszüge', 'Kopien; Auszüge'],
    ['binnen 72 Stunden', 'binnen 72\u00a0Stunden'],
  ])('%s → %s is a change without letter or digit, and framed', (before, now) => {
    const html = shown(before, now);
    expect(html).toMatch(/<del class="(?:layer-typography )?small-change">/u);
    expect(html).toMatch(/<ins class="(?:layer-typography )?small-change">/u);
  });

  it('a changed word is not framed', () => {
    expect(shown('binnen 72 Stunden', 'binnen 24 Stunden')).not.toContain('small-change');
  });

  it('the wrapper names the language of the contract where it is said', () => {
    expect(shown('alt', 'neu')).toContain('<div class="redline redline-inline" lang="de">');
    expect(redlineInlineHtml(redline(one('alt'), one('neu')), OPTIONS)).toContain(
      '<div class="redline redline-inline">',
    );
  });
});

describe('a sentence that went from one clause to another', () => {
  const clauses = (first: string, second: string): readonly ShortClause[] => [
    { label: '1.', blocks: [paragraph(first)] },
    { label: '2.', blocks: [paragraph(second)] },
    { label: '3.', blocks: [paragraph('Alles Weitere regeln die Parteien gesondert in Textform.')] },
  ];
  const moves = 'Er teilt mit, welche Angaben noch fehlen und aus welchem Grund.';
  const [one, other] = [
    'Die Meldung beschreibt die Art der Verletzung und die Zahl der Datensätze.',
    'Der Auftragsverarbeiter unterstützt den Verantwortlichen bei der Meldung an die Behörde.',
  ];
  const result = redline(
    contract('1.0', clauses(`${one} ${moves}`, other)),
    contract('1.1', clauses(one, `${other} ${moves}`)),
  );
  const html = redlineViewsHtml(result, OPTIONS);

  it('is marked at both places as moved and as nothing else', () => {
    expect(html.match(/<(?:del|ins) class="layer-move">/gu)).toHaveLength(4);
    expect(html).toContain('[<a href="#aenderung-1">aus 1 hierher verschoben</a>]');
    expect(html).toContain('[<a href="#aenderung-2">nach 2 verschoben</a>]');
    expect(html).not.toContain('small-change');
    expect(redlineSummary(result, 'de').verdict).toBe('0 Textänderungen, 1 verschobene Textstelle.');
  });

  it('is read back in each version', () => {
    for (const side of ['old', 'new'] as const) {
      expect(text(inlineLines(html, side))).toBe(pageText(result, side));
      expect(text(synopsisLines(html, side))).toBe(pageText(result, side));
    }
  });
});

describe('folds', () => {
  const TEXTS = ['Zweck und Dauer', 'Weisungen des Auftraggebers', 'Ort der Verarbeitung', 'Kontrollen und Berichte'];
  const numbered = (version: string, texts: readonly string[]) =>
    contract(
      version,
      texts.map((text, index): ShortClause => ({ label: `${index + 1}.`, blocks: [paragraph(`${text}.`)] })),
    );
  const [zweck = '', ...others] = TEXTS;
  const result = redline(numbered('1.0', TEXTS), numbered('1.1', [zweck, 'Vertraulichkeit der Daten', ...others]));
  const html = redlineInlineHtml(result, OPTIONS);

  it('hold neighbours of which the number alone differs, each with its id and its text', () => {
    expect(html).toContain(
      '<details class="renumbered" data-layers="number"><summary>3 Klauseln nur neu nummeriert: 2 → 3 bis 4 → 5<',
    );
    const fold = elements(parseHtml(html)).find((element) => element.attributes['class'] === 'renumbered');
    const inside = fold === undefined ? [] : elements(fold);
    expect(inside.flatMap((element) => element.attributes['id'] ?? [])).toEqual([2, 3, 4].map((n) => `aenderung-${n}`));
    expect(inside.filter((element) => element.name === 'details')).toEqual([]);
    expect(inside.filter((element) => element.attributes['class']?.startsWith('line ') === true)).toHaveLength(3);
  });

  it('say for print that their text is left out', () => {
    const folds = html.match(/<summary>/gu)?.length ?? 0;
    expect(html.match(/<span class="redline-note print-note"> \(nicht abgedruckt\)<\/span><\/summary>/gu)).toHaveLength(
      folds,
    );
  });

  it('leave a clause alone that is the only one with another number', () => {
    const short = redline(numbered('1.0', [zweck, 'Ort']), numbered('1.1', [zweck, 'Vertraulichkeit', 'Ort']));
    expect(redlineInlineHtml(short, OPTIONS)).not.toContain('class="renumbered"');
    expect(redlineInlineHtml(short, OPTIONS)).toContain('<details class="unchanged"><summary>Text unverändert<');
  });

  it('of a moved section say what they moved with', () => {
    const section = (label: string): ShortClause => ({
      label: `${label}.`,
      heading: 'Kontrolle',
      clauses: TEXTS.map((text, index) => ({ label: `${label}.${index + 1}`, blocks: [paragraph(text)] })),
    });
    const alone = (label: string, text: string): ShortClause => ({
      label,
      heading: text,
      blocks: [paragraph(...Array.from({ length: 9 }, () => `${text} wird wie folgt geregelt. `))],
    });
    const moved = redline(
      contract('1.0', [section('1'), alone('2.', 'Haftung'), alone('3.', 'Vergütung')]),
      contract('1.1', [alone('1.', 'Haftung'), alone('2.', 'Vergütung'), section('3')]),
    );
    expect(redlineInlineHtml(moved, OPTIONS)).toContain('4 Klauseln mit 1 verschoben: 1.1 → 3.1 bis 1.4 → 3.4');
    expect(redlineSummary(moved, 'de').changes.map((change) => change.line)).toContain('1.2 → 3.2 mit 1 verschoben');
    expect(redlineSummary(moved, 'en').changes.map((change) => change.line)).toContain('1.2 → 3.2 moved with 1');
  });
});

describe('a German contract in an English page', () => {
  const IN_ENGLISH: RedlineHtmlOptions = { ...OPTIONS, language: 'en', contractLanguage: 'de' };

  /** Every piece of text with the language that holds for it. */
  function spoken(html: string): readonly { readonly text: string; readonly language: string }[] {
    const visit = (element: ReturnType<typeof parseHtml>, language: string): ReturnType<typeof spoken> =>
      element.children.flatMap((child) =>
        typeof child === 'string' ? [{ text: child, language }] : visit(child, child.attributes['lang'] ?? language),
      );
    return visit(parseHtml(html), 'none');
  }

  it('marks every word as German or English, and the words of the contract as German', () => {
    fc.assert(
      fc.property(versionPair, ([before, now]) => {
        const result = redline(before, now);
        const html = redlineViewsHtml(result, IN_ENGLISH);
        expect(spoken(html).filter(({ text, language }) => text.trim() !== '' && language === 'none')).toEqual([]);
        // What is left of the words in English when all that is German is dropped says nothing of the contract.
        const line = (side: Side): string => text(inlineLines(html, side));
        expect(line('new')).toBe(pageText(result, 'new'));
        const english = elements(parseHtml(html)).filter(({ attributes }) => attributes['lang'] === 'en');
        for (const { attributes, name } of english) {
          expect(`${name} ${attributes['class']}`).toMatch(
            /^(summary|span) undefined|redline-note|hidden-words|change-links/,
          );
        }
        const unmarked = elements(parseHtml(html)).filter(
          ({ attributes }) =>
            /\b(redline-note|hidden-words|change-links)\b/.test(attributes['class'] ?? '') &&
            attributes['lang'] !== 'en',
        );
        expect(unmarked).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
