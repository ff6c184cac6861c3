import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../../agreement/wording.ts';
import { changesOf } from '../changesOf.ts';
import { isQuiet } from '../classification/isQuiet.ts';
import type { ClauseChange, LineChange, Redline, Step } from '../redlineModel.ts';
import { type ChangeDescription, changeDescriptions } from '../summary/changeDescription.ts';
import { changeName, clauseName, wholeClauseName } from '../summary/clauseName.ts';
import { movedAlong } from '../summary/movedAlong.ts';
import { passageMoves } from '../summary/passageMoves.ts';
import { readChange } from '../summary/readChange.ts';
import { type RedlineWords, redlineWords } from '../summary/redlineWords.ts';
import { type Fold, foldRuns } from './foldRuns.ts';
import { linesHtml } from './lineHtml.ts';
import type { ClauseLinks, ReferenceNames, TextStyle } from './segmentHtml.ts';
import { synopsisHtml } from './synopsisHtml.ts';

/**
 * A redline as HTML. No style, no script; ids are `aenderung-1` … and nothing else.
 *
 * | class | is |
 * |---|---|
 * | `redline` with `redline-inline`, `redline-synopsis` or `redline-views` | the `div` around it |
 * | `view-inline`, `view-synopsis` | the two forms of a changed clause, where a page holds both |
 * | `change` with `change-<kind>` and perhaps `change-renumbered`, `change-along`, `change-quiet` | a changed clause (`section`); `data-layers` names its layers |
 * | | `change-along`: came or went with the section it stands in; `change-quiet`: see `isQuiet.ts` |
 * | `change-title`, `change-links` | its heading line and the links to itself and to both versions |
 * | `unchanged` | folded unchanged clauses (`details`), each in a `div.clause` |
 * | `line`, `line-<kind>`, `line-mark`, `line-inserted`, `redline-table` and others | see `lineHtml.ts` |
 * | `renumbered` | folded neighbours of which the label alone differs (`details`), each a `section.change` |
 * | `synopsis`, `synopsis-empty`, `synopsis-same`, `synopsis-side`, `synopsis-table` | see `synopsisHtml.ts` |
 * | `layer-<layer>`, `markup-change`, `hidden-words`, `redline-note` and others | see `segmentHtml.ts`; a `redline-note` is never contract text |
 * | `print-note` | a `redline-note` for print alone: the text of a closed fold is not printed |
 * | `departure` | the place a clause left, a line with a link to its new place |
 */
