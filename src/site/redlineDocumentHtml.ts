import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { isQuiet, QUIET_LAYERS } from '../redline/classification/isQuiet.ts';
import { LAYERS } from '../redline/redlineModel.ts';
import type { ChangeSummary, RedlineCounts, RedlineSummary } from '../redline/summary/redlineSummary.ts';
import { redlineWords } from '../redline/summary/redlineWords.ts';
import type { RedlineFactsSide, RedlineView } from './redlineViewFrom.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { MANDATORY_WORDS } from './words/mandatoryWords.ts';

/**
 * The body of a comparison page below its `h1`. It needs nothing but its arguments, so the reader's browser can write it
 * for two versions whose comparison is not prepared.
 *
 * @param view what changed, from `redlineViewFrom`
 * @param words the interface
 */
export function redlineDocumentHtml(view: RedlineView, words: InterfaceWords): string {
  return [
    `<p>${escapeHtml(view.introduction)}</p>`,
    '<dl class="facts">',
    sideHtml(words.olderVersion, view.facts.old, words),
    sideHtml(words.newerVersion, view.facts.new, words),
    '</dl>',
    linksHtml(view, words),
    overviewHtml(view, words),
    ...notesHtml(view, words),
    `<section class="compared" aria-labelledby="_redline"><h2 id="_redline">${escapeHtml(words.comparison)}</h2>`,
    viewsHtml(words),
    filterHtml(view.summary.counts, words),
    legendHtml(view.summary, words),
    barHtml(view, words),
    view.html,
    '</section>',
  ].join('\n');
}

function sideHtml(name: string, { version, href, citation }: RedlineFactsSide, words: InterfaceWords): string {
  const link = `<a href="${escapeHtml(href)}">${escapeHtml(words.versionNumber(version))}</a>`;
  return `<div class="wide"><dt>${escapeHtml(name)}</dt><dd>${link}: ${escapeHtml(citation)}</dd></div>`;
}

