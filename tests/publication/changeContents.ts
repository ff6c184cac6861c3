import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeHistory, type HistoryPlan } from '../../src/publication/changeHistory.ts';
import { draftRelease } from '../../src/publication/draftRelease.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { newPrivateKeyPem, type SigningKey, signingKey } from '../../src/signature/signingKey.ts';
import { erratum, inGit, repositoryContent, withdrawal, withHook } from '../repository/repositoryContent.ts';
import { emptyContent, freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { once, seenIn } from './planContents.ts';

const DAY = '2025-06-01';

/** A key that signs, and the file of its private part. */
export const key = ((): { readonly signer: SigningKey; readonly file: string } => {
  const pem = newPrivateKeyPem();
  const file = join(freshFolder(), 'key.pem');
  writeFileSync(file, pem, { mode: 0o600 });
  const signer = signingKey('muster', pem);
  if (signer === null) throw new Error('The new key is none.');
  return { signer, file };
})();

/** What was done by the last line of the ledger, so that only what comes after it may be left to do. */
export const standing = (content: string): HistoryPlan => ({
  seen: seenIn(content),
  events: [],
  written: readLedgerFile(content).events.slice(-1),
  folder: null,
  record: { subject: 'The last change', body: ['It stands.'], paths: [], release: null },
});

const keyPlan =
  (state: 'valid' | 'revoked') =>
  (content: string): HistoryPlan => ({
    ...standing(content),
    events: [{ event: 'key', date: DAY, key: key.signer.verifierKey, state }],
    written: [],
  });

/** The beginning and the end of the key. */
export const introduction = keyPlan('valid');
export const revocation = keyPlan('revoked');

/** The release of the draft. */
export const release = (content: string): HistoryPlan => draftRelease(content, 'test', DAY).plan;

type Change = (content: string) => void;

/** A content of its own each time, copied from one that is made once, and changed. */
const copies = (base: () => string, ...changes: readonly Change[]): (() => string) => {
  return () => {
    const content = join(freshFolder(), 'content');
    cpSync(base(), content, { recursive: true });
    for (const change of changes) change(content);
    return content;
  };
};

/** A change that is written and not committed. */
const written =
  (plan: (content: string) => HistoryPlan, ...signers: readonly SigningKey[]): Change =>
  (content) => {
    changeHistory(content, plan(content), signers, false);
  };

const folders =
  (...paths: readonly string[]): Change =>
  (content) => {
    for (const path of paths) mkdirSync(join(content, path), { recursive: true });
  };

const git =
  (...args: readonly string[]): Change =>
  (content) => {
    inGit(content, ...args);
  };

const draft: Change = (content) => writeFileSync(join(content, 'test', 'draft.mdx'), TWO_VERSIONS[1] ?? '');
const damage: Change = (content) => {
  const path = join(content, 'test', '1.0', 'test-1.0.txt');
  chmodSync(path, 0o644);
  writeFileSync(path, 'Etwas anderes.\n');
};
/** The repository is that of the folder above, which leaves the content out. */
const ignored: Change = (content) => {
  inGit(join(content, '..'), 'init', '--quiet');
  writeFileSync(join(content, '..', '.gitignore'), 'content\n');
};
const emptyNote: Change = (content) => writeFileSync(join(content, 'ledger.note'), 'x\n');
/** The ledger that was committed first is staged again, while the file is as it was committed last. */
const oldLedgerStaged: Change = (content) => {
  const text = seenIn(content);
  inGit(content, 'checkout', '--quiet', 'HEAD~1', '--', 'ledger.jsonl');
  writeFileSync(join(content, 'ledger.jsonl'), text);
};
const otherTag = git('tag', '--annotate', '-m', 'Fingerprint  x', 'test-1.0');
const noBranch = git('checkout', '--quiet', '--detach');

const plain = once(() => publishedContent(TWO_VERSIONS.slice(0, 1)));
const signed = once(copies(plain, written(introduction, key.signer)));
const kept = once(() => repositoryContent());

/** Histories of version 1.0, each made anew when it is asked for; those after `kept` are in git. */
export const contents = {
  nothing: copies(() => emptyContent()),
  plain: copies(plain),
  ignored: copies(plain, ignored),
  damaged: copies(plain, damage, folders('test/1.7')),
  strays: copies(plain, draft, folders('test/.staging-1.8', 'test/1.1', 'test/1.7', 'zusatz/2.0')),
  leftovers: copies(plain, folders('test/.staging-1.1', 'test/1.1')),
  signed: copies(signed),
  unsigned: copies(signed, emptyNote),
  kept: copies(kept),
  keptWithDraft: copies(kept, draft),
  withRefusingHook: copies(kept, (content) => withHook(content, 'pre-commit', 'echo Nicht heute. >&2\nexit 1')),
  erratumLeft: copies(kept, written(erratum)),
  twoLeft: copies(kept, written(erratum), written(withdrawal)),
  releaseLeft: copies(kept, draft, written(release)),
  keyLeft: copies(kept, written(introduction, key.signer)),
  oldLedgerStaged: copies(kept, written(erratum), git('commit', '--quiet', '-am', 'Erratum'), oldLedgerStaged),
  tagged: copies(kept, otherTag),
  onNoBranch: copies(kept, noBranch),
  allAtOnce: copies(kept, otherTag, noBranch, written(erratum)),
} as const;
