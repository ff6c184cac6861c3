import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/import/docx/readDocx.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { p, packed, rawXml } from './rawDocx.ts';

const XML = rawXml({ body: p('Text') });
const DOCUMENT = 'word/document.xml';

/** The sentence with which a file is refused. */
function refusal(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return 'read';
}

const withDocument = (xml: string): Uint8Array => packed({ ...XML, [DOCUMENT]: xml });
const bytesAt = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).indexOf(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('a file that is no Word file', () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

  it.each([
    ['empty', new Uint8Array(), /^The file is empty\.$/],
    ['a PDF', strToU8('%PDF-1.7'), /no Word file.*wrong ending/],
    ['an old Word file', new Uint8Array([...compound, ...utf16('WordDocument')]), /old Word \(\.doc\)/],
    ['an encrypted file', new Uint8Array([...compound, ...utf16('EncryptedPackage')]), /protected with a password/],
    ['another ZIP archive', packed({ 'a.txt': 'a' }), /ZIP archive, but no Word file/],
    ['an OpenDocument text', packed({ mimetype: 'a', 'content.xml': '<a/>' }), /OpenDocument/],
    ['a package without a document', packed({ ...XML, [DOCUMENT]: '<a/>' }), /holds no document/],
    ['cut off', packed(XML).subarray(0, 900), /damaged or cut off/],
    ['without text', packed(rawXml({ body: p('') })), /holds no text/],
    ['larger than 100 MB', new Uint8Array(100 * 1024 * 1024 + 1), /larger than 100 MB/],
  ])('is refused in one sentence: %s', (_, bytes, sentence) => {
    const said = refusal(bytes);
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^[A-Z][^\n]+\.$/);
  });
});

describe('damaged XML', () => {
  it.each([
    ['not closed', XML[DOCUMENT]?.replace('</w:body>', '') ?? '', /word\/document\.xml is not well-formed XML/],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${XML[DOCUMENT]}`, /has a document type/],
    ['too deep', `<w:document>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</w:document>`, /not well-formed/],
    ['too many tags', `<w:document>${'<a/>'.repeat(1_000_001)}</w:document>`, /more than 1000000 tags/],
  ])('is refused with the name of its part: %s', (_, xml, sentence) => {
    expect(refusal(withDocument(xml))).toMatch(sentence);
  });

  it('is refused where the numbers stand, for no number may be lost', () => {
    const xml = rawXml({ body: p('Text', { list: '1' }), numbering: '<w:num' });
    expect(refusal(packed(xml))).toMatch(/word\/numbering\.xml|numbering\.xml/);
  });

  it('reads character references, and no entity that a file defines', () => {
    const read = readDocx(packed(rawXml({ body: p('A &amp; B &#167; &#x20AC; &unbekannt;') })));
    expect(read.lines[0]?.text).toBe('A & B § € &unbekannt;');
  });

  it('is refused where it is not UTF-8', () => {
    const files = Object.fromEntries(Object.entries(XML).map(([name, text]) => [name, strToU8(text)]));
    const broken = new Uint8Array([...strToU8('<w:document>'), 0xff, ...strToU8('</w:document>')]);
    expect(refusal(zipSync({ ...files, [DOCUMENT]: broken }))).toMatch(/damaged/);
  });
});

describe('a ZIP archive made to do harm', () => {
  const zeros = `<w:document><!--${' '.repeat(66 * 1024 * 1024)}--></w:document>`;

  it('is refused for the size it declares', () => {
    expect(refusal(withDocument(zeros))).toMatch(/more than 64 MB/);
  });

  it('is refused for the size it really has', () => {
    const bytes = withDocument(zeros);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = Buffer.from(bytes).lastIndexOf(DOCUMENT) - 46;
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    view.setUint32(entry + 24, 1000, true);
    expect(refusal(bytes)).toMatch(/damaged/);
  });

  it('is refused for parts that are too large together only', () => {
    const half = `<w:styles><!--${' '.repeat(40 * 1024 * 1024)}--></w:styles>`;
    const xml = rawXml({ body: p('Text'), styles: '', numbering: '' });
    expect(refusal(packed({ ...xml, 'word/styles.xml': half, 'word/numbering.xml': half }))).toMatch(/more than 64 MB/);
  });

  it('does not unpack what it does not read', () => {
    const bytes = packed({ ...XML, 'word/media/image1.bmp': ' '.repeat(70 * 1024 * 1024) });
    expect(refusal(bytes)).toBe('read');
  });

  it('is refused where a part is protected or its sum is wrong', () => {
    const bytes = withDocument(XML[DOCUMENT] ?? '');
    const entry = Buffer.from(bytes).lastIndexOf(DOCUMENT) - 46;
    const locked = bytes.slice();
    locked[entry + 8] = 1;
    expect(refusal(locked)).toMatch(/protected with a password/);
    const wrong = bytes.slice();
    wrong[entry + 16] = (wrong[entry + 16] ?? 0) ^ 1;
    expect(refusal(wrong)).toMatch(/damaged/);
    expect(bytesAt(bytes, DOCUMENT)).toBeGreaterThan(0);
  });
});
