import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { ContractCitation } from '../agreement/contractCitation.ts';
import type { Wording } from '../agreement/wording.ts';
import { contractDocument } from './contractDocument.ts';

const TEMPLATE = new URL('./contract.typ', import.meta.url);

/** Named before the fonts of the system, so that a machine with another Libertinus installed makes the same bytes. */
const FONTS = new URL('./fonts/', import.meta.url);

/** Results of earlier documents are dropped once they went unused for so many documents; they are only for speed. */
const CACHE_AGE = 3;

let compiler: NodeCompiler | undefined;

/**
 * A version of a contract as PDF/UA-1: tagged, with embedded fonts, bookmarks, title, author and a date of its own.
 *
 * The same input gives the same bytes, whatever the process, folder, clock, time zone or locale.
 *
 * @param wording the clause tree
 * @param citation how the version is cited in header, footer and metadata
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the contract
 */
export function contractPdf(wording: Wording, citation: ContractCitation): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fileURLToPath(FONTS)] }] });
  const inputs = { document: JSON.stringify(contractDocument(wording, citation)) };
  const paged = compiled(compiler, readFileSync(TEMPLATE, 'utf8'), inputs, wording);
  try {
    return new Uint8Array(compiler.pdf(paged, { pdfStandard: 'ua-1' }));
  } catch (error) {
    throw refusal(wording, exportMessages(error));
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function compiled(
  typst: NodeCompiler,
  mainFileContent: string,
  inputs: Record<string, string>,
  wording: Wording,
): NodeTypstDocument {
  const outcome = typst.compile({ mainFileContent, inputs });
  if (outcome.result !== null && !outcome.hasError()) return outcome.result;
  const error = outcome.takeError();
  const diagnostics = error === null ? [] : typst.fetchDiagnostics(error);
  throw refusal(wording, diagnostics.map(diagnosticMessage));
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

function refusal(wording: Wording, messages: readonly string[]): Error {
  const reasons = [...new Set(messages)].map((message) => `\n- ${message}`).join('');
  return new Error(`No PDF of "${wording.title}", version ${wording.version}: Typst refuses it.${reasons}`);
}
