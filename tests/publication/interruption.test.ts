import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { failuresAt, killAt, kindOf } from '../../bench/interruption/faults.ts';
import { type Fault, hasStrace } from '../../bench/interruption/fileCalls.ts';
import { type Baseline, baseline, interrupted } from '../../bench/interruption/interruptedChange.ts';
import { situations } from '../../bench/interruption/situations.ts';
import { orderFaults } from '../../bench/interruption/syncOrder.ts';
import { freshFolder } from '../support/smallContent.ts';

if (!hasStrace) console.warn('Tests of interrupted commands are skipped: install the Debian package strace.');

/** Every call of this kind is interrupted; of the others, one. "npm run bench -- kills" interrupts all. */
const THOROUGH = ['rename', 'mkdir'];

/** Each interruption is a process of its own. */
const LONG = { timeout: 240_000 };

describe.skipIf(!hasStrace)('a change of the history that is interrupted', LONG, () => {
  const place = freshFolder();
  const all = situations(freshFolder());
  const find = (name: string) => {
    const situation = all.find((other) => other.name === name);
    if (situation === undefined) throw new Error(name);
    return situation;
  };
  let line: Baseline;
  beforeAll(() => {
    line = baseline(find('a release that is signed'), place);
  });

  it('makes files durable before they are renamed, and every rename before the next', () => {
    const content = join(place, 'undisturbed');
    expect(line.calls.filter(({ name }) => name.startsWith('rename'))).toHaveLength(4);
    expect(orderFaults(line.calls, content)).toEqual([]);
    for (const [i, { name }] of line.calls.entries()) {
      if (name !== 'fsync') continue;
      expect(orderFaults(line.calls.toSpliced(i, 1), content), 'without a sync, it is seen').not.toEqual([]);
      break;
    }
  });

  it('leaves the old history or the new one where it is killed, and the same command completes it [P1]', () => {
    const seen = new Map<string, number>();
    const chosen = line.calls.filter((call) => {
      const count = seen.get(kindOf(call)) ?? 0;
      seen.set(kindOf(call), count + 1);
      return count === 0 || THOROUGH.includes(kindOf(call));
    });
    const ends = chosen.map((call) => interrupted(line, killAt(call), place));
    expect(ends.flatMap(({ faults }) => faults)).toEqual([]);
    expect(ends.every(({ end }) => end.isInjected)).toBe(true);
    expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['old', 'new']));
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['open', 'write', 'fsync', 'rename', 'close', 'unlink']));
  });

  it('tells every failure of the system in plain words, and the same command completes it [P2]', () => {
    const kinds = ['open', 'write', 'fsync', 'rename', 'mkdir'];
    const chosen = kinds.flatMap((kind): readonly Fault[] => {
      const calls = line.calls.filter((call) => kindOf(call) === kind && !call.shown.includes('.ledger-lock'));
      // Each failure at another call, from the last one backwards: those after the commit point come first.
      const errors = calls.flatMap((call) => failuresAt(call)).map(({ effect }) => effect);
      return [...new Set(errors)].flatMap((effect, i) => {
        const call = calls.at(-1 - i) ?? calls[0];
        return call === undefined ? [] : [{ call, effect }];
      });
    });
    const ends = chosen.map((fault) => interrupted(line, fault, place));
    expect(ends.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { end, fault } of ends)
      expect([fault.effect, end.isInjected, end.code]).toEqual([fault.effect, true, 1]);
  });

  it.each(['the first release', 'a withdrawal that is signed', 'the revocation of the last key'])(
    'is complete after a kill at every rename, and after the last one: %s',
    (name) => {
      const own = baseline(find(name), place);
      const renames = own.calls.flatMap((call, i) => (call.name.startsWith('rename') ? [call, own.calls[i + 1]] : []));
      const ends = renames.flatMap((call) => (call === undefined ? [] : [interrupted(own, killAt(call), place)]));
      expect(ends.flatMap(({ faults }) => faults)).toEqual([]);
      expect(orderFaults(own.calls, place)).toEqual([]);
    },
  );
});
