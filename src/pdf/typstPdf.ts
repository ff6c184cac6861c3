import { TypstRefusal, typstDocument } from './typstDocument.ts';

/**
 * Sets data by a template as PDF/UA-1.
 *
 * @param templates addresses of the Typst files that are, one after the other, the template
 * @param document what the template reads as `sys.inputs.document`
 * @param name what the document is called in messages
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the text
 */
export function typstPdf(templates: readonly URL[], document: unknown, name: string): Uint8Array {
  try {
    return typstDocument(
      templates,
      document,
      (compiler, laidOut) => new Uint8Array(compiler.pdf(laidOut, { pdfStandard: 'ua-1' })),
    );
  } catch (error) {
    throw refusal(name, error instanceof TypstRefusal ? error.messages : exportMessages(error));
  }
}

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
