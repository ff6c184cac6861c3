import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import { markedFragment } from '../../src/verification/fragmentMarkers.mjs';
import { fragmentComplaints } from '../../src/verification/pageComplaints.mjs';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { freshFolder } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { exportedFolder, runIn } from './exportedFolder.ts';
import { storiedContent } from './storiedContent.ts';

const AVV = exportedFolder(EXAMPLE_CONTENT, 'avv');
const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const published = treeOf(EXAMPLE_CONTENT);
const exported = treeOf(AVV);

describe('the files of an export', () => {
  it('hold every frozen file of the agreement, and the whole ledger, byte for byte under their own names', () => {
    const frozen = Object.keys(published).filter((name) => /^avv\/\d/.test(name));
    expect(frozen).toHaveLength(29);
    for (const name of [...frozen, 'ledger.jsonl']) expect(exported[name], name).toBe(published[name]);
  });

  it('hold nothing of other agreements, no draft and no facts that can change', () => {
    const names = Object.keys(exported);
    expect(names.filter((name) => /^(avv|tom|unterauftragnehmer)\//.test(name) && !/^avv\/\d/.test(name))).toEqual([]);
    expect(names.filter((name) => /draft|yaml|unterauftragnehmer|tom-/.test(name))).toEqual([]);
  });

  it('have plain names that every disk and every ZIP program keeps apart', () => {
    const names = Object.keys(exported);
    expect(names.filter((name) => !/^[A-Za-z0-9./-]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('are all in the receipt, sorted, and sha256sum finds them so', () => {
    const names = Object.keys(exported).filter((name) => name !== 'SHA256SUMS');
    const sorted = names.toSorted((a, b) => (a < b ? -1 : 1));
    expect(text(AVV, 'SHA256SUMS')).toBe(sorted.map((name) => `${exported[name]}  ${name}\n`).join(''));
    expect(runIn(AVV, ['sha256sum', '--strict', '--quiet', '-c', 'SHA256SUMS'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('show each frozen fragment and translation once, between its marks', () => {
    for (const version of ['1.0', '1.1', '1.2', '1.3', '1.4', '1.4.en']) {
      const [number = ''] = version.split('.en');
      const fragment = text(AVV, `avv/${number}/avv-${version}.html`);
      const page = text(AVV, `fassungen/avv-${version}.html`);
      expect(fragmentComplaints(page, 'avv', version, fragment)).toEqual([]);
      expect(page.split(markedFragment('avv', version, fragment))).toHaveLength(2);
    }
  });

  it('compare neighbours and nobody else, and say that this is derived', () => {
    const compared = Object.keys(exported).filter((name) => /^vergleiche\/avv/.test(name));
    expect(compared).toEqual(
      ['1.0-1.1', '1.1-1.2', '1.2-1.3', '1.3-1.4'].flatMap((pair) => [
        `vergleiche/avv-${pair}.html`,
        `vergleiche/avv-${pair}.json`,
      ]),
    );
    const [old, after] = ['1.2', '1.3'].map((of) => readWordingJson(text(AVV, `avv/${of}/avv-${of}.json`)));
    if (old === undefined || after === undefined) throw new Error('A version is missing.');
    expect(text(AVV, 'vergleiche/avv-1.2-1.3.json')).toBe(redlineJson(redline(old, after)));
    expect(text(AVV, 'vergleiche/avv-1.2-1.3.html')).toContain(
      '<p>Dieser Vergleich ist abgeleitet und eine Lesehilfe;',
    );
    expect(text(AVV, 'vergleiche/LIESMICH.txt')).toMatch(/^Diese Vergleiche sind abgeleitet/);
  });

  it('carry the signed note where the head is signed', () => {
    const content = storiedContent();
    expect(text(exportedFolder(content, 'test'), 'ledger.note')).toBe(text(content, 'ledger.note'));
    expect(exported['ledger.note']).toBeUndefined();
  });

  it('follow from ledger and frozen files alone, not from facts that a publisher can change', () => {
    const content = freshFolder();
    cpSync(EXAMPLE_CONTENT, content, { recursive: true });
    writeFileSync(join(content, 'site.yaml'), 'not: a site\n');
    for (const name of ['avv/agreement.yaml', 'avv/draft.mdx', 'pages'])
      rmSync(join(content, name), { recursive: true });
    expect(treeOf(exportedFolder(content, 'avv'))).toEqual(exported);
  });

  it('of all agreements are those of each one, with one overview', () => {
    const all = treeOf(exportedFolder(EXAMPLE_CONTENT, null));
    const own = /^(avv|tom|unterauftragnehmer|fassungen)\/|^vergleiche\/[a-z]+-/;
    const each = Object.assign(
      {},
      ...['avv', 'tom', 'unterauftragnehmer'].map((name) => treeOf(exportedFolder(EXAMPLE_CONTENT, name))),
    );
    const part = (tree: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(tree).filter(([name]) => own.test(name)));
    expect(part(all)).toEqual(part(each));
    expect(Object.keys(part(all)).length).toBeGreaterThan(80);
  });

  it('names the head, which is the hash of the last line', () => {
    const last = text(AVV, 'ledger.jsonl').trimEnd().split('\n').at(-1);
    for (const name of ['index.html', 'index.en.html', 'LIESMICH.txt', 'README.txt']) {
      expect(text(AVV, name), name).toContain(sha256(`${last}\n`));
    }
  });
});
