import { inlineText } from '../agreement/canonicalText.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { readWordingJson } from '../agreement/wordingJson.ts';
import { TRANSLATION_KINDS } from '../publication/frozenFiles.ts';
import { bilingualRows } from '../translation/bilingualRows.ts';
import { citationOf } from './citationOf.ts';
import { type ErratumView, errataView } from './errataView.ts';
import type { Library, PublishedAgreement, PublishedTranslation, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { type Notice, versionNotices } from './versionNotices.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { COLUMN_WORDS, TRANSLATION_WORDS } from './words/translationWords.ts';

/** A column of the page: a language and what is said of it in that language. */
export interface TranslationColumn {
  readonly language: ContractLanguage;
  readonly head: string;
  /** That only one of the two texts binds. */
  readonly onlyThat: string;
  readonly purpose: string;
}

/** Everything the page needs that shows a version beside its convenience translation. */
export interface TranslationView {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly shortTitle: string;
  readonly version: string;
  readonly notices: readonly Notice[];
  readonly errata: readonly ErratumView[];
  /** The column of the binding text, then that of the translation. */
  readonly columns: readonly TranslationColumn[];
  /** Language of the table of contents: that of the interface. */
  readonly contentsLanguage: ContractLanguage;
  readonly contents: readonly Link[];
  readonly bindingOnly: Link;
  readonly bindingFiles: readonly Link[];
  readonly files: readonly Link[];
  readonly citation: string;
  /** Rows of the table: both frozen fragments, clause by clause. */
  readonly rows: string;
}

/**
 * The view of a version beside its translation.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 * @param translation its translation
 * @param words the interface language
 */
export function translationView(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  translation: PublishedTranslation,
  words: InterfaceWords,
): TranslationView {
  const { paths } = library;
  const { name } = agreement;
  const { version, wording } = shown;
  const { shortTitle } = agreement.facts;
  const binding = wording.language;
  const say = TRANSLATION_WORDS[words.language];
  const read = (kind: 'html' | 'json'): string => translation.bytes(kind).toString('utf8');
  const contentsOf = words.language === binding ? wording : readWordingJson(read('json'));
  return {
    title: say.title(shortTitle, version),
    description: say.description(shown.release.title, version),
    address: paths.translation(name, version),
    shortTitle,
    version,
    notices: versionNotices(library, agreement, shown, words),
    errata: errataView(library, agreement, shown, words),
    columns: [columnOf(binding, binding), columnOf(translation.language, binding)],
    contentsLanguage: contentsOf.language,
    contents: contentsLinks(contentsOf),
    bindingOnly: { href: paths.version(name, version), text: say.bindingOnly(binding) },
    bindingFiles: (['pdf', 'txt'] as const).map((kind) => ({
      href: paths.file(name, version, kind),
      text: kind.toUpperCase(),
    })),
    files: TRANSLATION_KINDS.map((kind) => ({
      href: paths.translationFile(name, version, translation.language, kind),
      text: kind.toUpperCase(),
    })),
    citation: citationOf(library, shown, words),
    rows: bilingualRows(
      { language: binding, html: shown.bytes('html').toString('utf8') },
      { language: translation.language, html: read('html') },
    ),
  };
}

function columnOf(language: ContractLanguage, binding: ContractLanguage): TranslationColumn {
  const { onlyThat, purpose, ...heads } = COLUMN_WORDS[language];
  const head = language === binding ? heads.binding : heads.translation;
  return { language, head, onlyThat: onlyThat[binding], purpose: purpose[binding] };
}

/** The headings of the first level. */
const contentsLinks = ({ clauses }: Wording): readonly Link[] =>
  clauses.flatMap(({ id, label, heading }) =>
    heading === null
      ? []
      : [
          {
            href: `#${id}`,
            text: [label, inlineText(heading)].filter((part) => part !== null && part !== '').join(' '),
          },
        ],
  );
