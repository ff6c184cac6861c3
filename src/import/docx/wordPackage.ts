import { UnreadableFile } from '../readDocument.ts';
import { MOST_BYTES, type UnpackingBudget, unpackedPart } from './unpackedPart.ts';
import { type Xml, xmlTree } from './xmlTree.ts';
import { DAMAGED, type ZipEntry, zipEntries } from './zipEntries.ts';

/** What a part refers to. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type: `styles`, `header`, `hyperlink`. */
  readonly type: string;
  /** Name of a part in the package, or an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file: its main document and what that refers to. */
export interface WordPackage {
  readonly document: Xml;
  readonly relationships: readonly Relationship[];
  /** The part with a name; null where the file has none. */
  readonly part: (name: string) => Xml | null;
}

const MOST_PACKED_BYTES = 100 * 1024 * 1024;

/**
 * Opens a Word file (Office Open XML, ECMA-376). Only parts that hold text or say how it is numbered are unpacked.
 *
 * @param bytes the file
 * @throws UnreadableFile where it is no such file or cannot be read
 */
export function wordPackage(bytes: Uint8Array): WordPackage {
  refuseOthers(bytes);
  const entries = zipEntries(bytes);
  const budget: UnpackingBudget = { left: MOST_BYTES };
  const part = (name: string): Xml | null => {
    const entry = entries.get(name) ?? entries.get(name.toLowerCase());
    return entry === undefined ? null : xmlTree(textOf(unpackedPart(bytes, entry, budget)), name);
  };
  const name = mainDocument(part('_rels/.rels')) ?? 'word/document.xml';
  const document = part(name);
  if (document?.name !== 'w:document') throw new UnreadableFile(noDocument(entries));
  return { document, relationships: relationshipsOf(part(relsName(name)), name), part };
}

/** Files that are no ZIP archive, each with the sentence that helps. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.');
  if (bytes.length > MOST_PACKED_BYTES) {
    throw new UnreadableFile(
      `The Word file is larger than ${MOST_PACKED_BYTES / 1024 / 1024} MB; take the pictures out of it and import it again.`,
    );
  }
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === 'd0cf11e0') throw new UnreadableFile(oldOffice(bytes));
  if (!start.startsWith('504b')) {
    throw new UnreadableFile('This is no Word file (.docx); its name may have the wrong ending.');
  }
}

/** A file of the old binary form, which is also the wrapping of encrypted new ones (MS-OFFCRYPTO). */
function oldOffice(bytes: Uint8Array): string {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, i) => bytes[at + i] === byte)) {
      return 'The Word file is protected with a password; open it in Word, remove the password and save it again.';
    }
  }
  return 'This is a file of an old Word (.doc); open it in Word or LibreOffice and save it as .docx.';
}

function noDocument(entries: ReadonlyMap<string, ZipEntry>): string {
  if (!entries.has('[Content_Types].xml') && entries.has('mimetype') && entries.has('content.xml')) {
    return 'This is an OpenDocument file (.odt); open it in LibreOffice or Word and save it as .docx.';
  }
  return entries.has('[Content_Types].xml')
    ? 'This is no Word file: it holds no document (word/document.xml).'
    : 'This is a ZIP archive, but no Word file; unpack it and import the contract that is in it.';
}

function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(DAMAGED);
  }
}

function mainDocument(rels: Xml | null): string | undefined {
  return relationshipsOf(rels, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
}

/** Name of the part that holds the relationships of another: `word/_rels/document.xml.rels`. */
function relsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function relationshipsOf(rels: Xml | null, source: string): readonly Relationship[] {
  return (rels?.children ?? []).flatMap(({ name, attributes }): readonly Relationship[] => {
    if (name !== 'Relationship') return [];
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const type = (attributes['Type'] ?? '').replace(/^.*\//s, '');
    return [{ id: attributes['Id'] ?? '', type, target: isExternal ? target : partName(target, source), isExternal }];
  });
}

/** The name of a part from a path that is relative to the part which refers to it. */
function partName(target: string, source: string): string {
  const folder = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const path: string[] = [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
