/**
 * What programs do to a text file when they save it, and what undoes it here.
 *
 * | name | is |
 * |---|---|
 * | `page` | the file is a page of the site around the frozen text, which stands between two comments |
 * | `encoding` | the text is not in UTF-8, but in UTF-16 or Windows-1252 |
 * | `byteOrderMark` | an invisible mark stands before the first character |
 * | `lineEnds` | lines end as on Windows (CR LF) or as on old Macs (CR) |
 * | `lastLine` | the line feed at the end is missing, or blank lines follow |
 * | `composition` | letters with accents are written as two characters each (NFD) |
 */
export const REPAIRS = ['page', 'encoding', 'byteOrderMark', 'lineEnds', 'lastLine', 'composition'] as const;

/** Something that a program did to a text, and that is undone. */
export type Repair = (typeof REPAIRS)[number];

/** The bytes of a copy as they were before programs changed them in certain ways. */
export interface CopyVariant {
  readonly repairs: readonly Repair[];
  readonly bytes: Uint8Array;
}

/** Larger files are no texts of contracts; they are compared as they are. */
const MOST_BYTES = 8_000_000;

type Change = readonly [repair: Repair, undo: (text: string) => string];

/** In the order in which they are undone. */
const CHANGES: readonly Change[] = [
  ['byteOrderMark', (text) => text.replace(/^\uFEFF/, '')],
  ['lineEnds', (text) => text.replace(/\r\n?/g, '\n')],
  ['lastLine', (text) => `${text.replace(/[\r\n]+$/, '')}\n`],
  ['composition', (text) => text.normalize('NFC')],
];

/**
 * Variants of a copy that differ from it as programs change files: few changes first. The copy itself is none of them.
 *
 * @param bytes the copy
 */
export function copyVariants(bytes: Uint8Array): readonly CopyVariant[] {
  if (bytes.length === 0 || bytes.length > MOST_BYTES) return [];
  const encoder = new TextEncoder();
  const texts = decodings(bytes).flatMap(({ text, repairs }) => [
    { text, repairs },
    ...framed(text).map((fragment) => ({ text: fragment, repairs: [...repairs, 'page' as const] })),
  ]);
  const variants = texts.flatMap(({ text, repairs }) =>
    subsets(CHANGES.filter(([, undo]) => undo(text) !== text)).map((changes) => ({
      repairs: [...repairs, ...changes.map(([repair]) => repair)],
      text: changes.reduce((changed, [, undo]) => undo(changed), text),
    })),
  );
  return variants
    .filter(({ repairs }) => repairs.length > 0)
    .map(({ repairs, text }) => ({ repairs: inOrder(repairs), bytes: encoder.encode(text) }))
    .toSorted((a, b) => a.repairs.length - b.repairs.length);
}

const inOrder = (repairs: readonly Repair[]): readonly Repair[] => REPAIRS.filter((repair) => repairs.includes(repair));

/** The texts that bytes may stand for. */
function decodings(bytes: Uint8Array): readonly { readonly text: string; readonly repairs: readonly Repair[] }[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null;
  if (wide !== null) return decoded(bytes, wide).map((text) => ({ text, repairs: ['encoding'] }));
  const [utf8] = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return [{ text: utf8, repairs: [] }];
  return decoded(bytes, 'windows-1252').map((text) => ({ text, repairs: ['encoding'] }));
}

function decoded(bytes: Uint8Array, encoding: string): readonly string[] {
  try {
    return [new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes)];
  } catch {
    return [];
  }
}

/** What stands between the comments that show where a frozen text begins and ends in a page. */
function framed(text: string): readonly string[] {
  const [, , fragment] = /<!--fassung ([^<>]+)-->([\s\S]*)<!--\/fassung \1-->/.exec(text) ?? [];
  return fragment === undefined ? [] : [fragment];
}

/** Every choice of some of the changes, in their order. */
function subsets([first, ...others]: readonly Change[]): readonly (readonly Change[])[] {
  if (first === undefined) return [[]];
  const rest = subsets(others);
  return [...rest, ...rest.map((chosen) => [first, ...chosen])];
}