export interface RedlineHtmlOptions extends ClauseLinks {
  /** Language of the words around the contract text. */
  readonly language: ContractLanguage;
  /** Language of the contract text, which is marked where the words around it are in another one. */
  readonly contractLanguage?: ContractLanguage;
  /** Level of the headings of the changes: 3 if nothing is said. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
}

type LinesHtml = (lines: readonly LineChange[], style: TextStyle) => string;

/**
 * Old and new in one text, with deletions struck and insertions marked. Without `del`, `.hidden-words` and
 * `.redline-note` every line reads as in the new version, without `ins` as in the old one.
 *
 * @param redline what changed
 * @param options language, heading level and addresses of the clauses
 */
export function redlineInlineHtml(redline: Redline, options: RedlineHtmlOptions): string {
  return redlineHtml(redline, options, 'redline-inline', linesHtml);
}

/**
 * Old and new side by side (Synopse), line by line; unchanged clauses once.
 *
 * @param redline what changed
 * @param options language, heading level and addresses of the clauses
 */
export function redlineSynopsisHtml(redline: Redline, options: RedlineHtmlOptions): string {
  return redlineHtml(redline, options, 'redline-synopsis', (lines, style) => synopsisHtml(lines, redline, style));
}

/**
 * Both views in one text: each changed clause once as `div.view-inline` and once as `div.view-synopsis`, everything else
 * once. The page shows one of the two.
 *
 * @param redline what changed
 * @param options language, heading level and addresses of the clauses
 */
export function redlineViewsHtml(redline: Redline, options: RedlineHtmlOptions): string {
  return redlineHtml(redline, options, 'redline-views', (lines, style) =>
    [
      `<div class="view-inline">${linesHtml(lines, style)}</div>`,
      `<div class="view-synopsis">${synopsisHtml(lines, redline, style)}</div>`,
    ].join('\n'),
  );
}

interface Page {
  readonly redline: Redline;
  readonly style: TextStyle;
  readonly heading: string;
  readonly linesHtml: LinesHtml;
  readonly byNumber: ReadonlyMap<number, ClauseChange>;
  /** The moved clause above, by number of a change. */
  readonly roots: ReadonlyMap<number, ClauseChange>;
  readonly describe: (change: ClauseChange) => ChangeDescription;
}

function redlineHtml(redline: Redline, options: RedlineHtmlOptions, view: string, changedLines: LinesHtml): string {
  const { oldHref, newHref, contractLanguage } = options;
  const words = redlineWords(options.language);
  const all = changesOf(redline);
  const page: Page = {
    redline,
    style: {
      oldHref,
      newHref,
      words,
      ...clauseNames(all, words),
      newVersion: redline.new.version,
      passages: passageMoves(redline),
    },
    heading: `h${options.headingLevel ?? 3}`,
    linesHtml: changedLines,
    byNumber: new Map(all.flatMap((change) => (change.number === null ? [] : [[change.number, change]]))),
    roots: movedAlong(redline.steps),
    describe: changeDescriptions(redline, words),
  };
  const lang = contractLanguage === undefined ? '' : ` lang="${contractLanguage}"`;
  const steps = stepsHtml(redline.steps, page).join('\n');
  const inside = lang === '' || contractLanguage === options.language ? steps : inLanguage(steps, options.language);
  return [`<div class="redline ${view}"${lang}>`, inside, '</div>', ''].join('\n');
}

/** Elements whose words are not the contract's. */
const INTERFACE_ELEMENT = /<(\w+) (class="(?:redline-note|hidden-words|change-links)[ "])/g;

/** A title begins with what the clause is called. */
const TITLE = /(<h\d)( class="change-title">[^<]*): ([^<:]*)</g;

/** Says which words around the contract are in another language than the contract: voices and hyphenation go by it. */
function inLanguage(html: string, language: ContractLanguage): string {
  return html
    .replace(INTERFACE_ELEMENT, `<$1 lang="${language}" $2`)
    .replaceAll('<summary>', `<summary lang="${language}">`)
    .replace(TITLE, `$1$2: <span lang="${language}">$3</span><`);
}

function clauseNames(changes: readonly ClauseChange[], words: RedlineWords): Omit<ReferenceNames, 'newVersion'> {
  const namesOf = (side: 'old' | 'new'): ((clause: string) => string) => {
    let names: ReadonlyMap<string | null, string> | undefined;
    return (clause) => {
      // Most redlines have no reference of which the clause must be named.
      names ??= new Map(
        changes.flatMap((change) => {
          const own = change[side];
          return own === null ? [] : [[own.clause, wholeClauseName(own, words)] as const];
        }),
      );
      return names.get(clause) ?? clause;
    };
  };
  return { oldName: namesOf('old'), newName: namesOf('new') };
}

function stepsHtml(steps: readonly Step[], page: Page): readonly string[] {
  return foldRuns(steps).flatMap((run): readonly string[] => {
    if (run.fold !== null)
      return [run.fold === 'unchanged' ? unchangedHtml(run.changes, page) : renumberedHtml(run.changes, page)];
    const { step } = run;
    if (step.type === 'clause') return [changeHtml(step.change, page, page.linesHtml(step.change.lines, page.style))];
    return step.type === 'move' ? stepsHtml(step.steps, page) : [departureHtml(step.number, page)];
  });
}

