import { contractDocx } from '../docx/contractDocx.ts';
import { permalink } from '../ledger/address.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { DerivedKind } from './paths.ts';
import { versionMarkdown } from './versionMarkdown.ts';

/**
 * A file that is made from the frozen ones when the site is built. It is not authoritative and says so.
 *
 * @param kind `docx` for Word, `md` for programs that read Markdown
 */
export async function derivedFile(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  kind: DerivedKind,
): Promise<Uint8Array> {
  if (kind === 'md') return new TextEncoder().encode(versionMarkdown(library, agreement, shown));
  const { facts } = library;
  return contractDocx(shown.wording, {
    agreement: agreement.facts.shortTitle,
    permalink: permalink(facts.baseUrl, agreement.name, shown.version),
    fingerprint: shown.release.fingerprint,
    publisher: facts.publisher.name,
  });
}
