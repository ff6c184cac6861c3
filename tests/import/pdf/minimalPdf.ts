/** A piece of text on a page of a PDF that is written by hand. Lengths are in points; `y` is counted from the top. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Degrees, against the clock. */
  readonly angle?: number;
  /** Between letters. */
  readonly spacing?: number;
}

/** A page: text, or a picture of one. */
export type Page = readonly Piece[] | 'picture';

export const PAGE_HEIGHT = 842;
const PAGE_WIDTH = 595;

/**
 * An untagged PDF in Helvetica, as a plain program would write it: for cases that no word processor makes to order.
 *
 * @param pages what stands on each page
 */
export function minimalPdf(pages: readonly Page[]): Uint8Array {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ');
  const font = (name: string): string => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, i) => pageObjects(page, 6 + 2 * i)),
  ];
  return assembled(objects);
}

function pageObjects(page: Page, contents: number): readonly string[] {
  const stream = page === 'picture' ? PICTURE : page.map(textOperators).join('\n');
  const resources = '<</Font<</F1 3 0 R/F2 4 0 R>>>>';
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]/Resources${resources}/Contents ${contents} 0 R>>`,
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
  ];
}

/** A grey picture of one pixel over the whole page. */
const PICTURE = `q ${PAGE_WIDTH} 0 0 ${PAGE_HEIGHT} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q`;

function textOperators({ x, y, text, size = 10, isBold = false, angle = 0, spacing = 0 }: Piece): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, PAGE_HEIGHT - y].map((value) => value.toFixed(3)).join(' ');
  return `BT /F${isBold ? 2 : 1} ${size} Tf ${spacing} Tc ${matrix} Tm (${winAnsi(text)}) Tj ET`;
}

const SPECIAL: Readonly<Record<string, number>> = { '•': 0x95, '–': 0x96, '—': 0x97, '„': 0x84, '“': 0x93, '”': 0x94 };

function winAnsi(text: string): string {
  return [...text]
    .map((character) => String.fromCharCode(SPECIAL[character] ?? character.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, (sign) => `\\${sign}`);
}

/**
 * A PDF of one page whose contents are packed.
 *
 * @param packed what the page does, packed with zlib
 */
export function packedPdf(packed: Uint8Array): Uint8Array {
  const stream = String.fromCharCode(...packed);
  return assembled([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>',
    `<</Filter/FlateDecode/Length ${stream.length}>>\nstream\n${stream}\nendstream`,
  ]);
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/**
 * Lines below one another, from a place on.
 *
 * @param lines their text; an empty one is a gap
 */
export function column(
  lines: readonly string[],
  { x = 70, y = 100, leading = 13, ...style }: Partial<Piece> & { readonly leading?: number } = {},
): readonly Piece[] {
  return lines.flatMap((text, i) => (text === '' ? [] : [{ ...style, x, y: y + i * leading, text }]));
}
