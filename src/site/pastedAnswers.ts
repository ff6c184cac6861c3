import { dayInWords } from '../agreement/dayInWords.ts';
import { type FileMeaning, fileOf, type HeadMeaning, hashMeanings } from '../copy/hashMeanings.ts';
import type { PastedText } from '../copy/pastedText.ts';
import { releasesOf } from '../ledger/event.ts';
import {
  type CheckAnswer,
  type CheckSetting,
  cautions,
  fileFacts,
  kindName,
  plainAnswer,
  versionName,
  wordsOf,
} from './checkAnswer.ts';

/**
 * What the page says about fingerprints, citations and heads that were pasted: an answer for each hash. None where the
 * text has no hash and nothing like one: it may be the text of a contract then.
 */
export function pastedAnswers(setting: CheckSetting, pasted: PastedText): readonly CheckAnswer[] {
  const { pasted: words } = wordsOf(setting);
  if (pasted.cutOff !== null) return [plainAnswer('nothing', words.cutOffTitle, [words.cutOff(pasted.cutOff)])];
  return pasted.hashes.map((hash) => hashAnswer(setting, hash, pasted));
}

function hashAnswer(setting: CheckSetting, hash: string, pasted: PastedText): CheckAnswer {
  const meanings = hashMeanings(setting.ledger, hash);
  const file = fileOf(meanings);
  if (file !== null) return fileAnswer(setting, hash, file, pasted);
  const head = meanings.find((meaning) => meaning.type === 'head');
  return head === undefined ? unknownAnswer(setting, hash, pasted) : headAnswer(setting, hash, head);
}

function fileAnswer(
  setting: CheckSetting,
  hash: string,
  file: FileMeaning,
  { versions, hashes }: PastedText,
): CheckAnswer {
  const { pasted: words, quoted } = wordsOf(setting);
  const { status, ...rest } = fileFacts(setting, hash, file);
  const own = versionName(setting, file.release);
  const others = versions.filter(
    ({ agreement, version }) => agreement !== file.release.agreement || version !== file.release.version,
  );
  // A text with several citations may name one version beside the fingerprint of another one.
  const contradicts = hashes.length === 1 && versions.length === 1 && others.length === 1;
  const agrees = others.length < versions.length;
  const [other] = others;
  return {
    ...rest,
    tone: contradicts ? 'different' : 'same',
    title: words.fileTitle(own, kindName(setting, file)),
    sentences: [
      words.compared,
      words.file(file.line, quoted(file.name)),
      ...(contradicts && other !== undefined ? [words.otherVersion(versionName(setting, other), own)] : []),
      ...(agrees ? [words.sameVersion(own)] : []),
      ...cautions(setting, file, status),
    ],
  };
}

function headAnswer(setting: CheckSetting, hash: string, { event, line, since }: HeadMeaning): CheckAnswer {
  const { pasted: words, facts } = wordsOf(setting);
  return plainAnswer(
    'same',
    words.headTitle(line),
    [words.headCompared, words.head(line, dayInWords(event.date, setting.paths.language)), words.headSince(since)],
    [{ name: facts.head, text: hash, isLiteral: true }],
  );
}

function unknownAnswer(setting: CheckSetting, hash: string, { versions }: PastedText): CheckAnswer {
  const { pasted: words, facts } = wordsOf(setting);
  const releases = releasesOf(setting.ledger.events);
  const named = versions.flatMap((one) =>
    releases.filter(({ agreement, version }) => agreement === one.agreement && version === one.version),
  );
  return plainAnswer(
    'different',
    words.unknownTitle,
    [
      words.compared,
      words.unknown(setting.ledger.events.length),
      ...named.map((release) => words.unknownNamed(versionName(setting, release), release.fingerprint)),
    ],
    [{ name: facts.hash, text: hash, isLiteral: true }],
  );
}
