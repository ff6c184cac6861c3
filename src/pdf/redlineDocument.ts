import { calendarDateInWords } from '../agreement/calendarDate.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import type { Citation, Layer, Redline } from '../redline/redlineModel.ts';
import { passageMoves } from '../redline/summary/passageMoves.ts';
import { type ChangeSummary, type RedlineSummary, redlineSummary } from '../redline/summary/redlineSummary.ts';
import { type RedlineWords, redlineWords } from '../redline/summary/redlineWords.ts';
import { type BreakablePart, breakableParts } from './breakableParts.ts';
import { PAGE_WORDS } from './pageWords.ts';
import type { BlockSetting } from './redlineBlocks.ts';
import { checkInline, noteInline, type RedlineInline, textInline } from './redlineInline.ts';
import type { RedlinePdfFacts, RedlinePdfVersion } from './redlinePdf.ts';
import { type RedlinePdfWords, redlinePdfWords } from './redlinePdfWords.ts';
import { type RedlineSigns, redlineSigns } from './redlineSigns.ts';
import { changeAnchor, type RedlineStep, redlineSteps } from './redlineSteps.ts';
import { referenceWords } from './referenceWords.ts';

type Parts = readonly BreakablePart[];

/** What the template reads: the redline with everything decided that is easier to decide here than in Typst. */
export interface RedlineDocument {
  readonly documentTitle: string;
  readonly publisher: string | null;
  readonly description: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly language: ContractLanguage;
  readonly region: string;
  readonly header: { readonly left: Parts; readonly right: string };
  readonly footer: { readonly first: Parts; readonly second: Parts; readonly page: string; readonly of: string };
  readonly signs: RedlineSigns;
  readonly words: { readonly page: string };
  readonly title: Parts;
  readonly notice: string;
  readonly compared: {
    readonly heading: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly [name: string, before: Parts, after: Parts])[];
  };
  readonly legend: { readonly heading: string; readonly entries: readonly (readonly RedlineInline[])[] };
  readonly summary: {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly head: readonly string[];
    /** How the columns share the room; 0 for one that takes what it needs. */
    readonly shares: readonly number[];
    readonly rows: readonly SummaryRow[];
  };
  readonly text: { readonly heading: string; readonly steps: readonly RedlineStep[] };
}

interface SummaryRow {
  readonly number: string;
  readonly name: Parts;
  /** Empty for none. */
  readonly heading: Parts;
  readonly what: string;
  /** Null where no row of the table has any. */
  readonly check: string | null;
  readonly anchor: string;
  /** Nobody must read it: no word of it is another one. */
  readonly quiet: boolean;
}

/**
 * The data from which the template sets a redline.
 *
 * @param redline what changed
 * @param facts how the two versions are cited
 * @throws Error where the contract itself uses all brackets that could mark its changes
 */
export function redlineDocument(redline: Redline, facts: RedlinePdfFacts): RedlineDocument {
  const { language, agreement, publisher } = facts;
  const [words, pdfWords] = [redlineWords(language), redlinePdfWords(language)];
  const { page, of, region } = PAGE_WORDS[language];
  const title = pdfWords.title(agreement, redline.old.version, redline.new.version);
  const setting: BlockSetting = {
    words,
    pdfWords,
    addressOf: (href) => addressOf(href, facts.new.permalink),
    referenceWords: referenceWords(redline, words),
    passages: passageMoves(redline),
  };
  const steps = redlineSteps(redline, setting);
  return {
    documentTitle: title,
    publisher,
    description: [pdfWords.notice, ...[facts.old, facts.new].flatMap(addressAndFingerprint)].join(' '),
    date: dateOf(redline.new) ?? dateOf(redline.old),
    language,
    region,
    header: { left: breakableParts(title), right: '' },
    footer: {
      first: breakableParts(namedAddress(redline.new, facts.new, words)),
      second: breakableParts(namedAddress(redline.old, facts.old, words)),
      page,
      of,
    },
    signs: redlineSigns(JSON.stringify([redline, facts])),
    words: { page },
    title: breakableParts(title),
    notice: pdfWords.notice,
    compared: {
      heading: pdfWords.compared,
      head: ['', pdfWords.oldVersion, pdfWords.newVersion],
      rows: comparedRows(redline, facts, pdfWords),
    },
    legend: { heading: pdfWords.legend, entries: legendEntries(pdfWords, words) },
    summary: summaryOf(redline, redlineSummary(redline, language), steps, setting, page),
    text: { heading: pdfWords.text, steps },
  };
}

function addressAndFingerprint({ permalink, fingerprint }: RedlinePdfVersion): readonly string[] {
  return [...(permalink === null ? [] : [permalink]), ...(fingerprint === null ? [] : [`SHA-256 ${fingerprint}`])];
}

const namedAddress = ({ version }: Citation, { permalink }: RedlinePdfVersion, words: RedlineWords): string =>
  permalink === null ? '' : `${words.version} ${version}: ${permalink}`;

