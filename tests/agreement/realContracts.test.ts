import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { canonicalWords, htmlTags, htmlWords } from './htmlText.ts';
import { expectLaws } from './laws.ts';
import { accepted, problemsOf } from './sources.ts';

const FOLDER = process.env.FASSUNG_CONTRACTS ?? fileURLToPath(new URL('../../../shared/contracts/', import.meta.url));
const NAMES = ['kloudease/1.1', 'zircolo/1.0', 'nexcore/1.4', 'tasko/2026-02-09', 'knallmacher/2025-09-01'] as const;
const SOUND: Readonly<Record<(typeof NAMES)[number], { clauses: number; words: number }>> = {
  'kloudease/1.1': { clauses: 40, words: 1900 },
  'zircolo/1.0': { clauses: 50, words: 1300 },
  'nexcore/1.4': { clauses: 45, words: 950 },
  'tasko/2026-02-09': { clauses: 70, words: 3000 },
  'knallmacher/2025-09-01': { clauses: 50, words: 1900 },
};

const file = (name: string): string => `${FOLDER.replace(/\/$/, '')}/${name}.mdx`;
const missing = NAMES.filter((name) => !existsSync(file(name)));

/**
 * The words of a source without front matter and Markdown, told by plain rules that know nothing of the parser: the
 * contracts hold headings, labels, bullets, tables, fields, escapes and line breaks, and no other markup.
 */
function wordsOfSource(source: string): readonly string[] {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body
    .split('\n')
    .filter((line) => !/^\|[-:| ]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .replace(/^ *- /, '')
        .replace(/^<Field label="([^"]*)" \/>$/, '[$1]')
        .replace(/^\|(.*)\|$/, (_, cells: string) => cells.replaceAll('|', ' '))
        .replace(/\\$/, '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    )
    .join(' ')
    .split(/[ \n]+/)
    .filter((word) => word !== '');
}

/** Words without the two lines that the project puts on top. */
const below = (text: string, lines: number): readonly string[] =>
  canonicalWords(text.split('\n').slice(lines).join('\n')).split(' ');

describe.skipIf(missing.length > 0)(
  `Five real contracts${missing.length > 0 ? ` (not found: ${missing.join(', ')} in ${FOLDER})` : ''}`,
  () => {
    describe.each(NAMES)('%s', (name) => {
      const source = missing.length > 0 ? '' : readFileSync(file(name), 'utf8');

      it('has no problem', () => {
        expect(problemsOf(source)).toEqual([]);
      });

      it('keeps every word once and in order in the canonical text', () => {
        const words = wordsOfSource(source);
        expect(words.length).toBeGreaterThan(SOUND[name].words);
        expect(below(canonicalText(accepted(source).wording), 2)).toEqual(words);
      });

      it('keeps every word once and in order in the legal fragment', () => {
        const { wording } = accepted(source);
        const fragment = htmlWords(legalHtml(wording).replace(/<header>[\s\S]*<\/header>/, '')).split(' ');
        expect(fragment).toEqual(wordsOfSource(source));
      });

      it('has an anchor for every label, and holds to the laws', () => {
        const { wording } = accepted(source);
        expectLaws(wording);
        const clauses = allClauses(wording);
        expect(clauses.length).toBeGreaterThan(SOUND[name].clauses);
        const anchors = htmlTags(legalHtml(wording)).flatMap(({ attributes: { id } }) =>
          id === undefined ? [] : [id],
        );
        expect(anchors).toEqual(clauses.map(({ id }) => id));
      });

      it('has a clause for every label that stands at the start of a line of its source', () => {
        const labels = [...source.matchAll(/^(?:#+ )?(§ \d+|\(\d+[a-z]?\)|\d+(?:\.\d+)+\.?|\d+\.?|[a-z]\)) /gm)].map(
          ([, label]) => label,
        );
        expect(allClauses(accepted(source).wording).flatMap(({ label }) => (label === null ? [] : [label]))).toEqual(
          labels.filter((label) => !/^\d{5}$/.test(label ?? '')),
        );
      });
    });

    it('have the addresses that the design promises', () => {
      const ids = (name: string) => allClauses(accepted(readFileSync(file(name), 'utf8')).wording).map(({ id }) => id);
      expect(ids('knallmacher/2025-09-01')).toContain('6.3a');
      expect(ids('nexcore/1.4')).toContain('geltung-und-rangfolge.1');
      expect(ids('nexcore/1.4')).toContain('1.1');
      expect(ids('kloudease/1.1')).not.toContain('15.1');
      expect(ids('kloudease/1.1')).toContain('15');
      expect(ids('tasko/2026-02-09')).toContain('praeambel');
    });
  },
);
