import { calendarDateInWords } from '../../agreement/calendarDate.ts';
import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../../agreement/wording.ts';
import type { Citation, Redline } from '../redlineModel.ts';
import { type ChangeSummary, redlineSummary } from '../summary/redlineSummary.ts';
import { type RedlineWords, redlineWords } from '../summary/redlineWords.ts';
import { type RedlineFileWords, redlineFileWords } from './redlineFileWords.ts';
import { redlineViewsHtml } from './redlineHtml.ts';

/** What a file of its own says about the two versions beyond the redline. */
export interface RedlineHtmlFacts {
  /** Language of the words around the contract text. */
  readonly language: ContractLanguage;
  /** Language of the contract text. */
  readonly contractLanguage: ContractLanguage;
  /** Style sheet, written into the file. */
  readonly style: string;
  /** A sentence about the file itself, shown below its title. */
  readonly remark?: string;
  readonly old: RedlineHtmlSide;
  readonly new: RedlineHtmlSide;
}

/** How one of the two versions is cited; what is null is left out. */
export interface RedlineHtmlSide {
  readonly permalink: string | null;
  readonly fingerprint: string | null;
  /** Where the version can be read instead: clauses link there, and the permalink is shown as text. */
  readonly address?: string;
}

/**
 * A redline as one HTML file that needs nothing else: summary, citation of both versions, running text and synopsis. It
 * holds no script and asks the network for nothing, and its links to clauses lead to the permalinks, if there are any.
 *
 * @param redline what changed
 * @param facts language, style sheet and citation
 */
export function redlineHtmlFile(redline: Redline, facts: RedlineHtmlFacts): string {
  const { language } = facts;
  const own = redlineFileWords(language);
  const words = redlineWords(language);
  const { verdict, unchanged, changes, counts } = redlineSummary(redline, language);
  const title = own.title(redline.new.title, redline.old.version, redline.new.version);
  const short = changes.filter(
    ({ kind, split, merged, check }) => kind === 'same' && !split && !merged && check === '',
  );
  const shown = changes.filter((change) => !short.includes(change) && change.namedBy === null);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>\n${facts.style.trim()}\n${LAYOUT}\n</style>`,
    '</head>',
    '<body>',
    '<main class="comparison">',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(facts.remark === undefined ? [] : [`<p>${escapeHtml(facts.remark)}</p>`]),
    ...[...new Set([verdict, unchanged])].map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    ...(redline.budgetHit ? [`<p>${escapeHtml(words.budgetHit)}</p>`] : []),
    '<dl>',
    ...sideHtml(words.oldVersion, redline.old, facts.old, words, own),
    ...sideHtml(words.newVersion, redline.new, facts.new, words, own),
    '</dl>',
    ...(shown.length === 0 ? [] : [`<h2>${own.changedClauses}</h2>`, listHtml(shown, words, own)]),
    ...(short.length === 0
      ? []
      : [`<details><summary>${own.onlyRenumbered}</summary>`, listHtml(short, words, own), '</details>']),
    `<h2>${own.comparison}</h2>`,
    `<fieldset class="views"><legend>${own.view}</legend>`,
    `<label><input type="radio" name="view" id="_inline" checked> ${own.inline}</label>`,
    `<label><input type="radio" name="view" id="_synopsis"> ${own.synopsis}</label>`,
    '</fieldset>',
    `<p class="legend">${own.legend}: <ins>${own.inserted}</ins>, <del>${own.deleted}</del>, <span class="markup-change">${own.markup}</span>${movedLegend(counts.passages, words)}.</p>`,
    contractHtml(redline, facts),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function movedLegend(passages: number, words: RedlineWords): string {
  if (passages === 0) return '';
  const [old, after, what] = words.passages.legend;
  return `, <del class="layer-move">${old}</del> <ins class="layer-move">${after}</ins> ${what}`;
}

/** What the style sheet of the site leaves to the layout of its pages. */
const LAYOUT = `.comparison { margin: 0 auto; padding: 1.5rem; }
@media print { .comparison { padding: 0; } .hidden-words { display: none; } }`;

function sideHtml(
  name: string,
  { title, version, stated, validFrom }: Citation,
  { permalink, fingerprint, address }: RedlineHtmlSide,
  words: RedlineWords,
  own: RedlineFileWords,
): readonly string[] {
  const named = escapeHtml(permalink ?? '');
  // A day that is torn apart at the end of a line reads as two numbers.
  const day = (date: string): string => calendarDateInWords(date, words.language).replaceAll(' ', '\u00A0');
  const parts = [
    escapeHtml(`${title}, ${words.version} ${version}`),
    ...(stated === null ? [] : [`${own.stated} ${day(stated)}`]),
    ...(validFrom === null ? [] : [`${own.validFrom} ${day(validFrom)}`]),
    ...(permalink === null
      ? []
      : [`${own.permalink}: ${address === undefined ? `<a href="${named}">${named}</a>` : named}`]),
    ...(fingerprint === null ? [] : [`${own.fingerprint}: <code>${escapeHtml(fingerprint)}</code>`]),
  ];
  return [`<dt>${name}</dt>`, `<dd>${parts.join(', ')}</dd>`];
}

function listHtml(changes: readonly ChangeSummary[], words: RedlineWords, own: RedlineFileWords): string {
  const rows = changes.map(({ number, name, heading, what, check }) => {
    const full = heading === null || heading === name ? name : `${name} ${heading}`;
    const all = check === '' ? what : `${what}, ${words.check(check)}`;
    return `<tr><th scope="row"><a href="#aenderung-${number}">${escapeHtml(full)}</a></th><td>${escapeHtml(all)}</td></tr>`;
  });
  const head = `<thead><tr><th scope="col">${own.clause}</th><th scope="col">${own.change}</th></tr></thead>`;
  return `<table class="change-list">${head}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** Stands for the address of a version that has none; no address of a contract begins so. */
const NOWHERE = 'urn:fassung:nowhere';

function contractHtml(redline: Redline, facts: RedlineHtmlFacts): string {
  const href = ({ permalink, address }: RedlineHtmlSide) => {
    const page = address ?? permalink;
    return (clause: string): string => (page === null ? NOWHERE : `${page}#${clause}`);
  };
  const html = redlineViewsHtml(redline, {
    language: facts.language,
    contractLanguage: facts.contractLanguage,
    oldHref: href(facts.old),
    newHref: href(facts.new),
  });
  return html.replace(new RegExp(`<a href="${NOWHERE}">([\\s\\S]*?)</a>`, 'g'), '<span>$1</span>');
}
