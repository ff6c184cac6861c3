import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedLedger } from '../../src/copy/checkedLedger.ts';
import { signatureCheck, type Verify } from '../../src/copy/signatureCheck.ts';
import { hashOf, keyEvent, ledger, noteOver, testKey, verifyHere } from './checkLedger.ts';

const [own, old, stranger] = [testKey(), testKey('alt.example'), testKey('fremd.example')];
let checked: CheckedLedger;

beforeAll(async () => {
  checked = await ledger(keyEvent(old), keyEvent(own), keyEvent(old, 'revoked'));
});

const check = (note: string, pasted = '', verify: Verify = verifyHere) =>
  signatureCheck(note, checked, pasted, { hashOf, verify });

describe('a signed note', () => {
  it('over the head is checked with every key of the ledger, and told is which one was revoked [S8]', async () => {
    expect(await check(noteOver(checked, [own, old]))).toEqual({
      line: 6,
      keys: [
        { key: old.text, state: 'revoked', isPasted: false, result: 'good' },
        { key: own.text, state: 'valid', isPasted: false, result: 'good' },
      ],
    });
  });

  it('over an older state is one over this history; over another head it is none', async () => {
    expect((await check(noteOver(checked, [own], 4))).line).toBe(4);
    const other = { heads: [...checked.heads.slice(0, -1), '0'.repeat(64)] };
    expect((await check(noteOver(other, [own]))).line).toBeNull();
    expect((await check('kein Vermerk')).line).toBe('malformed');
  });

  it('is checked with the key that a reader brings, which need not be one of the ledger', async () => {
    const { keys } = await check(noteOver(checked, [own, stranger]), ` ${stranger.text}\n`);
    expect(keys.at(-1)).toEqual({ key: stranger.text, state: null, isPasted: true, result: 'good' });
    expect((await check(noteOver(checked, [own]), own.text)).keys.map(({ isPasted }) => isPasted)).toEqual([
      false,
      true,
    ]);
  });

  it('tells who has not signed, and that a signature is not that of its key', async () => {
    const note = noteOver(checked, [own]);
    expect((await check(note, stranger.text)).keys.map(({ result }) => result)).toEqual([
      'notSigned',
      'good',
      'notSigned',
    ]);
    // The name and id of one key, the signature of another one.
    const forged = noteOver(checked, [{ ...stranger, name: own.name, id: own.id }]);
    expect((await check(forged)).keys[1]?.result).toBe('bad');
  });

  it('tells keys of the same name apart', async () => {
    const namesake = testKey(own.name);
    const { keys } = await check(noteOver(checked, [own]), namesake.text);
    expect(keys.at(-1)).toMatchObject({ isPasted: true, result: 'notSigned' });
  });

  it('tells that a key is none, also where its id is not that of its bytes', async () => {
    const note = noteOver(checked, [own]);
    expect((await check(note, 'Schlüssel')).keys.at(-1)?.result).toBe('malformed');
    const swapped = own.text.replace(`+${own.id}+`, `+${stranger.id}+`);
    expect((await check(note, swapped)).keys.at(-1)?.result).toBe('malformed');
  });

  it('tells that a browser cannot tell', async () => {
    const { keys } = await check(noteOver(checked, [own]), '', async () => null);
    expect(keys[1]?.result).toBe('unsupported');
  });
});
