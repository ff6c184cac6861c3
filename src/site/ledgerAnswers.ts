import type { LedgerFault } from '../copy/checkedLedger.ts';
import type { KeyFinding, NoteFinding } from '../copy/signatureCheck.ts';
import { validKeysOf } from '../ledger/event.ts';
import { type CheckAnswer, type CheckFact, type CheckSetting, plainAnswer, wordsOf } from './checkAnswer.ts';
import type { CheckWords } from './words/checkWords.ts';

/**
 * What the page says about the chain of the ledger.
 *
 * @param pageHead the head that the page itself names
 */
export function chainAnswer(setting: CheckSetting, pageHead: string): CheckAnswer {
  const { ledger: words, facts } = wordsOf(setting);
  const { heads } = setting.ledger;
  const line = heads.indexOf(pageHead) + 1;
  const head = heads.at(-1) ?? '';
  return plainAnswer(
    line === 0 ? 'different' : 'same',
    words.title(heads.length),
    [
      words.compared(heads.length),
      ...(line === 0 ? [words.pageDiffers] : line < heads.length ? [words.pageIsOlder(line)] : []),
      words.keep,
      words.notProved,
    ],
    [
      { name: facts.head, text: head, isLiteral: true },
      { name: facts.lines, text: String(heads.length) },
    ],
  );
}

/** What the page says where the ledger is none. */
export const faultAnswer = ({ ledger: words }: CheckWords, { fault, line }: LedgerFault): CheckAnswer =>
  plainAnswer('different', words.faultTitle, [words.fault[fault](line), words.faultNext]);

/**
 * What the page says about the signature of the head.
 *
 * @param note what was found of it, or null where the site has none
 */
export function signatureAnswer(setting: CheckSetting, note: NoteFinding | null): CheckAnswer {
  const { signature: words } = wordsOf(setting);
  if (note === null) {
    return validKeysOf(setting.ledger.events).length === 0
      ? plainAnswer('nothing', words.noneTitle, [words.none])
      : plainAnswer('different', words.missingTitle, [words.missing]);
  }
  const { line, keys } = note;
  if (line === 'malformed') return plainAnswer('different', words.malformedTitle);
  const facts = keys.map((finding) => keyFact(words, finding));
  if (line === null) return plainAnswer('different', words.otherTitle, [words.compared, words.other], facts);
  const since = setting.ledger.heads.length - line;
  const sentences = [words.compared, since === 0 ? words.head : words.older(line, since)];
  const good = keys.find(({ result, state, isPasted }) => result === 'good' && (state === 'valid' || isPasted));
  // A forged signature beside a good one, or a key of the reader that has not signed, must not be overlooked.
  const contradicts = keys.some(({ result, isPasted }) => result === 'bad' || (isPasted && result !== 'good'));
  if (good !== undefined) {
    const tone = contradicts ? 'different' : since === 0 ? 'same' : 'almost';
    return plainAnswer(tone, words.goodTitle(line, nameOf(good)), [...sentences, words.onlyHere], facts);
  }
  return keys.some(({ result }) => result === 'unsupported')
    ? plainAnswer('nothing', words.unsupportedTitle, [], facts)
    : plainAnswer('different', words.badTitle, sentences, facts);
}

const nameOf = ({ key }: KeyFinding): string => key.slice(0, key.indexOf('+'));

function keyFact({ result, states, pasted }: CheckWords['signature'], finding: KeyFinding): CheckFact {
  const said = [
    result[finding.result],
    ...(finding.state !== null ? [states[finding.state]] : finding.result === 'malformed' ? [] : [states.unknown]),
    ...(finding.isPasted ? [pasted] : []),
  ];
  return { name: said.join('; '), text: finding.key, isLiteral: true };
}
