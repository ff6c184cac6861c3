import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import type { Block, Clause, Wording } from '../../src/agreement/wording.ts';
import { addressedLike } from '../../src/translation/addressedLike.ts';
import { bilingualRows } from '../../src/translation/bilingualRows.ts';
import type { SourceText } from '../../src/translation/comparison.ts';
import { fragmentPieces } from '../../src/translation/fragmentPieces.ts';
import { translationHtml, translationText } from '../../src/translation/translationFiles.ts';
import { translationFit } from '../../src/translation/translationFit.ts';
import { canonicalWords, htmlWords } from '../agreement/htmlText.ts';
import { validSource } from '../agreement/validSources.ts';
import { readSource } from './translationSources.ts';

/** Every word of a source exchanged for another, and every number written as in English. */
const translated = (source: string): string =>
  source
    .replace(/W([a-zäöüß]+)/g, 'Word$1')
    .replaceAll('1.500,00', '1,500.00')
    .replaceAll('31.10.2025', '31 October 2025')
    .replaceAll('## Geltung', '## Application')
    .replaceAll('## Anlage', '## Annex')
    .replace('Vertrag über Größe', 'Agreement on Size')
    .replace('language: de', 'language: en');

const pair = validSource(3).map(({ source }) => [readSource(source), readSource(translated(source))] as const);

const problemsOf = (binding: SourceText, translation: SourceText): readonly string[] => {
  const { problems, doubts } = translationFit(binding, translation);
  return [...problems, ...doubts].map(({ rule, message }) => `${rule}: ${message}`);
};

const withWording = (text: SourceText, wording: Wording): SourceText => ({
  ...text,
  clean: { ...text.clean, wording },
});

/** Every list of clauses of a tree, each with the tree in which that list is another one. */
function clauseLists(
  wording: Wording,
): readonly { list: readonly Clause[]; put: (by: readonly Clause[]) => Wording }[] {
  type Lists = readonly { list: readonly Clause[]; put: (by: readonly Clause[]) => Wording }[];
  const inClauses = (list: readonly Clause[], put: (by: readonly Clause[]) => Wording): Lists => [
    { list, put },
    ...list.flatMap((clause, i) => {
      const swap = (by: Clause): Wording => put(list.with(i, by));
      return [
        ...inClauses(clause.clauses, (clauses) => swap({ ...clause, clauses })),
        ...clause.blocks.flatMap((block, j) =>
          inBlock(block, (by) => swap({ ...clause, blocks: clause.blocks.with(j, by) })),
        ),
      ];
    }),
  ];
  const inBlock = (block: Block, put: (by: Block) => Wording): Lists =>
    block.type === 'items' ? inClauses(block.clauses, (clauses) => put({ ...block, clauses })) : [];
  return inClauses(wording.clauses, (clauses) => ({ ...wording, clauses }));
}

