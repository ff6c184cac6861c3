import { isVersion } from '../agreement/version.ts';
import { isAgreementName } from '../ledger/agreementName.ts';

/** What stands in a text that a reader pasted: a fingerprint, a citation, a line of a contract. */
export interface PastedText {
  /** Every SHA-256 in it, in lower-case hex, each once. */
  readonly hashes: readonly string[];
  /** Versions whose permalinks stand in it, each once. */
  readonly versions: readonly { readonly agreement: string; readonly version: string }[];
  /** Number of digits of the longest part that looks like a cut off SHA-256; null where there is none. */
  readonly cutOff: number | null;
}

const DIGIT = '[0-9a-fA-F]';
const BEFORE = '(?<![0-9A-Za-z])';
const AFTER = '(?![0-9A-Za-z])';
const WHOLE = new RegExp(`${BEFORE}${DIGIT}{64}${AFTER}`, 'g');
/** Where lines break, programs put these between the digits. */
const BREAK = '[\\s\\u00AD\\u200B]+';
const RUN = new RegExp(`${BEFORE}${DIGIT}+(?:${BREAK}${DIGIT}+)+${AFTER}`, 'g');
/** So many digits are no word and no number of a contract. */
const PARTS = new RegExp(`${BEFORE}(?=[0-9a-fA-F]*[0-9])(?=[0-9]*[a-fA-F])${DIGIT}{12,}`, 'g');

/**
 * Reads fingerprints and permalinks out of a text, also where its lines were broken inside of a fingerprint.
 */
export function pastedText(text: string): PastedText {
  const whole = text.match(WHOLE) ?? [];
  const found = whole.length > 0 ? whole : brokenHashes(text);
  const hashes = [...new Set(found.map((hash) => hash.toLowerCase()))];
  const parts = hashes.length > 0 ? [] : (text.match(PARTS) ?? []).map(({ length }) => length);
  return {
    hashes,
    versions: versionsIn(text),
    cutOff: parts.length === 0 ? null : Math.max(...parts),
  };
}

/** A hash is not broken into more pieces than that; tables of numbers are no hashes. */
const MOST_PIECES = 64;

/** Neighbouring pieces that together have as many digits as a hash. */
function brokenHashes(text: string): readonly string[] {
  const runs = text.replace(/SHA-?256/gi, '').match(RUN) ?? [];
  return runs.flatMap((run) => {
    const pieces = run.split(new RegExp(BREAK)).slice(0, MOST_PIECES);
    return pieces.flatMap((_, from) =>
      pieces
        .slice(from)
        .map((_, i) => pieces.slice(from, from + i + 1).join(''))
        .filter(({ length }) => length === 64),
    );
  });
}

function versionsIn(text: string): PastedText['versions'] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].flatMap(([address]) => {
    const path = address.replace(/[?#].*$/, '').split('/');
    const at = path.findIndex((part, i) => i > 3 && isVersion(part) && isAgreementName(path[i - 1] ?? ''));
    return at < 0 ? [] : [{ agreement: path[at - 1] ?? '', version: path[at] ?? '' }];
  });
  return [...new Map(found.map((version) => [`${version.agreement} ${version.version}`, version])).values()];
}
