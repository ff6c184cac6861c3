import { join } from 'node:path';
import type { HistoryPlan } from '../../src/publication/changeHistory.ts';
import { erratum, withdrawal } from '../repository/repositoryContent.ts';
import { contents, release, standing } from './changeContents.ts';
import { type ChangeForm, type Plan, refused } from './changeForms.ts';
import { once } from './planContents.ts';

const NOTHING = 'Nothing was written.';
const NO_WORK_TREE = '--commit: CONTENT is in no git work tree, or git is told to ignore it.';
const COMMIT_FIRST =
  'What is published has to be committed as it is before the history goes on. If a command was interrupted, or has not been committed yet, run it again with --commit, or commit the content folder yourself.';
const OTHER_TAG =
  'The tag test-1.0 does not show what was published as version 1.0. It was moved, or made by somebody else. Compare it with a copy that you trust; if the tag is wrong, delete it: git tag --delete test-1.0.';
const NO_BRANCH = 'git is on no branch (detached HEAD), so a commit would soon be lost: git switch BRANCH.';
const MORE_LINES = 'ledger.jsonl has lines that are not committed: 1.';
const STAGED = 'ledger.jsonl is staged with other bytes than those that are published.';
const STRAY =
  'If it has ever been published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away. If a release was interrupted, run the same release again. Nothing was written.';

/** Whether a change may be made, without and then with a commit; `undefined` where nothing speaks against it. */
const checked = (
  name: string,
  make: () => string,
  plan: Plan,
  ...expected: readonly [without: unknown, withCommit?: unknown]
): readonly ChangeForm[] => {
  // Nothing is written, so that both may share it.
  const shared = once(make);
  return expected.map((value, i) => ({
    name: `${name}, ${i === 1 ? 'to be committed' : 'not to be committed'}`,
    make: shared,
    call: (changes, content) => changes.checkChange(content, plan(content), i === 1),
    expected: value,
  }));
};

/** What speaks against changes, in every kind of history. */
export const CHECK_FORMS: readonly ChangeForm[] = [
  checked('a change outside of git', contents.plain, erratum, undefined, refused(NO_WORK_TREE, NOTHING)),
  checked('a change that git ignores', contents.ignored, erratum, undefined, refused(NO_WORK_TREE, NOTHING)),
  checked('the beginning of a history', contents.nothing, noChange, undefined, refused(NO_WORK_TREE, NOTHING)),
  checked(
    'a change of a damaged history',
    contents.damaged,
    erratum,
    refused(
      'Version 1.0 of test: CONTENT/test/1.0/test-1.0.txt is not the file that was published.',
      `What is published is damaged. ${NOTHING}`,
    ),
  ),
  checked(
    'a change beside folders that nobody knows',
    contents.strays,
    erratum,
    refused(...['test/1.1', 'test/1.7', 'zusatz/2.0'].map(unknown), STRAY),
  ),
  checked(
    'a release into one of several folders that nobody knows',
    contents.strays,
    (content) => ({ ...erratum(content), folder: { path: join(content, 'test', '1.1'), files: new Map() } }),
    refused(...['test/1.7', 'zusatz/2.0'].map(unknown), STRAY),
  ),
  checked(
    'a release that was interrupted before its line stood',
    contents.leftovers,
    (content) => ({ ...erratum(content), folder: { path: join(content, 'test', '1.1'), files: new Map() } }),
    undefined,
    refused(NO_WORK_TREE, NOTHING),
  ),
  checked('a change of what is committed', contents.kept, erratum, undefined, undefined),
  checked(
    'a change after one that is not committed',
    contents.erratumLeft,
    withdrawal,
    refused(MORE_LINES, COMMIT_FIRST, NOTHING),
  ),
  checked('an erratum that is not committed', contents.erratumLeft, erratum, undefined, undefined),
  checked(
    'an erratum that is not committed, before another line',
    contents.twoLeft,
    erratum,
    refused(MORE_LINES, COMMIT_FIRST, NOTHING),
  ),
  checked('a release that is not committed', contents.releaseLeft, release, undefined),
  checked('a key that is not committed', contents.keyLeft, standing, undefined),
  checked('a change that stands, while an older ledger is staged', contents.oldLedgerStaged, standing, undefined),
  checked(
    'a new change, while an older ledger is staged',
    contents.oldLedgerStaged,
    withdrawal,
    refused(STAGED, COMMIT_FIRST, NOTHING),
  ),
  checked('a change beside a tag that shows something else', contents.tagged, erratum, refused(OTHER_TAG, NOTHING)),
  checked('a change on no branch', contents.onNoBranch, erratum, undefined, refused(NO_BRANCH, NOTHING)),
  checked(
    'a change against which everything speaks',
    contents.allAtOnce,
    withdrawal,
    refused(MORE_LINES, COMMIT_FIRST, OTHER_TAG, NOTHING),
    refused(MORE_LINES, COMMIT_FIRST, OTHER_TAG, NO_BRANCH, NOTHING),
  ),
].flat();

function unknown(folder: string): string {
  return `CONTENT/${folder} is not in the ledger.`;
}

function noChange(): HistoryPlan {
  const record = { subject: '', body: [], paths: [], release: null };
  return { seen: '', events: [], written: [], folder: null, record };
}
