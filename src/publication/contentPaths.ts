import { dirname, join, resolve } from 'node:path';
import type { ContractLanguage } from '../agreement/wording.ts';

/**
 * The content folder: `FASSUNG_CONTENT`, or `content` in the project.
 *
 * @param environment the environment of the process
 * @param root folder of the project
 */
export function contentFolder(environment: Readonly<Record<string, string | undefined>>, root: string): string {
  return resolve(root, environment['FASSUNG_CONTENT'] || 'content');
}

/** The ledger of a content folder. */
export const ledgerPath = (content: string): string => join(content, 'ledger.jsonl');

/** Signatures of the head of the ledger, as a C2SP signed note; absent where no key is valid. */
export const notePath = (content: string): string => join(content, 'ledger.note');

/** The folder that is there while a command changes the history. */
export const lockPath = (content: string): string => join(content, '.ledger-lock');

/** How the folder of a version begins as long as it is not complete. */
export const STAGING = '.staging-';

/** Facts about the site: who publishes, where. */
export const siteFile = (content: string): string => join(content, 'site.yaml');

/** Facts about an agreement. */
export const agreementFile = (content: string, agreement: string): string => join(content, agreement, 'agreement.yaml');

/** The next version of an agreement. */
export const draftFile = (content: string, agreement: string): string => join(content, agreement, 'draft.mdx');

/** The convenience translation of a draft into a language, beside it: `draft.en.mdx`. */
export const draftTranslationFile = (draft: string, language: ContractLanguage): string =>
  draft.replace(/(?:\.mdx)?$/, `.${language}.mdx`);

/** The file that a draft of a version was taken from, beside the draft. */
export const draftOriginalFile = (draft: string, version: string): string =>
  join(dirname(draft), `original-${version}.pdf`);

/** Folder of a released version. */
export const versionFolder = (content: string, agreement: string, version: string): string =>
  join(content, agreement, version);
