import { canonicalText } from '../agreement/canonicalText.ts';
import { escapeHtml } from '../agreement/escapeHtml.ts';
import { legalHtml } from '../agreement/legalHtml.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';

/** The binding text that a translation belongs to. */
export interface BindingText {
  readonly language: ContractLanguage;
  /** Absolute URL of the version. */
  readonly permalink: string;
  /** SHA-256 of the binding canonical text. */
  readonly fingerprint: string;
}

/**
 * What each frozen form of a translation says of itself, in its own language. It is part of published files and never
 * changes.
 */
const NOTICES: Readonly<Record<ContractLanguage, string>> = {
  de: 'Übersetzung nur zur Information. Rechtlich verbindlich ist allein der englische Wortlaut:',
  en: 'Convenience translation for information only. The German text alone is legally binding:',
};

/**
 * A translation as plain text: its canonical text with the notice that it does not bind as third line.
 *
 * @param translation the translation, with the addresses of its binding text
 * @param binding what it is a translation of
 */
export function translationText(translation: Wording, { permalink }: BindingText): string {
  const [title = '', edition = '', ...rest] = canonicalText(translation).split('\n');
  return [title, edition, `${NOTICES[translation.language]} ${permalink}`, ...rest].join('\n');
}

/**
 * A translation as a fragment: as the legal fragment of a contract, with the same notice below title and version.
 */
export function translationHtml(translation: Wording, { permalink }: BindingText): string {
  const link = `<a href="${escapeHtml(permalink)}">${escapeHtml(permalink)}</a>`;
  const notice = `<p>${escapeHtml(NOTICES[translation.language])} ${link}</p>`;
  return legalHtml(translation).replace('\n</header>\n', () => `\n${notice}\n</header>\n`);
}

/**
 * A translation as a clause tree, which names the fingerprint of the text it was made of.
 */
export function translationJson(translation: Wording, { language, fingerprint }: BindingText): string {
  const { format, ...rest } = translation;
  return `${JSON.stringify({ format, translationOf: { language, fingerprint }, ...rest }, null, 1)}\n`;
}
