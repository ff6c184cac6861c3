/** A note and the signatures below it, as C2SP signed-note has them. */
export interface SignedNote {
  /** What is signed, with the line feed at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One signature: who signed, with which key, and the bytes. */
export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of the key's hash, in hex. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A public key in the form in which people pass it on. */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  /** The 32 bytes of an Ed25519 public key (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** Kind of signature in C2SP signed-note: Ed25519. */
export const ED25519 = 1;

/**
 * What is signed of a ledger: which history, how long it is, and its head.
 *
 * @param opening SHA-256 of the first line, hex: it names the history, wherever it is published
 * @param lines how many lines the ledger has
 * @param head SHA-256 of the last line, hex
 */
export const headText = (opening: string, lines: number, head: string): string =>
  `fassung.head/1\n${opening}\n${lines}\n${head}\n`;

/**
 * Bytes whose SHA-256 begins with the id of a key (C2SP signed-note, "Signatures").
 *
 * @param name name of the key, without spaces and plus signs
 * @param publicKey 32 bytes
 */
export const keyIdInput = (name: string, publicKey: Uint8Array): Uint8Array =>
  new Uint8Array([...new TextEncoder().encode(name), 0x0a, ED25519, ...publicKey]);

/** The verifier key as text: `name+id+base64`. */
export const verifierKeyText = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(new Uint8Array([ED25519, ...publicKey]))}`;

/** A verifier key from its text, or null where the text is none of an Ed25519 key. Whether the id fits is not checked. */
export function parseVerifierKey(text: unknown): VerifierKey | null {
  if (typeof text !== 'string') return null;
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) return null;
  const bytes = fromBase64(encoded);
  return bytes?.length === 33 && bytes[0] === ED25519 ? { name, id, publicKey: bytes.slice(1) } : null;
}

/** A note with its signatures as text: the note, an empty line, a line for each signature. */
export const signedNoteText = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(({ name, id, bytes }) => `— ${name} ${toBase64(withId(id, bytes))}\n`).join('')}`;

/** Reads a signed note; null where it is not in the form that {@link signedNoteText} writes. */
export function parseSignedNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0) return null;
  const signatures = lines.map(parseSignature);
  return signatures.every((signature) => signature !== null) ? { text: note.slice(0, end + 1), signatures } : null;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || bytes === null || bytes.length < 5) return null;
  return { name, id: toHex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
}

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const withId = (id: string, bytes: Uint8Array): Uint8Array =>
  new Uint8Array([...[0, 2, 4, 6].map((at) => Number.parseInt(id.slice(at, at + 2), 16)), ...bytes]);

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
