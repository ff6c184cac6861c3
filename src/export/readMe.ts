import { calendarDateInWords } from '../agreement/calendarDate.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import type { ExportedHistory } from './exportedHistory.ts';
import { COMPARISONS, overviewPath, PAGES, RECEIPT, SHELL_VERIFIER, VERIFIER } from './exportPaths.ts';
import { exportWords } from './exportWords.ts';
import { checkFacts, titleOf } from './overviewPage.ts';

/**
 * A short text for whoever unpacks an export and opens no page of it.
 *
 * @param history what is exported
 * @param only name of the one agreement that is exported, or null where all are
 * @param language language of the text
 */
export function readMe(history: ExportedHistory, only: string | null, language: ContractLanguage): string {
  const words = exportWords(language);
  const checks = words.checks(checkFacts(history, only));
  const say = language === 'de' ? GERMAN : ENGLISH;
  const names = history.agreements.map(({ name }) => `${name}/`).join(', ');
  return [
    titleOf(history, only, words),
    history.publisher,
    words.asOf(calendarDateInWords(history.lastDay, language)),
    '',
    ...table([
      [overviewPath(language), say.overview],
      [names, say.frozen],
      ['ledger.jsonl', say.ledger],
      [`${PAGES}/`, say.pages],
      [`${COMPARISONS}/`, say.comparisons],
      [`${SHELL_VERIFIER}, ${VERIFIER}/`, say.verifiers],
      [RECEIPT, say.receipt],
    ]),
    '',
    ...checks.flatMap(({ title, commands }) => [title, ...table(commands).map((line) => `  ${line}`), '']),
    `${words.head}: ${history.head}`,
    '',
  ].join('\n');
}

/** The text that says what the folder of comparisons is. */
export const comparisonsReadMe = (language: ContractLanguage): string =>
  language === 'de'
    ? 'Diese Vergleiche sind abgeleitet und eine Lesehilfe. Sie stehen nicht im Register; maßgeblich ist allein der\nWortlaut der veröffentlichten Fassungen. Wer einen davon berechnen will, braucht nur die JSON-Dateien zweier Fassungen.\n'
    : 'These comparisons are derived and an aid to reading. They are not in the ledger; the text of the published\nversions alone is authoritative. Whoever wants to compute one needs nothing but the JSON files of two versions.\n';

/** Two columns; the second one begins where the longest entry of the first one has ended. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length)) + 2;
  return rows.map(([first, second]) => `${first.padEnd(width)}${second}`);
}

const GERMAN = {
  overview: 'Übersicht; mit jedem Browser zu öffnen, ohne Netz',
  frozen: 'die veröffentlichten Dateien jeder Fassung, maßgeblich',
  ledger: 'das Register: jede Veröffentlichung, verkettet mit der vor ihr',
  pages: 'dieselben Texte als Seiten zum Lesen',
  comparisons: 'was sich von Fassung zu Fassung geändert hat; abgeleitet, nicht maßgeblich',
  verifiers: 'zwei Prüfprogramme',
  receipt: 'Liste aller Dateien mit ihren Prüfsummen: sha256sum -c SHA256SUMS',
};

const ENGLISH: typeof GERMAN = {
  overview: 'overview; opens in any browser, without a network',
  frozen: 'the published files of every version, authoritative',
  ledger: 'the ledger: every publication, chained to the one before it',
  pages: 'the same texts as pages for reading',
  comparisons: 'what changed from version to version; derived, not authoritative',
  verifiers: 'two verifiers',
  receipt: 'list of all files with their hashes: sha256sum -c SHA256SUMS',
};