function changeHtml(change: ClauseChange, page: Page, lines: string): string {
  const { number, kind } = change;
  // The space at a joint is not to be marked, so neither is its layer.
  const read = readChange(change).layers;
  const layers = change.layers.filter((layer) => layer === 'move' || read.includes(layer));
  const id = number === null ? '' : ` id="aenderung-${number}"`;
  const { name, what, namedBy } = page.describe(change);
  const isAlong = namedBy !== null && (kind === 'inserted' || kind === 'deleted');
  const classes = [
    'change',
    `change-${kind}`,
    change.renumbered && 'change-renumbered',
    isAlong && 'change-along',
    isQuiet(change) && 'change-quiet',
  ];
  const data = layers.length === 0 ? '' : ` data-layers="${layers.join(' ')}"`;
  return [
    `<section${id} class="${classes.filter((one) => one !== false).join(' ')}"${data}>`,
    `<${page.heading} class="change-title">${escapeHtml(`${name}: ${what}`)}</${page.heading}>`,
    ...linksHtml(change, page),
    lines,
    '</section>',
  ].join('\n');
}

const rootOf = ({ number }: ClauseChange, { roots }: Page): ClauseChange | undefined =>
  number === null ? undefined : roots.get(number);

function linksHtml(change: ClauseChange, { redline, style }: Page): readonly string[] {
  const { words, oldHref, newHref } = style;
  const nameOf = change.split || change.merged ? wholeClauseName : clauseName;
  const link = (side: ClauseChange['old'], href: (clause: string) => string, version: string): readonly string[] =>
    side === null || side.clause === null
      ? []
      : [`<a href="${escapeHtml(href(side.clause))}">${escapeHtml(words.clauseIn(nameOf(side, words), version))}</a>`];
  const own =
    change.number === null ? [] : [`<a href="#aenderung-${change.number}">${words.change(change.number)}</a>`];
  const sides = [...link(change.old, oldHref, redline.old.version), ...link(change.new, newHref, redline.new.version)];
  const links = [...own, ...sides];
  return links.length === 0 ? [] : [`<p class="change-links">${links.join(' ')}</p>`];
}

function departureHtml(number: number, { byNumber, style }: Page): string {
  const { old, new: after } = byNumber.get(number) ?? { old: null, new: null };
  const name = (side: ClauseChange['old']): string => (side === null ? '' : clauseName(side, style.words));
  const text = escapeHtml(style.words.movedTo(name(old), name(after)));
  return `<p class="redline-note departure"><a href="#aenderung-${number}">${text}</a></p>`;
}

function foldHtml(name: Fold, summary: string, parts: readonly string[], words: RedlineWords): string {
  const printed = `<span class="redline-note print-note"> ${escapeHtml(words.notPrinted)}</span>`;
  const layer = name === 'renumbered' ? ' data-layers="number"' : '';
  return [
    `<details class="${name}"${layer}><summary>${escapeHtml(summary)}${printed}</summary>`,
    ...parts,
    '</details>',
  ].join('\n');
}

function unchangedHtml(unchanged: readonly ClauseChange[], { style }: Page): string {
  const clauses = unchanged.map(({ lines }) => `<div class="clause">\n${linesHtml(lines, style)}\n</div>`);
  return foldHtml('unchanged', foldSummary(unchanged, style.words), clauses, style.words);
}

/** One clause under its title with its text folded; several in one fold, each with its title and its text. */
function renumberedHtml(changes: readonly ClauseChange[], page: Page): string {
  const { style } = page;
  const { words } = style;
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return '';
  if (changes.length === 1) {
    const text = foldHtml('unchanged', words.textUnchanged, [linesHtml(first.lines, style)], words);
    return changeHtml(first, page, text);
  }
  const root = rootOf(first, page);
  const what =
    root === undefined
      ? words.renumberedClauses(changes.length)
      : words.clausesMovedWith(changes.length, root.old === null ? '' : clauseName(root.old, words));
  const names = words.fromTo(changeName(first, words), changeName(last, words));
  const clauses = changes.map((change) => changeHtml(change, page, linesHtml(change.lines, style)));
  return foldHtml('renumbered', `${what}: ${names}`, clauses, words);
}

/** `3 unveränderte Klauseln: 1.2 – 1.4`; text of a clause that only goes on is not counted again. */
function foldSummary(unchanged: readonly ClauseChange[], words: RedlineWords): string {
  const whole = unchanged.filter((change) => change.new?.part === 0);
  const names = (whole.length > 0 ? whole : unchanged).map((change) => changeName(change, words));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length === 1) return `${words.unchanged}: ${first}`;
  return `${words.unchangedClauses(names.length)}: ${first} – ${last}`;
}
