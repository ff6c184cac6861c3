import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedLedger } from '../../src/copy/checkedLedger.ts';
import { hashMeanings } from '../../src/copy/hashMeanings.ts';
import { isLedgerCopy, ledgerCopy } from '../../src/copy/ledgerCopy.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { hashOf, history, ledger, TEXT } from './checkLedger.ts';

describe('a ledger that a browser checks', () => {
  it('has a hash for each line, the last of which is the head', async () => {
    const { heads, events } = await ledger();
    expect(heads).toEqual(
      history()
        .split('\n')
        .slice(0, -1)
        .map((line) => sha256(`${line}\n`)),
    );
    expect(events.map(({ event }) => event)).toEqual(['open', 'release', 'release']);
  });

  it('may be one without lines', async () => {
    expect(await checkedLedger('', hashOf)).toMatchObject({ ok: true, heads: [] });
  });

  it('is refused after every change of one character, save in the last line', async () => {
    const text = history();
    const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
    await fc.assert(
      fc.asyncProperty(fc.nat(lastLine - 1), fc.constantFrom('0', 'a', ' ', '"', '\n', 'ä'), async (at, character) => {
        const forged = text.slice(0, at) + character + text.slice(at + 1);
        fc.pre(forged !== text);
        expect((await checkedLedger(forged, hashOf)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['a page instead', '<!doctype html>\n', 'notALedger', 1],
    ['the line ends of Windows', history().replaceAll('\n', '\r\n'), 'notALedger', 1],
    ['nothing that ends', history().slice(0, -5), 'cutOff', 3],
    ['an altered line', history().replace('"1.0"', '"1.9"'), 'chain', 3],
    ['a line that is none', `${history()}{"event":"gift"}\n`, 'content', 4],
  ])('names the line where it finds %s', async (_, text, fault, line) => {
    expect(await checkedLedger(text, hashOf)).toEqual({ ok: false, fault, line });
  });

  it('is refused where its chain holds and a line says what it must not', async () => {
    const [first = '', ...others] = history().split('\n');
    const prev = sha256(`${first}\n`);
    const second = (others[0] ?? '').replace('"canon":1', '"canon":7');
    expect(second).toContain(prev);
    expect(await checkedLedger(`${first}\n${second}\n`, hashOf)).toEqual({ ok: false, fault: 'content', line: 2 });
  });
});

describe('a hash', () => {
  it('stands for files and for states of the history', async () => {
    const checked = await ledger();
    expect(hashMeanings(checked, sha256(TEXT))).toMatchObject([{ type: 'file', name: 'avv-1.0.txt', line: 2 }]);
    expect(hashMeanings(checked, sha256('PDF'))).toMatchObject([{ type: 'file', name: 'avv-1.0.pdf' }]);
    expect(checked.heads.map((head) => hashMeanings(checked, head))).toMatchObject([
      [{ type: 'head', line: 1, since: 2 }],
      [{ type: 'head', line: 2, since: 1 }],
      [{ type: 'head', line: 3, since: 0 }],
    ]);
    expect(hashMeanings(checked, sha256('etwas anderes'))).toEqual([]);
  });
});

describe('a copy of the ledger', () => {
  const site = history();
  const lines = site.split('\n').slice(0, -1);
  const first = (count: number): string =>
    lines
      .slice(0, count)
      .map((line) => `${line}\n`)
      .join('');

  it.each([
    ['the same', site, { type: 'same', lines: 3 }],
    ['older', first(2), { type: 'continued', lines: 2, added: 1 }],
    ['newer than that of the site', `${site}{"event":"key"}\n`, { type: 'cutBack', lines: 4, missing: 1 }],
    [
      'of another history from the beginning',
      site.replace('Testverlag', 'Fremdverlag'),
      { type: 'rewritten', line: 1 },
    ],
    ['of another history', site.replace('"1.0"', '"1.7"'), { type: 'rewritten', line: 2 }],
  ])('is %s', (_, copy, finding) => {
    expect(ledgerCopy(copy, site)).toEqual(finding);
  });

  it('is known by its beginning', () => {
    expect(isLedgerCopy(site)).toBe(true);
    expect(isLedgerCopy(TEXT)).toBe(false);
  });
});
