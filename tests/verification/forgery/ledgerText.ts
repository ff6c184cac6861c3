import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** SHA-256 in hex, as the tests count it themselves. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A line of a ledger as data. */
export type Line = Record<string, unknown>;

/** Lines of a ledger as data. */
export const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/**
 * Lines as a ledger in which every line has the hash of the line before: what a forger makes who knows the form.
 */
export function chained(lines: readonly Line[]): string {
  let prev = '0'.repeat(64);
  return lines
    .map((line) => {
      const text = `${JSON.stringify({ ...line, prev })}\n`;
      prev = sha256(text);
      return text;
    })
    .join('');
}

/** Head of a ledger. */
export const headOf = (text: string): string => sha256(`${text.split('\n').at(-2)}\n`);

/** A key that signs heads: its text for the ledger, and the note it makes (C2SP signed-note). */
export interface NoteKey {
  readonly key: string;
  readonly note: (ledger: string) => string;
}

/** A new key. */
export function noteKey(name: string): NoteKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.concat([Buffer.from([1]), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`), raw])).slice(0, 8);
  return {
    key: `${name}+${id}+${raw.toString('base64')}`,
    note(ledger) {
      const lines = ledger.split('\n').slice(0, -1);
      const text = `fassung.head/1\n${sha256(`${lines[0]}\n`)}\n${lines.length}\n${headOf(ledger)}\n`;
      const signature = Buffer.concat([Buffer.from(id, 'hex'), sign(null, Buffer.from(text), privateKey)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}
