import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifyBytes,
} from 'node:crypto';
import { keyIdInput, type VerifierKey, verifierKeyText } from '../ledger/signedNote.ts';
import { sha256 } from '../publication/sha256.ts';

/** A key that signs heads of the ledger. */
export interface SigningKey {
  /** Its public part as the ledger records it: `name+id+base64`. */
  readonly verifierKey: string;
  readonly name: string;
  /** First four bytes of the SHA-256 of name, line feed, 0x01 and public key, in hex (C2SP signed-note). */
  readonly id: string;
  /** Signature of a text (Ed25519, RFC 8032): 64 bytes, the same for the same text. */
  sign(text: string): Uint8Array;
}

/** A new private key as text: PKCS#8 in PEM (RFC 7468, RFC 8410). */
export function newPrivateKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * The 32 bytes of the public key that belongs to a private one.
 *
 * @param pem PKCS#8 in PEM, not encrypted
 * @returns null where the text is no private Ed25519 key
 */
export function publicKeyOf(pem: string): Uint8Array | null {
  const key = privateKeyOf(pem);
  return key === null ? null : rawPublicKey(createPublicKey(key));
}

/**
 * A private key under its name.
 *
 * @param name name of the key, as the ledger has it
 * @param pem PKCS#8 in PEM, not encrypted
 * @returns null where the text is no private Ed25519 key
 */
export function signingKey(name: string, pem: string): SigningKey | null {
  const key = privateKeyOf(pem);
  if (key === null) return null;
  const publicKey = rawPublicKey(createPublicKey(key));
  const id = keyId(name, publicKey);
  return {
    verifierKey: verifierKeyText({ name, id, publicKey }),
    name,
    id,
    sign: (text) => new Uint8Array(sign(null, new TextEncoder().encode(text), key)),
  };
}

/** The id of a key: first four bytes of its hash, in hex. */
export const keyId = (name: string, publicKey: Uint8Array): string => sha256(keyIdInput(name, publicKey)).slice(0, 8);

/** Whether a signature of a text was made with the private part of a key. */
export function isSignedBy({ publicKey }: VerifierKey, text: string, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verifyBytes(null, new TextEncoder().encode(text), key, signature);
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const rawPublicKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url'));
