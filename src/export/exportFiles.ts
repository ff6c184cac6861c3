import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layeredStyle, redlineStyle } from '../comparison/redlineStyle.ts';
import { sha256 } from '../publication/sha256.ts';
import { redlineHtmlFile } from '../redline/html/redlineHtmlFile.ts';
import { redline } from '../redline/redline.ts';
import { redlineJson } from '../redline/redlineJson.ts';
import type { ExportedAgreement, ExportedHistory, ExportedVersion } from './exportedHistory.ts';
import { COMPARISONS, comparisonPath, frozenPath, overviewPath, pagePath, RECEIPT, STYLE } from './exportPaths.ts';
import { exportWords } from './exportWords.ts';
import { overviewPage } from './overviewPage.ts';
import { comparisonsReadMe, readMe } from './readMe.ts';
import { verifierFiles } from './verifierFiles.ts';
import { versionPage } from './versionPage.ts';

/** Languages of the words around the contracts. */
const LANGUAGES = ['de', 'en'] as const;

const READ_ME = { de: 'LIESMICH.txt', en: 'README.txt' } as const;

/**
 * Every file of an export. The same history gives the same bytes: no clock, no locale and no order of the disk has a part
 * in them.
 *
 * @param history what is exported
 * @param only name of the one agreement that is exported, or null where all are
 * @param root folder of the project, which holds the verifiers and the style sheets
 * @returns bytes by name, sorted by name, `/` between the parts of a name; the list of hashes is the last one that was made
 * and covers all others
 */
export function exportFiles(
  history: ExportedHistory,
  only: string | null,
  root: string,
): ReadonlyMap<string, Uint8Array> {
  const { agreements, ledgerText, note } = history;
  const compared = agreements.some(({ versions }) => versions.length > 1);
  const files = sorted([
    ['ledger.jsonl', bytesOf(ledgerText)],
    ...(note === null ? [] : [['ledger.note', note] as const]),
    ...verifierFiles(root),
    [STYLE, bytesOf(pageStyle())],
    ...LANGUAGES.flatMap((language): readonly NamedFile[] => [
      [overviewPath(language), bytesOf(overviewPage(history, only, language))],
      [READ_ME[language], bytesOf(readMe(history, only, language))],
      ...(compared ? [[`${COMPARISONS}/${READ_ME[language]}`, bytesOf(comparisonsReadMe(language))] as const] : []),
    ]),
    ...agreements.flatMap((agreement) => agreementFiles(history, agreement)),
  ]);
  return sorted([...files, [RECEIPT, bytesOf(receipt(files))]]);
}

type NamedFile = readonly [name: string, bytes: Uint8Array];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By the code units of the names, which are plain ASCII. */
const sorted = (files: Iterable<NamedFile>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Hash, two spaces, name: what `sha256sum -c` reads (GNU coreutils). */
const receipt = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');

function agreementFiles(history: ExportedHistory, agreement: ExportedAgreement): readonly NamedFile[] {
  const { name, versions } = agreement;
  return versions.flatMap((shown, i): readonly NamedFile[] => {
    const { version, files, translation } = shown;
    const before = versions[i - 1];
    return [
      ...[...files].map(([file, bytes]): NamedFile => [frozenPath(name, version, file), bytes]),
      [pagePath(name, version), bytesOf(versionPage(history, agreement, shown, null))],
      ...(translation === null
        ? []
        : [
            [
              pagePath(name, version, translation),
              bytesOf(versionPage(history, agreement, shown, translation)),
            ] as const,
          ]),
      ...(before === undefined ? [] : comparisonFiles(before, shown)),
    ];
  });
}

/** What changed between neighbours, as a page and as data. */
function comparisonFiles(old: ExportedVersion, after: ExportedVersion): readonly NamedFile[] {
  const result = redline(old.wording, after.wording);
  const { language } = after.wording;
  const side = ({ agreement, version, permalink, release: { fingerprint } }: ExportedVersion) => ({
    permalink,
    fingerprint,
    address: `../${pagePath(agreement, version)}`,
  });
  const page = redlineHtmlFile(result, {
    language,
    contractLanguage: language,
    style: redlineStyle(),
    remark: exportWords(language).comparisonRemark,
    old: side(old),
    new: side(after),
  });
  const name = (kind: 'html' | 'json'): string => comparisonPath(after.agreement, old.version, after.version, kind);
  return [
    [name('html'), bytesOf(page)],
    [name('json'), bytesOf(redlineJson(result))],
  ];
}

/** The style sheets of the site that show a contract, and what is left to an export. */
const pageStyle = (): string =>
  `${layeredStyle(['tokens', 'base', 'contract', 'print'])}\n${readFileSync(join(import.meta.dirname, 'export.css'), 'utf8')}`;
