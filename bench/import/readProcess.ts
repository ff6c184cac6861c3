import { readFileSync } from 'node:fs';
import { clausesFromOutline } from '../../src/import/clausesFromOutline.ts';
import { readPdf } from '../../src/import/pdf/readPdf.ts';

/** Imports a PDF once and writes how many clauses it has. */
const [file = ''] = process.argv.slice(2);
const { outline } = await readPdf(new Uint8Array(readFileSync(file)), '');
process.stdout.write(`${clausesFromOutline(outline).clauses.length}\n`);
