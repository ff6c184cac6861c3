import type { VersionView } from './versionView.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** So many digits of a fingerprint tell a printed sheet from that of any other version. */
const SHORT_FINGERPRINT = 16;

/** What stands at the head and the foot of each printed page of a version. */
export interface PrintedLines {
  readonly printHead: string;
  readonly printFoot: string;
}

/**
 * The running lines of a printed version: which version it is, where it stands and how it is checked.
 */
export function printedLines(
  { shortTitle, version, stated, permalink, fingerprint }: VersionView,
  words: InterfaceWords,
): PrintedLines {
  return {
    printHead: `${shortTitle}, ${words.versionNumber(version)}, ${words.statedOn(stated)}`,
    printFoot: `${permalink} · SHA-256 ${fingerprint.slice(0, SHORT_FINGERPRINT)}…`,
  };
}
