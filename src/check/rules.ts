import type { Rule } from './rule.ts';
import { abbreviationStop } from './rules/abbreviationStop.ts';
import { annexMissing } from './rules/annexMissing.ts';
import { announcedMissing } from './rules/announcedMissing.ts';
import { art28Missing } from './rules/art28Missing.ts';
import { dateMismatch } from './rules/dateMismatch.ts';
import { hyphenLeft } from './rules/hyphenLeft.ts';
import { lawRepealed } from './rules/lawRepealed.ts';
import { listPunctuation } from './rules/listPunctuation.ts';
import { noBreakSpace } from './rules/noBreakSpace.ts';
import { numbering } from './rules/numbering.ts';
import { numberingMixed } from './rules/numberingMixed.ts';
import { parameterContradiction } from './rules/parameterContradiction.ts';
import { partyName } from './rules/partyName.ts';
import { placeholder } from './rules/placeholder.ts';
import { punctuationDoubled } from './rules/punctuationDoubled.ts';
import { quotationMixed } from './rules/quotationMixed.ts';
import { referenceMissing } from './rules/referenceMissing.ts';
import { referenceWords } from './rules/referenceWords.ts';
import { sentenceEnd } from './rules/sentenceEnd.ts';
import { spaceMissing } from './rules/spaceMissing.ts';
import { spaceSurplus } from './rules/spaceSurplus.ts';
import { strayMarkup } from './rules/strayMarkup.ts';
import { termBeforeDefinition } from './rules/termBeforeDefinition.ts';
import { termUnused } from './rules/termUnused.ts';
import { unpaired } from './rules/unpaired.ts';
import { wordDoubled } from './rules/wordDoubled.ts';
import { wordSlip } from './rules/wordSlip.ts';

/** Every rule of the check, in the order in which they are described. The names are permanent. */
export const RULES: readonly Rule[] = [
  referenceMissing,
  referenceWords,
  annexMissing,
  numbering,
  numberingMixed,
  listPunctuation,
  sentenceEnd,
  announcedMissing,
  termUnused,
  termBeforeDefinition,
  partyName,
  art28Missing,
  lawRepealed,
  parameterContradiction,
  dateMismatch,
  placeholder,
  strayMarkup,
  wordDoubled,
  wordSlip,
  hyphenLeft,
  spaceMissing,
  spaceSurplus,
  punctuationDoubled,
  abbreviationStop,
  unpaired,
  quotationMixed,
  noBreakSpace,
];
