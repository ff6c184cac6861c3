import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** Named before the fonts of the system, so that a machine with another Libertinus installed makes the same bytes. */
const FONTS = new URL('./fonts/', import.meta.url);

/** Results of earlier documents are dropped once they went unused for so many documents; they are only for speed. */
const CACHE_AGE = 3;

let compiler: NodeCompiler | undefined;

/**
 * Sets data by a template as PDF/UA-1.
 *
 * @param templates addresses of the Typst files that are, one after the other, the template
 * @param document what the template reads as `sys.inputs.document`
 * @param name what the document is called in messages
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the text
 */
export function typstPdf(templates: readonly URL[], document: unknown, name: string): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fileURLToPath(FONTS)] }] });
  const template = templates.map((file) => readFileSync(file, 'utf8')).join('\n');
  const paged = compiled(compiler, template, { document: JSON.stringify(document) }, name);
  try {
    return new Uint8Array(compiler.pdf(paged, { pdfStandard: 'ua-1' }));
  } catch (error) {
    throw refusal(name, exportMessages(error));
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function compiled(
  typst: NodeCompiler,
  mainFileContent: string,
  inputs: Record<string, string>,
  name: string,
): NodeTypstDocument {
  const outcome = typst.compile({ mainFileContent, inputs });
  if (outcome.result !== null && !outcome.hasError()) return outcome.result;
  const error = outcome.takeError();
  const diagnostics = error === null ? [] : typst.fetchDiagnostics(error);
  throw refusal(name, diagnostics.map(diagnosticMessage));
}

function diagnosticMessage(diagnostic: unknown): string {
  const { message } = diagnostic as { readonly message?: unknown };
  return typeof message === 'string' ? message : JSON.stringify(diagnostic);
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
