import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './readHistory.mjs';

/** What an Ed25519 public key begins with in DER (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A text, an empty line, and a line for each signature (C2SP signed-note). */
const SIGNED = /^((?:.+\n)+)\n((?:— [^\s+]+ [A-Za-z0-9+/]+={0,2}\n)+)$/;

/**
 * Whether the head is signed as the history demands: as long as it has a valid key, a note over its last line, signed by
 * such a key (C2SP signed-note).
 *
 * @param {string} folder where `ledger.note` stands
 * @param {import('./readHistory.mjs').History} history
 * @returns {readonly string[]}
 */
export function signatureComplaints(folder, { events, heads }) {
  const path = join(folder, 'ledger.note');
  const keys = events.filter((event) => event.event === 'key');
  const revoked = keys.filter(({ state }) => state === 'revoked').map(({ key }) => key);
  const valid = keys.map(({ key }) => key).filter((key) => !revoked.includes(key));
  if (!existsSync(path))
    return valid.length === 0 ? [] : [`${path}: the head is not signed. Run "npm run key -- sign".`];
  const [, text, signatures = ''] = SIGNED.exec(readFileSync(path, 'utf8')) ?? [];
  if (valid.length === 0) return [`${path}: the history has no valid key, so nothing can be signed.`];
  if (text !== `fassung.head/1\n${heads[0]}\n${heads.length}\n${heads.at(-1)}\n`)
    return [`${path}: not this head is signed. Run "npm run key -- sign".`];
  const isSigned = valid.some((key) => signatures.split('\n').some((line) => isSignature(key, text, line)));
  return isSigned ? [] : [`${path}: no valid key has signed the head.`];
}

/** @param {string} key @param {string} text @param {string} line */
function isSignature(key, text, line) {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key) ?? [];
  const publicKey = Buffer.from(encoded, 'base64');
  const signature = line.slice(`— ${name} `.length);
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.toString('base64') !== signature) return false;
  const ownId = sha256(Buffer.concat([Buffer.from(`${name}\n`), publicKey])).slice(0, 8);
  if (!line.startsWith(`— ${name} `) || id !== ownId || bytes.toString('hex', 0, 4) !== id) return false;
  if (publicKey.length !== 33 || publicKey[0] !== 1 || bytes.length !== 68) return false;
  const der = Buffer.concat([DER_PREFIX, publicKey.subarray(1)]);
  const object = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), object, bytes.subarray(4));
}
