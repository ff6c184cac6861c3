import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** Named before the fonts of the system, so that a machine with another Libertinus installed makes the same bytes. */
const FONTS = new URL('./fonts/', import.meta.url);

/** Results of earlier documents are dropped once they went unused for so many documents; they are only for speed. */
const CACHE_AGE = 3;

let compiler: NodeCompiler | undefined;

/**
 * Lays data out by a template.
 *
 * @param templates addresses of the Typst files that are, one after the other, the template
 * @param document what the template reads as `sys.inputs.document`
 * @param use writes the layout in a format; given the compiler and the layout, which hold no longer than this call
 * @returns what `use` returns
 * @throws TypstRefusal with the messages of Typst
 */
export function typstDocument<T>(
  templates: readonly URL[],
  document: unknown,
  use: (compiler: NodeCompiler, laidOut: NodeTypstDocument) => T,
): T {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fileURLToPath(FONTS)] }] });
  const template = templates.map((file) => readFileSync(file, 'utf8')).join('\n');
  try {
    return use(compiler, compiled(compiler, template, { document: JSON.stringify(document) }));
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/** Typst did not accept a document. */
export class TypstRefusal extends Error {
  /** Why, in the words of Typst. */
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.messages = messages;
  }
}

function compiled(typst: NodeCompiler, mainFileContent: string, inputs: Record<string, string>): NodeTypstDocument {
  const outcome = typst.compile({ mainFileContent, inputs });
  if (outcome.result !== null && !outcome.hasError()) return outcome.result;
  const error = outcome.takeError();
  const diagnostics = error === null ? [] : typst.fetchDiagnostics(error);
  throw new TypstRefusal(diagnostics.map(diagnosticMessage));
}

function diagnosticMessage(diagnostic: unknown): string {
  const { message } = diagnostic as { readonly message?: unknown };
  return typeof message === 'string' ? message : JSON.stringify(diagnostic);
}
