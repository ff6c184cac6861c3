import { readAgreementFacts } from './agreementFacts.ts';
import type { TranslationSource } from './draftTranslation.ts';
import { readLedgerFile, readLedgerText } from './ledgerFile.ts';
import { publish } from './publish.ts';
import { releasePlan } from './releasePlan.ts';
import { readSiteFacts } from './siteFacts.ts';

/** A source to be released on a day. */
export interface DatedSource {
  readonly agreement: string;
  readonly source: string;
  /** Name for messages. */
  readonly sourceName: string;
  /** Its convenience translation, released with it. */
  readonly translation?: TranslationSource | undefined;
  /** The file it was taken from, by its version; see `ReleaseRequest`. */
  readonly originalOf?: ((version: string) => Uint8Array | null) | undefined;
  /** `YYYY-MM-DD`; not before the day of the source before it. */
  readonly day: string;
}

/**
 * Releases sources one after the other into a content folder that has a `site.yaml`.
 *
 * @throws AuthorError at the first source that cannot be released; those before it stay published
 */
export function releaseSources(content: string, sources: readonly DatedSource[]): void {
  const { publisher, baseUrl } = readSiteFacts(content);
  for (const source of sources) {
    const before = readLedgerText(content);
    const ledger = readLedgerFile(content);
    const { shortTitle } = readAgreementFacts(content, source.agreement);
    const plan = releasePlan({ ...source, shortTitle, ledger, publisher: publisher.name, origin: baseUrl });
    publish(content, plan, before);
  }
}