function linksHtml({ facts }: RedlineView, words: InterfaceWords): string {
  const links = [
    ...facts.files.map(({ kind, href }) => ({ href, text: words.redlineFile[kind] })),
    { href: facts.reverse, text: words.reverseDirection },
    { href: facts.history, text: words.allVersions },
  ];
  const items = links.map(({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`);
  return `<ul class="links comparison-links">${items.join('')}</ul>`;
}

function overviewHtml(view: RedlineView, words: InterfaceWords): string {
  const { summary, budgetHit, contractLanguage } = view;
  const { counts, changes, verdict, unchanged } = summary;
  const rows = changes.filter(({ namedBy }) => namedBy === null);
  const [read, quiet] = [rows.filter((row) => !isQuiet(row)), rows.filter(isQuiet)];
  const open = read.length === 0 ? ' open' : '';
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  return [
    `<section aria-labelledby="_changed"><h2 id="_changed">${escapeHtml(words.overview)}</h2>`,
    `<p class="verdict">${escapeHtml(heldTogether(verdict))}</p>`,
    ...(unchanged === verdict ? [] : [paragraph(unchanged)]),
    ...(counts.attention === 0 ? [] : [paragraph(words.toCheck(counts.attention))]),
    ...(budgetHit ? [`<p class="budget-hit">${escapeHtml(words.budgetHit)}</p>`] : []),
    ...(read.length === 0 ? [] : [changeListHtml(read, words, contractLanguage)]),
    ...(quiet.length === 0
      ? []
      : [
          `<details class="unchanged quiet-changes"${open}><summary>${escapeHtml(words.quietChanges(quiet.length))}</summary>`,
          changeListHtml(quiet, words, contractLanguage),
          '</details>',
        ]),
    ...touchedHtml(view, words),
    '</section>',
  ].join('\n');
}

/** What the law wants to stand in the contract, where its clauses are changed; open where the newer version loses any. */
function touchedHtml({ touched, contractLanguage }: RedlineView, words: InterfaceWords): readonly string[] {
  if (touched.length === 0) return [];
  const say = MANDATORY_WORDS[words.language];
  const lang = langAttribute(contractLanguage, words);
  const items = touched.map(({ name, changes, isLost }) => {
    const links = changes.map(({ href, text }) => `<a href="${href}"${lang}>${escapeHtml(text)}</a>`);
    const lost = `<strong>${escapeHtml(say.noLonger)}</strong>${links.length > 0 ? `, ${escapeHtml(say.before)} ` : ''}`;
    return `<li>${escapeHtml(name)}: ${isLost ? lost : ''}${links.join(', ')}</li>`;
  });
  const open = touched.some(({ isLost }) => isLost) ? ' open' : '';
  return [
    `<details class="touched"${open}><summary>${escapeHtml(say.touched(touched.length))}</summary>`,
    `<p>${escapeHtml(say.touchedNote)}</p><ul>${items.join('')}</ul>`,
    '</details>',
  ];
}

/** Says of words of the contract that they are in another language than the page. */
const langAttribute = (language: ContractLanguage, words: InterfaceWords): string =>
  language === words.language ? '' : ` lang="${language}"`;

/** A number is not parted from what it counts. */
const heldTogether = (sentence: string): string => sentence.replaceAll(/(\d) /gu, '$1\u00A0');

function changeListHtml(
  changes: readonly ChangeSummary[],
  words: InterfaceWords,
  contractLanguage: ContractLanguage,
): string {
  const lang = langAttribute(contractLanguage, words);
  const say = redlineWords(words.language);
  const hasChecks = changes.some(({ check }) => check !== '');
  const head = [words.clause, words.change, ...(hasChecks ? [words.remark] : [])];
  const rows = changes.map(({ number, name, heading, section, what, check }) => {
    const text = heading === null || heading === name ? name : `${name} ${heading}`;
    const place = section === null ? '' : ` <small${lang}>${escapeHtml(section)}</small>`;
    const cells = [what, ...(hasChecks ? [check === '' ? '' : say.check(check)] : [])].map(
      (cell) => `<td role="cell">${escapeHtml(cell)}</td>`,
    );
    return `<tr role="row"><th scope="row" role="rowheader"><a href="#aenderung-${number}"${lang}>${escapeHtml(text)}</a>${place}</th>${cells.join('')}</tr>`;
  });
  return [
    '<table class="change-list" role="table">',
    `<thead role="rowgroup"><tr role="row">${head.map((cell) => `<th scope="col" role="columnheader">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody role="rowgroup">${rows.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function notesHtml({ facts: { notes }, contractLanguage }: RedlineView, words: InterfaceWords): readonly string[] {
  if (notes.length === 0) return [];
  const lang = langAttribute(contractLanguage, words);
  return [
    `<section aria-labelledby="_notes"><h2 id="_notes">${escapeHtml(words.changesByPublisher)}</h2>`,
    `<ul class="publisher-notes"${lang}>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`,
    '</section>',
  ];
}

function viewsHtml(words: InterfaceWords): string {
  const choice = (id: string, text: string, checked: string): string =>
    `<label><input type="radio" name="_view" id="${id}"${checked}>${escapeHtml(text)}</label>`;
  return [
    `<fieldset class="views"><legend>${escapeHtml(words.view)}</legend>`,
    choice('_inline', words.inline, ' checked'),
    choice('_synopsis', words.synopsis, ''),
    '</fieldset>',
  ].join('');
}

/** Layers can be shown as if they had not changed. It is always said what is not marked. */
function filterHtml({ layers }: RedlineCounts, words: InterfaceWords): string {
  const say = redlineWords(words.language);
  const found = LAYERS.filter((layer) => layers[layer].edits > 0);
  if (found.length === 0) return '';
  const boxes = found.map(
    (layer) =>
      `<label><input type="checkbox" id="_layer-${layer}" value="${layer}" checked>${escapeHtml(`${say.layers[layer]} (${layers[layer].edits})`)}</label>`,
  );
  const notes = found.map((layer) => {
    const count = say.counts.layer[layer](layers[layer].edits);
    const text = (QUIET_LAYERS.has(layer) ? words.notMarked : words.notMarkedWarning)(count);
    return `<span class="not-marked not-marked-${layer}">${escapeHtml(text)}</span>`;
  });
  return [
    `<fieldset class="views filter"><legend>${escapeHtml(words.markedLayers)}</legend>${boxes.join('')}</fieldset>`,
    `<p class="not-marked-notes" role="status">${notes.join(' ')}</p>`,
  ].join('\n');
}

function legendHtml({ counts, changes }: RedlineSummary, words: InterfaceWords): string {
  const { layers, attention, passages } = counts;
  const hasQuiet = changes.some(isQuiet);
  const say = redlineWords(words.language);
  const [movedFrom, movedTo, moved] = say.passages.legend;
  const quiet = (['number', 'reference', 'typography'] as const).find((layer) => layers[layer].edits > 0);
  const signs = [
    `<ins>${escapeHtml(words.inserted)}</ins>`,
    `<del>${escapeHtml(words.deleted)}</del>`,
    ...(quiet === undefined
      ? []
      : [`<del class="layer-${quiet}">15</del><ins class="layer-${quiet}">16</ins> ${escapeHtml(words.quietLegend)}`]),
    ...(passages === 0
      ? []
      : [
          `<del class="layer-move">${escapeHtml(movedFrom)}</del> <ins class="layer-move">${escapeHtml(movedTo)}</ins> ${escapeHtml(moved)}`,
        ]),
    ...(layers.markup.edits === 0 ? [] : [`<span class="markup-change">${escapeHtml(words.markupChanged)}</span>`]),
    ...(attention === 0
      ? []
      : [`<span class="attention-note">[${escapeHtml(say.check('…'))}]</span> ${escapeHtml(words.checkLegend)}`]),
  ];
  const bar = hasQuiet ? ` ${escapeHtml(words.quietBarLegend)}` : '';
  return `<p class="legend">${escapeHtml(words.legend)}: ${signs.join(', ')}.${bar} ${escapeHtml(words.redlineNote)}</p>`;
}

/** Buttons for the way from change to change; shown by the script that gives them their work. */
function barHtml({ summary: { changes } }: RedlineView, words: InterfaceWords): string {
  if (changes.length === 0) return '';
  const button = (step: number, sign: string, name: string, key: string): string =>
    `<button type="button" data-step="${step}" aria-label="${escapeHtml(name)}" title="${escapeHtml(words.withKey(name, key))}">${sign}</button>`;
  const count = String(changes.length);
  return [
    `<div class="change-bar" role="group" aria-label="${escapeHtml(words.fromChangeToChange)}" hidden`,
    ` data-one="${escapeHtml(words.changeOf('{first}', count))}" data-several="${escapeHtml(words.changesOf('{first}', '{last}', count))}"`,
    ` data-none="${escapeHtml(words.changesInAll(changes.length))}">`,
    button(-1, '↑', words.previousChange, 'p'),
    button(1, '↓', words.nextChange, 'n'),
    '<span class="change-position"></span><span class="hidden-words" role="status"></span>',
    `<label class="change-keys"><input type="checkbox" checked><span><span class="change-keys-word">${escapeHtml(words.keys)} </span>${escapeHtml(words.changeKeys)}</span></label>`,
    '</div>',
  ].join('');
}
