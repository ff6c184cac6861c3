import { dayInWords } from '../agreement/dayInWords.ts';
import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { frozenName } from '../publication/frozenFiles.ts';
import type { ExportedAgreement, ExportedHistory, ExportedVersion } from './exportedHistory.ts';
import { frozenPath, overviewPath, pagePath } from './exportPaths.ts';
import { type Check, type CheckFacts, type ExportWords, exportWords } from './exportWords.ts';
import { codeHtml, type Fact, factsHtml, htmlPage, linkHtml } from './htmlPage.ts';
import { changesFact, comparisonFact, errataFact, versionFacts } from './versionFacts.ts';

/** Where the signed note over the head stands. */
const NOTE = 'ledger.note';

/**
 * The first page of an export: which versions there are, where they stand, how they are checked and what that does not
 * prove.
 *
 * @param history what is exported
 * @param only name of the one agreement that is exported, or null where all are
 * @param language language of the page
 */
export function overviewPage(history: ExportedHistory, only: string | null, language: ContractLanguage): string {
  const words = exportWords(language);
  const { publisher, agreements, lastDay, head } = history;
  const title = titleOf(history, only, words);
  const other = language === 'de' ? 'en' : 'de';
  return htmlPage({
    language,
    title,
    root: '',
    printFoot: `${words.head}: ${head}`,
    printPage: words.printPage,
    publisher,
    body: [
      `<header class="head"><p>${linkHtml(overviewPath(other), words.otherLanguage, other)}</p></header>`,
      '<main>',
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(words.introduction)} ${escapeHtml(words.asOf(dayInWords(lastDay, language)))}</p>`,
      ...factsHtml(historyFacts(history, words)),
      ...agreements.flatMap((agreement) => agreementHtml(agreement, words)),
      `<h2 id="_check">${words.howToCheck}</h2>`,
      ...words.checks(checkFacts(history, only)).flatMap(checkHtml),
      `<h2>${words.notProved}</h2>`,
      '<ul>',
      ...words.limits.map((text) => `<li>${escapeHtml(text)}</li>`),
      '</ul>',
      '</main>',
    ],
  });
}

/**
 * What an export is called.
 *
 * @param only name of the one agreement that is exported, or null where all are
 */
export function titleOf({ publisher, agreements }: ExportedHistory, only: string | null, words: ExportWords): string {
  const [first] = agreements;
  return only === null || first === undefined ? words.titleOfAll(publisher) : words.title(first.title);
}

/** What the ways to check an export are explained with. */
export function checkFacts({ agreements, head }: ExportedHistory, only: string | null): CheckFacts {
  const newest = agreements[0]?.versions.at(-1);
  const textFile =
    newest === undefined
      ? ''
      : frozenPath(newest.agreement, newest.version, frozenName(newest.agreement, newest.version, 'txt'));
  return { agreement: only, textFile, head };
}

function historyFacts({ publisher, origins, head, lines, lastDay, note, keys }: ExportedHistory, words: ExportWords) {
  const former = origins.slice(0, -1).toReversed();
  const ledger = escapeHtml(words.ledgerFacts(lines, dayInWords(lastDay, words.language)));
  const facts: readonly Fact[] = [
    [words.publisher, [escapeHtml(publisher)]],
    [words.origin, [codeHtml(origins.at(-1) ?? '')]],
    former.length === 0 ? null : [words.formerOrigins, former.map(codeHtml)],
    [words.ledger, [`${linkHtml('ledger.jsonl', 'ledger.jsonl')} <small>${ledger}</small>`]],
    [words.head, [`${codeHtml(head)} <small>${words.headNote}</small>`]],
    note === null ? null : [words.signature, [linkHtml(NOTE, NOTE)]],
    keys.length === 0 ? null : [words.signedWith, keys.map(codeHtml)],
  ];
  return facts;
}

function agreementHtml({ name, id, title, versions }: ExportedAgreement, words: ExportWords): readonly string[] {
  const language = versions.at(-1)?.wording.language ?? words.language;
  return [
    '<section>',
    `<h2 lang="${language}">${escapeHtml(title)}</h2>`,
    ...factsHtml([[words.agreementId, [`${codeHtml(id)} <small>${name}</small>`]]]),
    `<p>${escapeHtml(words.superseded)}</p>`,
    ...versions.map((shown, i) => versionHtml(shown, versions[i - 1], words)).toReversed(),
    '</section>',
  ];
}

/** A version with links to its page and to what changed since the version before. */
function versionHtml(shown: ExportedVersion, before: ExportedVersion | undefined, words: ExportWords): string {
  const { agreement, version, translation } = shown;
  const pages = [
    linkHtml(pagePath(agreement, version), words.readVersion(version)),
    ...(translation === null
      ? []
      : [linkHtml(pagePath(agreement, version, translation), words.readTranslation(translation))]),
  ];
  const more: readonly Fact[] = [
    [words.read, pages],
    comparisonFact(shown, before, words, ''),
    errataFact(shown, words, ''),
    changesFact(shown, words),
  ];
  return [
    '<section>',
    `<h3 id="${agreement}-${version}">${words.version(version)}</h3>`,
    ...versionFacts(shown, words, '', more),
    '</section>',
  ].join('\n');
}

const checkHtml = ({ title, text, commands }: Check): readonly string[] => [
  `<h3>${escapeHtml(title)}</h3>`,
  `<p>${escapeHtml(text)}</p>`,
  '<dl class="commands">',
  ...commands.map(
    ([where, command]) => `<div><dt>${escapeHtml(where)}</dt><dd><pre>${codeHtml(command)}</pre></dd></div>`,
  ),
  '</dl>',
];
