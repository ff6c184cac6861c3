import { TypstRefusal, typstDocument } from './typstDocument.ts';

/**
 * Sets data by a template as PDF/UA-1.
 *
 * Typst fails on some links that are broken over lines in the cell of a table. Words come first: such a document is set
 * without the addresses of its links.
 *
 * @param templates addresses of the Typst files that are, one after the other, the template
 * @param document what the template reads as `sys.inputs.document`
 * @param name what the document is called in messages
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the text
 */
export function typstPdf(templates: readonly URL[], document: unknown, name: string): Uint8Array {
  try {
    return setAsPdf(templates, document);
  } catch (error) {
    const messages = messagesOf(error);
    if (!messages.some((message) => message.includes(LINK_FAULT))) throw refusal(name, messages);
  }
  try {
    return setAsPdf(templates, withoutLinks(document));
  } catch (error) {
    throw refusal(name, messagesOf(error));
  }
}

/** What Typst says of the links that it cannot put into the structure of a PDF. */
const LINK_FAULT = 'expected link ancestor in logical tree';

const setAsPdf = (templates: readonly URL[], document: unknown): Uint8Array =>
  typstDocument(
    templates,
    document,
    (compiler, laidOut) => new Uint8Array(compiler.pdf(laidOut, { pdfStandard: 'ua-1' })),
  );

const messagesOf = (error: unknown): readonly string[] =>
  error instanceof TypstRefusal ? error.messages : exportMessages(error);

/** Data in which the words of links stand for the links. */
function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item): unknown => {
      const inner = withoutLinks(item);
      return isLink(item) ? (inner as { readonly content: unknown }).content : [inner];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLinks(inner)]));
}

const isLink = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'link' && 'content' in value;

/** The export reports its diagnostics as the debug output of a Rust value; the messages are the strings after `message:`. */
function exportMessages(error: unknown): readonly string[] {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) => unquoted(quoted ?? ''));
  return messages.length > 0 ? messages : [text];
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

function refusal(name: string, messages: readonly string[]): Error {
  const reasons = [...new Set(messages)].map((message) => `\n- ${message}`).join('');
  return new Error(`No PDF of ${name}: Typst refuses it.${reasons}`);
}
