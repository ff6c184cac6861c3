import type { CopyFinding } from '../copy/checkCopy.ts';
import type { LedgerCopy } from '../copy/ledgerCopy.ts';
import type { NearText } from '../copy/nearText.ts';
import {
  type CheckAnswer,
  type CheckFact,
  type CheckSetting,
  cautions,
  fileFacts,
  kindName,
  plainAnswer,
  versionName,
  wordsOf,
} from './checkAnswer.ts';

/** A copy that was compared. */
export interface ComparedCopy {
  /** Name of the file; empty for a text that was pasted. */
  readonly name: string;
  readonly finding: CopyFinding;
  /** Where it differs from the version it is meant to be; null where that is not known. */
  readonly near: NearText | null;
}

/** What the page says about a copy. */
export function copyAnswer(setting: CheckSetting, { name, finding, near }: ComparedCopy): CheckAnswer {
  const words = wordsOf(setting);
  const { copy } = words;
  const named = name === '' ? words.pastedText : words.quoted(name);
  switch (finding.type) {
    case 'empty':
      return plainAnswer('nothing', copy.empty(named));
    case 'ledger':
      return ledgerCopyAnswer(setting, finding.copy);
    case 'unknown':
      return unknownAnswer(setting, { name, finding, near });
    case 'same':
    case 'almost': {
      const { file } = finding;
      const { status, ...rest } = fileFacts(setting, finding.hash, file);
      const [version, kind] = [versionName(setting, file.release), kindName(setting, file)];
      const repairs = finding.type === 'same' ? [] : finding.repairs;
      const said = words.list(repairs.map((repair) => copy.repairs[repair]));
      const isPage = repairs.includes('page');
      return {
        ...rest,
        tone: finding.type,
        title:
          finding.type === 'same'
            ? copy.sameTitle(version, kind, !file.name.endsWith('.pdf'))
            : copy.almostTitle(version, kind, said),
        sentences: [
          copy.compared(named),
          ...(finding.type === 'same'
            ? [copy.sameLine(file.line, words.quoted(file.name))]
            : [copy.almost(said, file.line, words.quoted(file.name)), isPage ? copy.pageOnly : copy.almostWorth]),
          ...cautions(setting, file, status),
        ],
      };
    }
  }
}

/** So much of a line is shown. */
const MOST_LETTERS = 400;

function unknownAnswer(setting: CheckSetting, { name, finding, near }: ComparedCopy): CheckAnswer {
  const words = wordsOf(setting);
  const { copy, facts } = words;
  const named = name === '' ? words.pastedText : words.quoted(name);
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const cause =
    ending === 'docx' || ending === 'md' || ending === 'pdf' ? ending : /^html?$/.test(ending) ? 'html' : 'other';
  const shown = (lines: readonly string[]): string => {
    const text = lines.join('\n');
    return text === '' ? copy.nothingThere : text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;
  };
  const differences: readonly CheckFact[] =
    near === null
      ? []
      : [
          { name: facts.own, text: shown(near.own), isLiteral: true },
          { name: facts.published, text: shown(near.published), isLiteral: true },
        ];
  return {
    tone: 'different',
    title: copy.unknownTitle(named),
    sentences: [
      copy.compared(named),
      (ending === 'pdf' || ending === 'docx' ? copy.unknown : copy.unknownText)(setting.ledger.events.length),
      ...(near === null ? [copy.causes[cause]] : []),
      copy.notTheContract,
      ...(near === null ? [] : [copy.near(versionName(setting, near.release), near.line)]),
    ],
    facts: [...differences, { name: facts.hash, text: finding.hash, isLiteral: true }],
    links:
      near === null
        ? []
        : [{ href: setting.paths.version(near.release.agreement, near.release.version), text: words.readVersion }],
  };
}

function ledgerCopyAnswer(setting: CheckSetting, found: LedgerCopy): CheckAnswer {
  const { ledgerCopy: words } = wordsOf(setting);
  switch (found.type) {
    case 'same':
      return plainAnswer('same', words.sameTitle(found.lines), [words.same]);
    case 'continued':
      return plainAnswer('same', words.continuedTitle(found.lines), [words.continued(found.lines, found.added)]);
    case 'cutBack':
      return plainAnswer('different', words.cutBackTitle, [words.cutBack(found.lines, found.missing)]);
    case 'rewritten':
      return plainAnswer('different', words.rewrittenTitle(found.line), [words.rewritten(found.line)]);
  }
}
