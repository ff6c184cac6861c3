import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContractLanguage } from '../agreement/wording.ts';
import { type ReleaseEvent, releasesOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { TRANSLATION_LANGUAGES } from '../translation/otherLanguage.ts';
import { readAgreementFacts } from './agreementFacts.ts';
import { AuthorError } from './authorError.ts';
import type { HistoryPlan } from './changeHistory.ts';
import { checkAgreementName } from './checkAgreementName.ts';
import { checkOrigin } from './checkOrigin.ts';
import { draftFile, draftTranslationFile } from './contentPaths.ts';
import { draftOriginal } from './draftOriginal.ts';
import type { TranslationSource } from './draftTranslation.ts';
import { frozenName, originalName, translationName } from './frozenFiles.ts';
import { ledgerOf, readLedgerText } from './ledgerFile.ts';
import { releaseChange } from './publish.ts';
import { readText } from './readText.ts';
import { type ReleasePlan, type ReleaseRequest, releasePlan } from './releasePlan.ts';
import { sha256 } from './sha256.ts';
import { readSiteFacts } from './siteFacts.ts';
import { standsAlready } from './standsAlready.ts';

/** A draft as a release: what is to be done, and the release in memory; null where it is published already. */
export interface DraftRelease {
  readonly plan: HistoryPlan;
  readonly event: ReleaseEvent;
  readonly release: ReleasePlan | null;
}

/**
 * Prepares the release of a draft of an agreement. A draft that was released before with the same bytes, translation and
 * original included, is history: nothing is appended a second time, whatever the program renders today.
 *
 * @param content the content folder
 * @param agreement its name, as a person typed it
 * @param day the day of the release, `YYYY-MM-DD`
 * @param draft the draft; `draft.mdx` of the agreement where nothing is said
 * @throws AuthorError with every problem of the draft, or with why it cannot be released
 */
export function draftRelease(
  content: string,
  agreement: string,
  day: string,
  draft = draftFile(content, agreement),
): DraftRelease {
  checkAgreementName(agreement);
  const seen = readLedgerText(content);
  const ledger = ledgerOf(content, seen);
  const facts = readSiteFacts(content);
  checkOrigin(ledger, facts.baseUrl, 'Nothing was written.');
  if (!existsSync(join(content, agreement))) throw unknownAgreement(content, agreement);
  const { shortTitle } = readAgreementFacts(content, agreement);
  if (!existsSync(draft)) throw new AuthorError([`${draft}: there is no draft to release. Nothing was written.`]);
  const source = readText(draft);
  const translation = translationBeside(draft);
  const originalOf = (version: string): Uint8Array | null => draftOriginal(draft, version);
  const before = publishedBefore(ledger, agreement, { source, translation, originalOf });
  if (before !== undefined) {
    const plan = { seen, events: [], written: [before], folder: null, record: releaseRecord(before) };
    return { plan, event: before, release: null };
  }
  const release = releasePlan({
    agreement,
    shortTitle,
    source,
    sourceName: relative(process.cwd(), draft),
    translation,
    originalOf,
    ledger,
    publisher: facts.publisher.name,
    origin: facts.baseUrl,
    day,
  });
  const change = releaseChange(content, release, seen);
  standsAlready(change.folder.path, change.folder.files);
  return { plan: { ...change, written: [], record: releaseRecord(release.event) }, event: release.event, release };
}

/** The release that was made of the same source, the same translation and, where it is still there, the same original. */
function publishedBefore(
  { events }: Ledger,
  agreement: string,
  { source, translation, originalOf }: Pick<ReleaseRequest, 'source' | 'translation' | 'originalOf'>,
): ReleaseEvent | undefined {
  const expected = (language: ContractLanguage): string | undefined =>
    translation?.language === language ? sha256(translation.source) : undefined;
  return releasesOf(events).findLast(
    ({ agreement: other, version, files }) =>
      other === agreement &&
      files[frozenName(agreement, version, 'mdx')] === sha256(source) &&
      TRANSLATION_LANGUAGES.every(
        (language) => files[translationName(agreement, version, language, 'mdx')] === expected(language),
      ) &&
      hasOriginal(files[originalName(agreement, version)], originalOf?.(version) ?? null),
  );
}

const hasOriginal = (frozen: string | undefined, original: Uint8Array | null): boolean =>
  original === null || frozen === sha256(original);

const releaseRecord = (release: ReleaseEvent): HistoryPlan['record'] => ({
  subject: `Release ${release.agreement} ${release.version}`,
  body: [
    `${release.title}, version ${release.version}, stated ${release.stated}, valid from ${release.validFrom}`,
    `Fingerprint  ${release.fingerprint}`,
  ],
  paths: Object.keys(release.files).map((name) => `${release.agreement}/${release.version}/${name}`),
  release,
});

/** The draft of a convenience translation beside a draft. */
function translationBeside(draft: string): TranslationSource | undefined {
  const found = TRANSLATION_LANGUAGES.flatMap((language) => {
    const path = draftTranslationFile(draft, language);
    return existsSync(path) ? [{ language, source: readText(path), sourceName: relative(process.cwd(), path) }] : [];
  });
  const [translation, ...more] = found;
  if (more.length === 0) return translation;
  const names = found.map(({ sourceName }) => sourceName).join(' and ');
  throw new AuthorError([`${names}: a draft has one translation at most. Move one away. Nothing was written.`]);
}

function unknownAgreement(content: string, agreement: string): AuthorError {
  const known = readdirSync(content).filter((name) => existsSync(join(content, name, 'agreement.yaml')));
  const there = known.length === 0 ? 'There is none yet' : `There are: ${known.join(', ')}`;
  return new AuthorError([
    `There is no agreement "${agreement}" in ${content}. ${there}. An agreement is a folder with agreement.yaml and draft.mdx. Nothing was written.`,
  ]);
}
