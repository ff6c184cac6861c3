import { calendarDateInWords } from '../../agreement/calendarDate.ts';
import { wordsOf } from '../../agreement/contractWords.ts';
import type { ContractLanguage } from '../../agreement/wording.ts';
import { changesOf } from '../changesOf.ts';
import { foldRuns } from '../html/foldRuns.ts';
import type { Citation, ClauseChange, LineChange, Redline, Step } from '../redlineModel.ts';
import { changeDescriptions } from '../summary/changeDescription.ts';
import { changeName, clauseName, wholeClauseName } from '../summary/clauseName.ts';
import { movedAlong } from '../summary/movedAlong.ts';
import { passageMoves } from '../summary/passageMoves.ts';
import { type ChangeSummary, type RedlineSummary, redlineSummary } from '../summary/redlineSummary.ts';
import { redlineWords } from '../summary/redlineWords.ts';
import { NOTE, type PlainTextStyle, plainTextLine } from './plainTextLine.ts';
import { ownText } from './plainTextSigns.ts';
import { plainTextWords } from './plainTextWords.ts';

/** How a redline is written as plain text. */
export interface PlainTextOptions {
  /** Language of the words around the contract text. */
  readonly language: ContractLanguage;
}

/**
 * A redline as plain text for terminals and mail: first the summary, then every changed clause with `[-gone-]` and
 * `{+come+}`. Text of the contract is indented, one line for each line of the canonical text, with notes about it below;
 * unchanged clauses are named and left out. Without what is gone every indented line reads as in the new version,
 * without what has come as in the old one; `plainTextSigns.ts` says how the contract's own signs are told apart.
 *
 * @param redline what changed
 * @param options the language
 */
export function redlinePlainText(redline: Redline, options: PlainTextOptions): string {
  const { language } = options;
  const words = plainTextWords(language);
  const summary = redlinePlainSummary(redline, options);
  const body = stepsText(redline.steps, pageOf(redline, language));
  const isSame = changesOf(redline).every(({ kind, number }) => kind === 'same' && number === null);
  if (isSame) return summary;
  return [summary, ...words.legend, '', underlined(words.text, '='), ...body.flatMap((part) => ['', ...part]), ''].join(
    '\n',
  );
}

/**
 * The summary alone: both versions, the verdict, a line for each change.
 *
 * @param redline what changed
 * @param options the language
 */
export function redlinePlainSummary(redline: Redline, { language }: PlainTextOptions): string {
  const words = redlineWords(language);
  const own = plainTextWords(language);
  const summary = redlineSummary(redline, language);
  const { old, new: after } = redline;
  const name = ({ title, version }: Citation): string => `${title}, ${words.version} ${version}`;
  const title = old.title === after.title ? `${name(old)} → ${after.version}` : `${name(old)} → ${name(after)}`;
  return [
    underlined(plain(title), '='),
    '',
    `${words.oldVersion}: ${citationText(old, language)}`,
    `${words.newVersion}: ${citationText(after, language)}`,
    '',
    ...new Set([summary.verdict, summary.unchanged]),
    ...(redline.budgetHit ? [words.budgetHit] : []),
    ...(summary.changes.length === 0 ? [] : ['', underlined(own.changes, '-'), ...changeLines(summary, language)]),
    '',
  ].join('\n');
}

/** The changes a reader must look at, one a line; those of numbers alone in one line for all. */
function changeLines({ changes }: RedlineSummary, language: ContractLanguage): readonly string[] {
  const named = changes.filter(({ namedBy }) => namedBy === null);
  const lines = named
    .filter((change) => !isNumberOnly(change))
    .map(({ number, name, heading, what, check }) => {
      const full = heading === null || heading === name ? name : `${name} ${heading}`;
      return plain(`${number}. ${full}: ${what}${check === '' ? '' : ` – ${redlineWords(language).check(check)}`}`);
    });
  const numbers = numberRanges(named, language);
  return numbers.length === 0 ? lines : [...lines, plain(plainTextWords(language).onlyNumbers(numbers.join('; ')))];
}

const isNumberOnly = ({ kind, split, merged, check, layers }: ChangeSummary): boolean =>
  kind === 'same' && !split && !merged && check === '' && layers.every((layer) => layer === 'number');

/** Neighbours of which the number alone differs, as `5 → 6 bis 9 → 10`. */
function numberRanges(changes: readonly ChangeSummary[], language: ContractLanguage): readonly string[] {
  const { fromTo } = redlineWords(language);
  const ranges: ChangeSummary[][] = [];
  changes.forEach((change, i) => {
    if (!isNumberOnly(change)) return;
    const before = changes[i - 1];
    if (before !== undefined && isNumberOnly(before)) ranges.at(-1)?.push(change);
    else ranges.push([change]);
  });
  return ranges.map((range) => {
    const [first = '', last = ''] = [range[0]?.name, range.at(-1)?.name];
    return range.length === 1 ? first : fromTo(first, last);
  });
}

