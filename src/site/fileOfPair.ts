import { redlineJson } from '../redline/redlineJson.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { comparableAgreement } from './comparableAgreement.ts';
import { type ComparisonFileFacts, comparisonFileFacts } from './comparisonFacts.ts';
import type { Library } from './library.ts';
import { redlineOf } from './redlineView.ts';
import type { FileOfPair, VersionPair } from './versionPairs.ts';

/**
 * A file beside the comparison of a pair.
 */
export async function fileOfPair(library: Library, { pair, kind }: FileOfPair): Promise<Uint8Array> {
  const redline = rememberedRedline(pair);
  if (kind === 'json') return new TextEncoder().encode(redlineJson(redline));
  const { agreement, older, newer } = pair;
  const comparable = comparableAgreement(library, agreement, [older, newer]);
  const facts = comparisonFileFacts(comparable, older.release, newer.release, newer.wording.language);
  return converters[kind](redline, facts);
}

/** Loaded by the thread that uses them. */
const converters = {
  docx: async (redline: Redline, facts: ComparisonFileFacts) =>
    (await import('../docx/redlineDocx.ts')).redlineDocx(redline, facts),
  pdf: async (redline: Redline, facts: ComparisonFileFacts) =>
    (await import('../pdf/redlinePdf.ts')).redlinePdf(redline, facts),
};

let last: { readonly pair: VersionPair; readonly redline: Redline } | undefined;

/** The files of one pair are made one after the other. */
function rememberedRedline(pair: VersionPair): Redline {
  if (last?.pair.older !== pair.older || last.pair.newer !== pair.newer) last = { pair, redline: redlineOf(pair) };
  return last.redline;
}
