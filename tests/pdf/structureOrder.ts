import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Dictionary = { readonly [key: string]: Value };

/** A piece of marked content: page from 1, number on the page in the order of the file. */
export interface MarkedContent {
  readonly page: number;
  readonly number: number;
}

/**
 * The marked content of a tagged PDF in the order of its structure tree, in which a screen reader reads it.
 *
 * @param pdf a tagged PDF
 */
export function structureOrder(pdf: Uint8Array): readonly MarkedContent[] {
  const { objects, pages, root } = openPdf(pdf);
  const resolved = (value: Value | undefined): Value => {
    if (typeof value === 'string' && / R$/.test(value)) return objects[`obj:${value}`]?.value ?? null;
    return value ?? null;
  };
  const visit = (kid: Value, pageOfParent: Value): readonly MarkedContent[] => {
    const value = resolved(kid);
    if (typeof value === 'number') return [{ page: pages.indexOf(String(pageOfParent)) + 1, number: value }];
    if (Array.isArray(value)) return value.flatMap((item: Value) => visit(item, pageOfParent));
    if (value === null || typeof value !== 'object') return [];
    const node = value as Dictionary;
    const page = node['/Pg'] ?? pageOfParent;
    const number = node['/MCID'];
    if (typeof number === 'number') return visit(number, page);
    return node['/K'] === undefined ? [] : visit(node['/K'], page);
  };
  return visit((resolved(root['/StructTreeRoot']) as Dictionary)['/K'] ?? null, null);
}

/**
 * Whether every piece of marked content is in the structure tree, once, and in the order of the file.
 *
 * @param order what `structureOrder` returned
 */
export function isOrderOfFile(order: readonly MarkedContent[]): boolean {
  return order.every(({ page, number }, index) => {
    const before = order[index - 1];
    if (before === undefined) return page === 1 && number === 0;
    return page === before.page ? number === before.number + 1 : page === before.page + 1 && number === 0;
  });
}

interface OpenPdf {
  readonly objects: Readonly<Record<string, { readonly value?: Value }>>;
  readonly pages: readonly string[];
  readonly root: Dictionary;
}

function openPdf(pdf: Uint8Array): OpenPdf {
  const json = qpdf(pdf, ['--json=2', '--json-key=qpdf', '--json-key=pages']);
  const { qpdf: parts, pages } = JSON.parse(json) as {
    readonly qpdf: readonly [unknown, OpenPdf['objects']];
    readonly pages: readonly { readonly object: string }[];
  };
  const objects = parts[1];
  const { trailer: end } = objects;
  const trailer = end?.value as Dictionary;
  const root = objects[`obj:${String(trailer['/Root'])}`]?.value as Dictionary;
  return { objects, pages: pages.map((page) => page.object), root };
}

/**
 * Output of qpdf over a PDF given as bytes.
 *
 * @param pdf the document
 * @param options what qpdf shall do; the file name is added
 */
export function qpdf(pdf: Uint8Array, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-pdf-'));
  try {
    const file = join(folder, 'contract.pdf');
    writeFileSync(file, pdf);
    return execFileSync('qpdf', [...options, file, ...(options.includes('--qdf') ? ['-'] : [])], {
      encoding: 'latin1',
      maxBuffer: 1 << 28,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