function citationText({ title, version, stated, validFrom }: Citation, language: ContractLanguage): string {
  const words = wordsOf(language);
  const dates = [
    ...(stated === null ? [] : [`${words.stated} ${calendarDateInWords(stated, language)}`]),
    ...(validFrom === null ? [] : [`${words.validFrom} ${calendarDateInWords(validFrom, language)}`]),
  ];
  return plain([title, `${words.version} ${version}`, ...dates].join(', '));
}

const plain = (text: string): string => ownText(text.replace(/\s+/gu, ' '));

const underlined = (text: string, sign: string): string => `${text}\n${sign.repeat(Math.min([...text].length, 72))}`;

interface Page {
  readonly describe: ReturnType<typeof changeDescriptions>;
  readonly byNumber: ReadonlyMap<number, ClauseChange>;
  readonly roots: ReadonlyMap<number, ClauseChange>;
  readonly style: Omit<PlainTextStyle, 'movedLines'>;
}

function pageOf(redline: Redline, language: ContractLanguage): Page {
  const words = redlineWords(language);
  const all = changesOf(redline);
  const names = (side: 'old' | 'new'): ((clause: string) => string) => {
    const known = new Map<string | null, string>(
      all.flatMap((change) => {
        const own = change[side];
        return own === null ? [] : [[own.clause, wholeClauseName(own, words)] as const];
      }),
    );
    return (clause) => known.get(clause) ?? clause;
  };
  return {
    describe: changeDescriptions(redline, words),
    byNumber: new Map(all.flatMap((change) => (change.number === null ? [] : [[change.number, change]]))),
    roots: movedAlong(redline.steps),
    style: {
      words,
      newVersion: redline.new.version,
      oldName: names('old'),
      newName: names('new'),
      passages: passageMoves(redline),
    },
  };
}

/** The lines of each part of the text: a changed clause, a fold, a place that a clause left. */
function stepsText(steps: readonly Step[], page: Page): readonly (readonly string[])[] {
  return foldRuns(steps).flatMap((run): readonly (readonly string[])[] => {
    if (run.fold !== null) return [[foldText(run.fold, run.changes, page)]];
    const { step } = run;
    // Version and dates stand at the top already.
    if (step.type === 'clause') return step.change.number === null ? [] : [changeText(step.change, page)];
    return step.type === 'move' ? stepsText(step.steps, page) : [[departureText(step.number, page)]];
  });
}

function changeText(change: ClauseChange, page: Page): readonly string[] {
  const { words } = page.style;
  const { name, what } = page.describe(change);
  const heading = (change.new?.heading ?? change.old?.heading)?.trim() || null;
  const full = heading === null || heading === name ? name : `${name} ${heading}`;
  const style = { ...page.style, movedLines: movedLines(change.lines) };
  const lines = change.lines.flatMap((line) => plainTextLine(line, style));
  return [underlined(plain(`${words.change(change.number ?? 0)}: ${full}: ${what}`), '-'), ...lines];
}

/** The lines that moved inside a clause, and whether they went down. */
function movedLines(lines: readonly LineChange[]): PlainTextStyle['movedLines'] {
  return new Map(
    lines.flatMap((line, place) => {
      if (line.change !== 'moved' || line.move === null) return [];
      const left = lines.findIndex((other) => other.change === 'departed' && other.move === line.move);
      return [[line.move, { line, down: left < place }] as const];
    }),
  );
}

/** `» 3 unveränderte Klauseln: 1.2 bis 1.4` */
function foldText(fold: 'unchanged' | 'renumbered', changes: readonly ClauseChange[], page: Page): string {
  const { words } = page.style;
  const [first] = changes;
  if (first === undefined) return '';
  const whole = changes.filter((change) => change.new?.part === 0);
  const names = (whole.length > 0 ? whole : changes).map((change) => changeName(change, words));
  const range = names.length === 1 ? (names[0] ?? '') : words.fromTo(names[0] ?? '', names.at(-1) ?? '');
  if (fold === 'unchanged') {
    const what = names.length === 1 ? words.unchanged : words.unchangedClauses(names.length);
    return `${NOTE}${plain(`${what}: ${range}`)}`;
  }
  if (changes.length === 1) return `${NOTE}${plain(`${range} ${page.describe(first).what}`)}`;
  const root = first.number === null ? undefined : page.roots.get(first.number);
  const what =
    root?.old == null
      ? words.renumberedClauses(changes.length)
      : words.clausesMovedWith(changes.length, clauseName(root.old, words));
  return `${NOTE}${plain(`${what}: ${range}`)}`;
}

function departureText(number: number, { byNumber, style }: Page): string {
  const { words } = style;
  const { old, new: after } = byNumber.get(number) ?? { old: null, new: null };
  const name = (side: ClauseChange['old']): string => (side === null ? '' : clauseName(side, words));
  return `${NOTE}${plain(`${words.movedTo(name(old), name(after))} (${words.change(number)})`)}`;
}
