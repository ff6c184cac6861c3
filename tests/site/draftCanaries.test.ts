import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hasPoppler } from '../pdf/poppler.ts';
import { builtSite } from '../support/builtSite.ts';
import { freshFolder } from '../support/smallContent.ts';
import { allBytes, holds, type Layers } from './allBytes.ts';
import { canaryContent, MARKUP, PUBLIC, SECRET } from './draftCanaries.ts';

let files: readonly Layers[];

beforeAll(() => {
  const { content, environment } = canaryContent();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  files = allBytes(builtSite(content));
  vi.unstubAllEnvs();
}, 240_000);

const holding = (word: string): readonly string[] =>
  files.filter(({ layers }) => layers.some((layer) => holds(layer, word))).map(({ name }) => name);

describe('A built site, every byte of it, packed or not [E12]', () => {
  it('holds nothing of a draft, of its translation, of comments, of copies and notes beside them', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(holding(SECRET)).toEqual([]);
  });

  it('holds what is published, in files of every kind: the search for canaries finds what is there', () => {
    const found = holding(PUBLIC);
    const kinds = ['.html', '.txt', '.mdx', '.json', '.md', '.docx', '.xml', ...(hasPoppler ? ['.pdf'] : [])];
    for (const kind of kinds) expect([kind, found.some((name) => name.endsWith(kind))]).toEqual([kind, true]);
  });

  it('has no source map, and names none', () => {
    expect(files.filter(({ name }) => name.endsWith('.map')).map(({ name }) => name)).toEqual([]);
    expect(holding('sourcemappingurl')).toEqual([]);
  });

  it('shows what a publisher says about changes as words, never as markup or code', () => {
    const pages = files.filter(({ name }) => /\.(html|xml)$/.test(name));
    expect(
      pages.filter(({ layers }) => layers.some((layer) => layer.includes(MARKUP))).map(({ name }) => name),
    ).toEqual([]);
    const telling = pages.filter(({ layers }) =>
      layers.some((layer) => layer.includes('{process.env.FASSUNG_SECRET}')),
    );
    expect(telling.length).toBeGreaterThan(1);
  });
});

describe('The search for canaries', () => {
  it('looks into zip, gzip, PDF and PNG, and at other encodings', () => {
    const folder = freshFolder();
    const text = `… ${SECRET.toUpperCase()} …`;
    const stream = deflateSync(text);
    const chunk = (kind: string, data: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
    };
    const hidden: Readonly<Record<string, Uint8Array>> = {
      'plain.txt': Buffer.from(text),
      'wide.bin': Buffer.from(text, 'utf16le'),
      'base.txt': Buffer.from(Buffer.from(`x${SECRET}x`).toString('base64')),
      'packed.gz': gzipSync(text),
      'twice.zip': zipSync({ 'a.gz': gzipSync(text) }),
      'stream.bin': Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), stream, Buffer.from('\nendstream')]),
      'picture.png': Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), stream])),
      ]),
      [`${SECRET}.txt`]: Buffer.from('x'),
    };
    for (const [name, bytes] of Object.entries(hidden)) writeFileSync(join(folder, name), Uint8Array.from(bytes));
    const found = allBytes(folder).filter(({ layers }) => layers.some((layer) => holds(layer, SECRET)));
    expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(hidden).toSorted());
  });
});
