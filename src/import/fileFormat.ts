import { UnreadableFile } from './readDocument.ts';

/** Formats of files that are imported. */
export type FileFormat = 'text' | 'pdf' | 'docx' | 'html' | 'markdown';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 100_000_000;

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  text: 'text',
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
};

/** Endings of files that people try, with what to do instead. */
const OTHER_ENDINGS: Readonly<Record<string, string>> = {
  doc: 'is in the old format of Word. Open it in Word or LibreOffice, save it as .docx and import that.',
  odt: 'is an OpenDocument text. Open it in LibreOffice, save it as .docx and import that.',
  rtf: 'is rich text. Open it in Word or LibreOffice, save it as .docx and import that.',
  pages: 'is a Pages document. Export it as .docx and import that.',
  mdx: 'is in the contract format already. Save it as draft.mdx in the folder of its agreement.',
};

/** What the first bytes of a file say, as far as they say anything. */
type Content = FileFormat | 'word-97' | 'archive' | 'binary' | 'words';

/**
 * The format of a file, by its bytes and by its name, which must not contradict each other.
 *
 * @param bytes the whole file
 * @param fileName its name without folder
 * @throws UnreadableFile where the file is empty, too large, of another format, or wrongly named
 */
export function fileFormat(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.');
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableFile('The file has more than 100 MB. A contract has less: export it again without pictures.');
  const ending = /\.([a-z\d]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const instead = OTHER_ENDINGS[ending];
  const content = contentOf(bytes);
  if (instead !== undefined && content !== 'pdf' && content !== 'docx') throw new UnreadableFile(`The file ${instead}`);
  if (content === 'word-97') throw new UnreadableFile(`The file ${OLD_OR_ENCRYPTED}`);
  const named = BY_ENDING[ending];
  if (content === 'binary') throw new UnreadableFile(`The file ${NO_TEXT}`);
  if (content === 'words') return named === undefined || named === 'pdf' || named === 'docx' ? asNamed(named) : named;
  if (content === 'archive') throw new UnreadableFile('The file is an archive and no Word document. Unpack it first.');
  if (named !== undefined && named !== content && !isTextual(named, content))
    throw new UnreadableFile(
      `The file is called .${ending}, but it is ${NAMES[content]}. Give it the name it should have, or check that it is the right file.`,
    );
  return named === undefined || content === 'pdf' || content === 'docx' ? content : named;
}

const NAMES: Readonly<Record<FileFormat, string>> = {
  text: 'plain text',
  pdf: 'a PDF',
  docx: 'a Word document',
  html: 'a web page',
  markdown: 'Markdown',
};
const OLD_OR_ENCRYPTED =
  'is an old or encrypted Word document. Open it in Word or LibreOffice, save it without a password as .docx and import that.';
const NO_TEXT =
  'is neither text nor PDF, Word document, web page or Markdown. Check that it is the right file, and that it is whole.';

function asNamed(named: FileFormat | undefined): FileFormat {
  if (named === undefined) return 'text';
  throw new UnreadableFile(
    `The file is called .${named}, but it is not ${NAMES[named]}: it holds plain words, or it is damaged. Check that it is the right file, and that it is whole.`,
  );
}

/** Markdown and plain text may hold a web page or look like one. */
const isTextual = (named: FileFormat, content: FileFormat): boolean =>
  content === 'html' && (named === 'markdown' || named === 'text');

function contentOf(bytes: Uint8Array): Content {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'word-97';
  if (head.startsWith('PK')) return isWord(bytes) ? 'docx' : 'archive';
  if (isBinary(bytes)) return 'binary';
  return /^\s*(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(head)
    ? 'html'
    : 'words';
}

/** Whether the list of an archive names the main part of a Word document. */
function isWord(bytes: Uint8Array): boolean {
  const list = String.fromCharCode(...bytes.subarray(0, 4096)) + tail(bytes);
  return list.includes('word/') || list.includes('[Content_Types].xml');
}

/** The list of an archive stands at its end. */
function tail(bytes: Uint8Array): string {
  let text = '';
  const from = Math.max(0, bytes.length - 65_536);
  for (let at = from; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Control characters that no text has; UTF-16 has a mark at its start. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const some = bytes.subarray(0, 8192);
  const odd = some.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return odd * 500 > some.length || some.includes(0);
}