describe('the laws of translations', () => {
  it('a translation made by exchanging words fits', () => {
    fc.assert(
      fc.property(pair, ([binding, translation]) => {
        expect(problemsOf(binding, translation)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a dropped clause is found, wherever it stands', () => {
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(), ([binding, translation], at, index) => {
        const lists = clauseLists(translation.clean.wording).filter(({ list }) => list.length > 0);
        const { list, put } = lists[at % lists.length] ?? { list: [], put: () => translation.clean.wording };
        const without = put(list.toSpliced(index % list.length, 1));
        expect(problemsOf(binding, withWording(translation, without))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a clause in another order is found, wherever it stands', () => {
    let moved = 0;
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(), ([binding, translation], at, index) => {
        const lists = clauseLists(translation.clean.wording).filter(({ list }) => list.length > 1);
        const found = lists[at % lists.length];
        if (found === undefined) return;
        const first = index % (found.list.length - 1);
        const [one, other] = [found.list[first], found.list[first + 1]];
        if (one === undefined || other === undefined) return;
        moved += 1;
        const swapped = found.put(found.list.with(first, other).with(first + 1, one));
        expect(problemsOf(binding, withWording(translation, swapped))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(moved).toBeGreaterThan(20);
  });

  it('a dropped row is found, and a row in another order where it names or counts anything', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 6 });
    const table = (numbers: readonly number[], head: string, unit: string, language: string): SourceText =>
      readSource(
        `---\ntitle: T\nversion: "1"\nstated: 2025-01-01\nlanguage: ${language}\n---\n\n## 1. A\n\n| ${head} |\n|---|\n${numbers.map((n) => `| ${n} ${unit} |\n`).join('')}`,
      );
    fc.assert(
      fc.property(rows, fc.nat(), fc.boolean(), (numbers, at, drops) => {
        const first = at % (numbers.length - 1);
        const [one = 0, other = 0] = numbers.slice(first);
        const changed = drops ? numbers.toSpliced(first, 1) : numbers.with(first, other).with(first + 1, one);
        const binding = table(numbers, 'Frist', 'Tage', 'de');
        expect(problemsOf(binding, table(numbers, 'Period', 'days', 'en'))).toEqual([]);
        expect(problemsOf(binding, table(changed, 'Period', 'days', 'en'))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a translation gets the addresses of its binding text, and nothing else of it', () => {
    fc.assert(
      fc.property(pair, ([binding, translation]) => {
        const [left, right] = [binding.clean.wording, translation.clean.wording];
        const addressed = addressedLike(left, right);
        expect(allClauses(addressed).map(({ id }) => id)).toEqual(allClauses(left).map(({ id }) => id));
        expect(canonicalText(addressed)).toBe(canonicalText(right));
      }),
      { numRuns: 40 },
    );
  });

  it('its frozen text and fragment have the same words: those of the translation, and that it does not bind', () => {
    const binding = { language: 'de', permalink: 'https://x.example/avv/1.4/', fingerprint: 'f'.repeat(64) } as const;
    fc.assert(
      fc.property(pair, ([{ clean }, translation]) => {
        const wording = addressedLike(clean.wording, translation.clean.wording);
        const text = translationText(wording, binding);
        expect(htmlWords(translationHtml(wording, binding))).toBe(canonicalWords(text));
        expect(text.split('\n').toSpliced(2, 1).join('\n')).toBe(canonicalText(wording));
        expect(text.split('\n')[2]).toBe(
          'Convenience translation for information only. The German text alone is legally binding: https://x.example/avv/1.4/',
        );
      }),
      { numRuns: 40 },
    );
  });

  it('cutting a fragment keeps every line but those that open and close its parts', () => {
    fc.assert(
      fc.property(pair, ([{ clean }]) => {
        const fragment = legalHtml(clean.wording);
        const pieces = fragmentPieces(fragment);
        const lines = fragment.split('\n').filter((line) => !/^<\/?(?:article|section)\b[^>]*>$/.test(line));
        expect(pieces.map(({ html }) => html).join('')).toBe(lines.join('\n'));
        const ids = allClauses(clean.wording).map(({ id }) => id);
        expect(pieces.filter(({ begins }) => begins).map(({ clause }) => clause)).toEqual(ids);
        for (const { html, isTable } of pieces) {
          expect(isTable ? /^<table>\n[\s\S]*\n<\/table>\n$/.test(html) : !html.includes('\n<table>')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('side by side, each row has one clause, its address once and the words of both languages in their order', () => {
    fc.assert(
      fc.property(pair, ([{ clean }, translation]) => {
        const wording = addressedLike(clean.wording, translation.clean.wording);
        const [left, right] = [legalHtml(clean.wording), legalHtml(wording)];
        const rows = bilingualRows({ language: 'de', html: left }, { language: 'en', html: right });
        const sideWords = (language: string): string =>
          htmlWords(
            [...rows.matchAll(/<div class="[^"]*" lang="(..)"><span class="tongue">\w+<\/span>([\s\S]*?)<\/div>/g)]
              .filter(([, shown]) => shown === language)
              .map(([, , html]) => html)
              .join('\n'),
          );
        expect(sideWords('de')).toBe(canonicalWords(canonicalText(clean.wording)));
        expect(sideWords('en')).toBe(canonicalWords(canonicalText(wording)));
        const ids = [...rows.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(ids).toEqual(allClauses(clean.wording).map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('fragments that do not belong together', () => {
  it('are refused', () => {
    const [one, other] = ['1', '2'].map(
      (id) => `<article lang="de">\n<section id="${id}">\n<p>Text</p>\n</section>\n</article>\n`,
    );
    const side = (html: string | undefined) => ({ language: 'de', html: html ?? '' }) as const;
    expect(() => bilingualRows(side(one), side(other))).toThrow('at clause 1');
  });
});

describe('clauses inside the items of a bullet list', () => {
  it('stay in their list and have their address on the binding side only', () => {
    const source = (language: string): string =>
      `---\ntitle: T\nversion: "1"\nstated: 2025-01-01\nlanguage: ${language}\n---\n\n## 1. A\n\n- B\n\n  1. C\n  2. D\n`;
    const [de, en] = [readSource(source('de')).clean.wording, readSource(source('en')).clean.wording];
    const rows = bilingualRows(
      { language: 'de', html: legalHtml(de) },
      { language: 'en', html: legalHtml(addressedLike(de, en)) },
    );
    expect([...rows.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['1', '1.1', '1.2']);
    expect(rows.match(/<section>/g)).toHaveLength(2);
  });
});