function dateOf({ stated, validFrom }: Citation): RedlineDocument['date'] {
  const date = stated ?? validFrom;
  if (date === null) return null;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** What is known of neither version is left out. */
function comparedRows(
  redline: Redline,
  { old, new: after, language }: RedlinePdfFacts,
  words: RedlinePdfWords,
): RedlineDocument['compared']['rows'] {
  const day = (date: string | null): string | null => (date === null ? null : calendarDateInWords(date, language));
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    [words.contractTitle, redline.old.title, redline.new.title],
    [words.version, redline.old.version, redline.new.version],
    [words.stated, day(redline.old.stated), day(redline.new.stated)],
    [words.validFrom, day(redline.old.validFrom), day(redline.new.validFrom)],
    [words.permalink, old.permalink, after.permalink],
  ];
  const shown = (text: string | null): Parts => breakableParts(text ?? words.unknown);
  const halves = (hash: string | null): Parts => (hash === null ? shown(null) : [[hash.slice(0, 32), hash.slice(32)]]);
  return [
    ...rows.flatMap(([name, before, now]) =>
      before === null && now === null ? [] : [[name, shown(before), shown(now)] as const],
    ),
    ...(old.fingerprint === null && after.fingerprint === null
      ? []
      : [[words.fingerprint, halves(old.fingerprint), halves(after.fingerprint)] as const]),
  ];
}

function legendEntries(
  { legendEntries: say }: RedlinePdfWords,
  words: RedlineWords,
): RedlineDocument['legend']['entries'] {
  const text = (words: string): readonly RedlineInline[] => [textInline(words)];
  return [
    [{ type: 'deleted', content: text(say.deleted[0]) }, textInline(` ${say.deleted[1]}`)],
    [{ type: 'inserted', content: text(say.inserted[0]) }, textInline(` ${say.inserted[1]}`)],
    [{ type: 'remarked', content: text(say.markup[0]) }, noteInline(say.markup[1]), textInline(` ${say.markup[2]}`)],
    [noteInline(say.note[0]), textInline(` ${say.note[1]}`)],
    [checkInline(words.check('…')), textInline(` ${say.check}`)],
    text(say.bars),
    text(say.print),
  ];
}

function summaryOf(
  redline: Redline,
  summary: RedlineSummary,
  steps: readonly RedlineStep[],
  { pdfWords }: BlockSetting,
  page: string,
): RedlineDocument['summary'] {
  const renumbered = renumberedRows(steps);
  const rows = summary.changes.flatMap((change): readonly SummaryRow[] => {
    const { number, what, check, namedBy } = change;
    const row = renumbered.get(number);
    if (row !== undefined) return row === null ? [] : [row];
    if (namedBy !== null) return [];
    const [name, heading] = [breakableParts(change.name), breakableParts(headingWords(change))];
    return [{ number: `${number}`, name, heading, what, check, anchor: changeAnchor(number), quiet: isQuiet(change) }];
  });
  const hasChecks = rows.some(({ check }) => check !== '');
  const checks = hasChecks ? [pdfWords.check] : [];
  return {
    heading: pdfWords.summary,
    sentences: [...new Set([summary.verdict, summary.unchanged]), ...(redline.budgetHit ? [pdfWords.budgetHit] : [])],
    head: [pdfWords.number, pdfWords.clause, pdfWords.change, ...checks, page],
    shares: hasChecks ? [0, 5, 4, 3, 0] : [0, 5, 4, 0],
    rows: withoutRepeatedHeadings(hasChecks ? rows : rows.map((row) => ({ ...row, check: null }))),
  };
}

/** The heading of the clause, or of the section it stands in; empty where the clause is named by it. */
function headingWords({ name, heading, section }: ChangeSummary): string {
  const words = (heading ?? section ?? '').replaceAll('\n', ' ');
  return name.endsWith(words) ? '' : words;
}

/** Neighbours of one section name it once, but what is to be read does not rely on what is not. */
function withoutRepeatedHeadings(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const headings = rows.map(({ heading }) => heading.flat().join(''));
  return rows.map((row, index) => {
    const isRepeated = headings[index] === headings[index - 1];
    return isRepeated && (row.quiet || rows[index - 1]?.quiet === false) ? { ...row, heading: [] } : row;
  });
}

/** Layers in which no word is another one, but for the number of a clause. */
const QUIET: readonly Layer[] = ['number', 'reference', 'typography', 'markup'];

function isQuiet({ kind, split, merged, layers, check }: ChangeSummary): boolean {
  const stays = (kind === 'same' || kind === 'changed') && !split && !merged;
  return stays && check === '' && layers.length > 0 && layers.every((layer) => QUIET.includes(layer));
}

/** One row for each run of renumbered clauses, under the number of its first; null for the others in it. */
function renumberedRows(steps: readonly RedlineStep[]): ReadonlyMap<number, SummaryRow | null> {
  return new Map(
    steps.flatMap((step): readonly (readonly [number, SummaryRow | null])[] => {
      if (step.type !== 'fold' || step.renumbered === null || step.anchor === null) return [];
      const { numbers, names, what } = step.renumbered;
      const [first, last] = [numbers[0] ?? 0, numbers.at(-1)];
      const number = first === last ? `${first}` : `${first}–${last}`;
      const row = {
        number,
        name: breakableParts(names),
        heading: [],
        what,
        check: '',
        anchor: step.anchor,
        quiet: true,
      };
      return numbers.map((one) => [one, one === first ? row : null] as const);
    }),
  );
}

/** A file has no address of its own: what is relative to the page of the new version leads there, or nowhere. */
function addressOf(href: string, permalink: string | null): string | null {
  if (permalink === null) return URL.canParse(href) ? href : null;
  return URL.canParse(href, permalink) ? new URL(href, permalink).href : null;
}
