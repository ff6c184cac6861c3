import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuedLedger, type NewEvent } from '../../src/ledger/continuedLedger.ts';
import { headText, parseSignedNote, parseVerifierKey, signedNoteText } from '../../src/ledger/signedNote.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { headNote, noteComplaint } from '../../src/signature/headNote.ts';
import { newPrivateKeyPem, publicKeyOf, type SigningKey, signingKey } from '../../src/signature/signingKey.ts';

const DAY = '2025-01-01';
const OPEN: NewEvent = { event: 'open', date: DAY, ledger: 1, publisher: 'T', origin: 'https://test.example' };

function keyNamed(name: string, pem = newPrivateKeyPem()): SigningKey {
  const key = signingKey(name, pem);
  if (key === null) throw new Error(name);
  return key;
}

const introduction = ({ verifierKey }: SigningKey, state: 'valid' | 'revoked' = 'valid'): NewEvent => ({
  event: 'key',
  date: DAY,
  key: verifierKey,
  state,
});

/** A history of these events after its opening. */
function historyOf(...events: readonly NewEvent[]) {
  const { ledger, lines } = continuedLedger({ events: [], head: '0'.repeat(64) }, [OPEN, ...events], sha256);
  return { ledger, text: lines };
}

const MOVE: NewEvent = { event: 'move', date: DAY, origin: 'https://neu.example' };

describe('a key', () => {
  it('has the id and the form of C2SP signed-note, computed here a second time', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    // The last 32 bytes of the DER form are the key itself (RFC 8410).
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    const id = createHash('sha256')
      .update(Buffer.from('muster-cloud\n\x01', 'latin1'))
      .update(raw)
      .digest('hex')
      .slice(0, 8);
    const encoded = Buffer.concat([Buffer.from([1]), raw]).toString('base64');
    expect(keyNamed('muster-cloud', pem).verifierKey).toBe(`muster-cloud+${id}+${encoded}`);
    expect(publicKeyOf(pem)).toEqual(new Uint8Array(raw));
  });

  it('agrees with the example of the specification', () => {
    // C2SP signed-note and golang.org/x/mod/sumdb/note: the verifier key of the Go checksum database.
    const text = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    const key = parseVerifierKey(text);
    const hash = createHash('sha256')
      .update('sum.golang.org\n')
      .update(Buffer.from(text.split('+').slice(2).join('+'), 'base64'));
    expect(key).toMatchObject({ name: 'sum.golang.org', id: '033de0ae' });
    expect(hash.digest('hex').slice(0, 8)).toBe('033de0ae');
  });

  it.each([
    [
      'an RSA key',
      () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    ['a public key', () => generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })],
    ['half a file', () => newPrivateKeyPem().slice(0, 60)],
    ['nothing', () => ''],
  ])('is refused where the file holds %s', (_what, pem) => {
    expect(signingKey('x', pem().toString())).toBeNull();
    expect(publicKeyOf(pem().toString())).toBeNull();
  });
});

describe('a signed head', () => {
  const pem = newPrivateKeyPem();
  const key = keyNamed('muster', pem);
  const { ledger, text } = historyOf(introduction(key));
  const note = headNote(text, [key]);

  it('is signed with Ed25519 over opening, length and head, as node:crypto verifies without our code', () => {
    const lines = text.split('\n').slice(0, -1);
    const hash = (line = ''): string => createHash('sha256').update(`${line}\n`).digest('hex');
    const signed = `fassung.head/1\n${hash(lines[0])}\n2\n${hash(lines[1])}\n`;
    expect(note.startsWith(`${signed}\n— muster `)).toBe(true);
    const bytes = Buffer.from(note.split(' ').at(-1)?.trim() ?? '', 'base64');
    expect(bytes.subarray(0, 4).toString('hex')).toBe(key.id);
    expect(verify(null, Buffer.from(signed), createPublicKey(pem), bytes.subarray(4))).toBe(true);
    expect(bytes.subarray(4)).toEqual(sign(null, Buffer.from(signed), pem));
  });

  it('is accepted, is the same each time, and is read back as written', () => {
    expect(noteComplaint(note, text, ledger)).toBeNull();
    expect(headNote(text, [key])).toBe(note);
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 3 }),
        (head, count, all) => {
          const signatures = all.map((bytes, i) => ({ name: `k${i}`, id: 'deadbeef', bytes: new Uint8Array(bytes) }));
          const made = { text: headText(sha256(head), count, sha256(`${head}x`)), signatures };
          expect(parseSignedNote(signedNoteText(made))).toEqual(made);
        },
      ),
    );
  });

  it('is refused after the change of any character', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('A', '0', 'f', ' ', '\n', '+'), (at, character) => {
        const forged = note.slice(0, at) + character + note.slice(at + 1);
        fc.pre(forged !== note && !sameSignature(forged, note));
        expect(noteComplaint(forged, text, ledger)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, () => string | null, RegExp]>([
    ['there is none', () => null, /is not signed/],
    ['it is empty', () => '', /no signed note/],
    ['it has no signature', () => `${note.split('\n\n')[0]}\n\n`, /no signed note/],
    [
      'another key of the same name has signed',
      () => headNote(text, [keyNamed('muster')]),
      /no signature by a key that is valid/,
    ],
    [
      'the same key has signed under another name',
      () => headNote(text, [keyNamed('andere', pem)]),
      /no signature by a key/,
    ],
    ['an older head is signed', () => headNote(historyOf().text, [key]), /another head/],
    ['a later head is signed', () => headNote(historyOf(introduction(key), MOVE).text, [key]), /another head/],
    [
      'the head of another history is signed',
      () => headNote(historyOf(MOVE, introduction(key)).text, [key]),
      /another head/,
    ],
    ['the id of the key is forged', () => note.replace(/— muster \S+/, forgedId), /no signature by a key/],
  ])('is refused where %s', (_what, made, complaint) => {
    expect(noteComplaint(made(), text, ledger)).toMatch(complaint);
  });

  it('may carry further signatures, and needs one by a key that is valid', () => {
    const other = keyNamed('andere');
    const both = historyOf(introduction(key), introduction(other));
    for (const keys of [[key], [other], [key, other], [keyNamed('fremd'), other]]) {
      expect(noteComplaint(headNote(both.text, keys), both.text, both.ledger)).toBeNull();
    }
    const revoked = historyOf(introduction(key), introduction(other), introduction(key, 'revoked'));
    expect(noteComplaint(headNote(revoked.text, [key]), revoked.text, revoked.ledger)).toMatch(/no signature by a key/);
    expect(noteComplaint(headNote(revoked.text, [other]), revoked.text, revoked.ledger)).toBeNull();
  });

  it('is not needed where no key is valid', () => {
    const { ledger: without, text: lines } = historyOf(introduction(key), introduction(key, 'revoked'));
    expect(noteComplaint(null, lines, without)).toBeNull();
  });
});

/** Base64 has several spellings of the same bytes in its last character. */
const sameSignature = (a: string, b: string): boolean =>
  JSON.stringify(parseSignedNote(a)) === JSON.stringify(parseSignedNote(b));

function forgedId(line: string): string {
  const [dash, name, encoded = ''] = line.split(' ');
  const bytes = Buffer.from(encoded, 'base64');
  bytes.writeUInt32BE(0xdeadbeef);
  return `${dash} ${name} ${bytes.toString('base64')}`;
}
