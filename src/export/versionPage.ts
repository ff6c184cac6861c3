import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { citationSentence } from '../citation/citationSentence.ts';
import { frozenName, translationName } from '../publication/frozenFiles.ts';
import { markedFragment } from '../verification/fragmentMarkers.mjs';
import type { ExportedAgreement, ExportedHistory, ExportedVersion } from './exportedHistory.ts';
import { overviewPath, pagePath } from './exportPaths.ts';
import { exportWords } from './exportWords.ts';
import { type Fact, factsHtml, htmlPage, linkHtml } from './htmlPage.ts';
import { changesFact, comparisonFact, errataFact, versionFacts, withdrawalHtml } from './versionFacts.ts';

const ROOT = '../';

/**
 * A page that shows a frozen text byte for byte, between the marks that the pages of the site have, in the language of
 * the text.
 *
 * @param history what is exported
 * @param agreement its agreement
 * @param shown the version
 * @param translation the language of the convenience translation that is shown instead, or null for the version itself
 */
export function versionPage(
  { publisher }: ExportedHistory,
  agreement: ExportedAgreement,
  shown: ExportedVersion,
  translation: ContractLanguage | null,
): string {
  const { version, release, permalink } = shown;
  const language = translation ?? shown.wording.language;
  const words = exportWords(language);
  const { title, stated, fingerprint } = release;
  const citation = citationSentence({ title, version, stated, permalink, fingerprint, clause: null }, language);
  const heading = `${title}, ${words.version(version)}`;
  const binding = linkHtml(`${ROOT}${pagePath(agreement.name, version)}`, words.readVersion(version));
  const neighbours = neighboursOf(agreement, shown);
  const withdrawal = withdrawalHtml(shown, words);
  return htmlPage({
    language,
    title: heading,
    root: ROOT,
    printFoot: `${permalink} · SHA-256 ${fingerprint.slice(0, 16)}…`,
    printPage: words.printPage,
    publisher,
    body: [
      ...navigation(agreement, neighbours, language),
      '<main>',
      `<div class="about">`,
      ...(translation === null
        ? []
        : [`<p class="notice"><strong>${escapeHtml(words.translationNote)}</strong> ${binding}</p>`]),
      ...(withdrawal.length === 0
        ? []
        : [`<p class="notice"><strong>${words.withdrawn}</strong> ${withdrawal.join(' ')}</p>`]),
      ...factsHtml([[words.citation, [escapeHtml(citation)]], errataFact(shown, words, ROOT)]),
      '<details>',
      `<summary>${words.versionFacts}</summary>`,
      ...versionFacts(shown, words, ROOT, [
        translationFact(shown, translation),
        comparisonFact(shown, neighbours[0], words, ROOT),
        changesFact(shown, words),
      ]),
      '</details>',
      '</div>',
      `<section class="text" tabindex="0" aria-label="${words.text}">`,
      `<div class="contract">${fragment(shown, translation)}</div>`,
      '</section>',
      '</main>',
    ],
  });
}

/** On the page of a version: where its translation is read. */
function translationFact(
  { agreement, version, translation, wording }: ExportedVersion,
  shown: ContractLanguage | null,
): Fact {
  if (translation === null || shown !== null) return null;
  const words = exportWords(wording.language);
  const path = `${ROOT}${pagePath(agreement, version, translation)}`;
  return [words.read, [linkHtml(path, words.readTranslation(translation))]];
}

function fragment({ agreement, version, files }: ExportedVersion, translation: ContractLanguage | null): string {
  const name =
    translation === null
      ? frozenName(agreement, version, 'html')
      : translationName(agreement, version, translation, 'html');
  const marked = translation === null ? version : `${version}.${translation}`;
  return markedFragment(agreement, marked, new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name)));
}

function navigation(
  { name }: ExportedAgreement,
  [before, after]: Neighbours,
  language: ContractLanguage,
): readonly string[] {
  const words = exportWords(language);
  const other = language === 'de' ? 'en' : 'de';
  const overview = (of: ContractLanguage): string =>
    linkHtml(`${ROOT}${overviewPath(of)}`, exportWords(of).overview, of === language ? undefined : of);
  const neighbour = (to: ExportedVersion | undefined, text: (version: string) => string): readonly string[] =>
    to === undefined ? [] : [`<li>${linkHtml(`${ROOT}${pagePath(name, to.version)}`, text(to.version))}</li>`];
  const entries = [...neighbour(before, words.predecessor), ...neighbour(after, words.successor)];
  return [
    '<header class="head">',
    `<p>${overview(language)} ${overview(other)}</p>`,
    ...(entries.length === 0 ? [] : [`<nav aria-label="${words.neighbours}"><ul>${entries.join('')}</ul></nav>`]),
    '</header>',
  ];
}

/** The version before a version and the one after it. */
type Neighbours = readonly [before: ExportedVersion | undefined, after: ExportedVersion | undefined];

function neighboursOf({ versions }: ExportedAgreement, shown: ExportedVersion): Neighbours {
  const at = versions.indexOf(shown);
  return [versions[at - 1], versions[at + 1]];
}
