import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '../../../src/verification/readHistory.mjs';
import type { signatureComplaints } from '../../../src/verification/verifySignature.mjs';
import { freshFolder } from '../../support/smallContent.ts';
import { sha256 } from './ledgerText.ts';

const HEADS = ['a', 'b', 'c'].map((letter) => sha256(letter));
const TEXT = `fassung.head/1\n${HEADS[0]}\n3\n${HEADS[2]}\n`;

/** What a signer may do otherwise than the form says. */
interface Deviation {
  readonly algorithm?: number;
  /** Bytes after the public key, and after the signature. */
  readonly keyTail?: readonly number[];
  readonly tail?: readonly number[];
  /** The id that the signature says. */
  readonly says?: string;
  /** The id that the key has. */
  readonly id?: string;
}

/** A key and a function that makes a line of signature over a text. */
function signer(name: string, { algorithm = 1, keyTail = [], tail = [], says, id }: Deviation = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ format: 'der', type: 'spki' });
  const bytes = Buffer.concat([Buffer.from([algorithm]), der.subarray(-32), Buffer.from(keyTail)]);
  const ownId = id ?? sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes])).slice(0, 8);
  const line = (text = TEXT): string => {
    const parts = [Buffer.from(says ?? ownId, 'hex'), sign(null, Buffer.from(text), privateKey), Buffer.from(tail)];
    return `— ${name} ${Buffer.concat(parts).toString('base64')}\n`;
  };
  return { key: `${name}+${ownId}+${bytes.toString('base64')}`, line };
}

const [OWN, OTHER, LOST, STRANGER] = [signer('verlag'), signer('büro'), signer('alt'), signer('verlag')];

const state = (key: string, to: 'valid' | 'revoked'): object => ({ event: 'key', key, state: to });
const VALID = [state(OWN.key, 'valid')];
const BOTH = [state(OTHER.key, 'valid'), ...VALID];
const ONE_REVOKED = [state(LOST.key, 'valid'), { event: 'move' }, ...VALID, state(LOST.key, 'revoked')];
const ALL_REVOKED = [...VALID, state(OWN.key, 'revoked')];

const UNSIGNED = ': the head is not signed. Run "npm run key -- sign".';
const NO_KEY = ': the history has no valid key, so nothing can be signed.';
const OTHER_HEAD = ': not this head is signed. Run "npm run key -- sign".';
const NOT_VALID = ': no valid key has signed the head.';

const note = (...lines: readonly string[]): string => `${TEXT}\n${lines.join('')}`;
const over = (text: string): string => `${text}\n${OWN.line(text)}`;

/** Another letter at the last place of a base64 text without padding bits to spare: the same bytes, written otherwise. */
const respelled = (line: string): string => line.replace(/(.)(=*)\n$/, (_, last, end) => `${next(last)}${end}\n`);
const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);

/** A signer that deviates, as the only one of a history, with a note of its own. */
const deviating = (deviation: Deviation): readonly [events: readonly object[], text: string, complaint: string] => {
  const odd = signer('verlag', deviation);
  return [[state(odd.key, 'valid')], note(odd.line()), NOT_VALID];
};

type Form = readonly [named: string, events: readonly object[], note: string | null, complaint: string | null];

/** Histories and the notes beside them, each with the one complaint or none. */
export const SIGNATURE_FORMS: readonly Form[] = [
  ['no key and no note', [{ event: 'release' }], null, null],
  ['no key, but a note', [{ event: 'release' }], note(OWN.line()), NO_KEY],
  ['a key that was never said to be one', [{ event: 'move', key: OWN.key, state: 'valid' }], note(OWN.line()), NO_KEY],
  ['a key and no note', VALID, null, UNSIGNED],
  ['a key and its note', VALID, note(OWN.line()), null],
  ['two keys, the first one has signed', BOTH, note(OTHER.line()), null],
  ['two keys, the second one has signed', BOTH, note(OWN.line()), null],
  ['two keys, both have signed', BOTH, note(OWN.line(), OTHER.line()), null],
  ['a revoked key has signed', ONE_REVOKED, note(LOST.line()), NOT_VALID],
  ['the other key has signed', ONE_REVOKED, note(OWN.line()), null],
  ['the other key has not signed', ONE_REVOKED, null, UNSIGNED],
  ['no key is left, and no note', ALL_REVOKED, null, null],
  ['no key is left, but a note', ALL_REVOKED, note(OWN.line()), NO_KEY],
  ['a stranger has signed by the same name', VALID, note(STRANGER.line()), NOT_VALID],
  ['a stranger has signed as well', VALID, note(STRANGER.line(), OWN.line()), null],
  ['an empty note', VALID, '', OTHER_HEAD],
  ['a note without signature', VALID, `${TEXT}\n`, OTHER_HEAD],
  ['words before the note', VALID, `Vorab\n\n${note(OWN.line())}`, OTHER_HEAD],
  ['words after the note', VALID, `${note(OWN.line())}Danach\n`, OTHER_HEAD],
  ['a name with a plus', VALID, note(OWN.line(), '— ver+lag AAAA\n'), OTHER_HEAD],
  ['another first line', VALID, over(TEXT.replace(HEADS[0] ?? '', HEADS[1] ?? '')), OTHER_HEAD],
  ['another number of lines', VALID, over(TEXT.replace('\n3\n', '\n2\n')), OTHER_HEAD],
  ['another head', VALID, over(TEXT.replace(HEADS[2] ?? '', HEADS[1] ?? '')), OTHER_HEAD],
  ['another form', VALID, over(TEXT.replace('head/1', 'head/2')), OTHER_HEAD],
  ['a signature of something else', VALID, note(OWN.line('x\n')), NOT_VALID],
  ['a signature written otherwise', VALID, note(respelled(OWN.line())), NOT_VALID],
  ['a signature under another name', VALID, note(OWN.line().replace('verlag', 'verlas')), NOT_VALID],
  ['a signature with a byte too much', ...deviating({ tail: [0] })],
  ['a signature with three bytes too much', ...deviating({ tail: [0, 0, 0] })],
  ['a signature that says another key', ...deviating({ says: '01234567' })],
  ['a key with another id', ...deviating({ id: '01234567' })],
  ['a key of another kind', ...deviating({ algorithm: 2 })],
  ['a key with a byte too much', ...deviating({ keyTail: [0] })],
];

/**
 * What the verifier says of a form, without the path of the note.
 *
 * @param complaintsOf the function of the verifier
 */
export function signatureAnswer(complaintsOf: typeof signatureComplaints, [, events, text]: Form): readonly string[] {
  const folder = freshFolder();
  const path = join(folder, 'ledger.note');
  if (text !== null) writeFileSync(path, text);
  const history = { text: '', events, heads: HEADS, complaints: [] } as unknown as History;
  return complaintsOf(folder, history).map((complaint) => complaint.replace(path, ''));
}
