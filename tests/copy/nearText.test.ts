import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantRelease, nearText } from '../../src/copy/nearText.ts';
import { type ReleaseEvent, releasesOf } from '../../src/ledger/event.ts';
import { ledger } from './checkLedger.ts';

const RELEASE = { agreement: 'avv', version: '1.0' } as ReleaseEvent;

const someLines = fc.array(fc.constantFrom('Eins', 'Zwei', 'Drei', ''), { minLength: 1, maxLength: 8 });

describe('the difference between a copy and a text', () => {
  it('is the passage between what is the same before and after it', () => {
    expect(nearText(RELEASE, 'a\nb\nx\ny\ne\n', 'a\nb\nc\ne\n')).toEqual({
      ...{ release: RELEASE, line: 3 },
      own: ['x', 'y'],
      published: ['c'],
    });
    expect(nearText(RELEASE, 'a\n', 'a\nb\n')).toMatchObject({ line: 2, own: [], published: ['b'] });
  });

  it('is none where programs changed only what they change when they save', () => {
    expect(nearText(RELEASE, '\uFEFFa\r\nGro\u0308ße', 'a\nGröße\n')).toBeNull();
  });

  it('put in the place of the own lines gives the published text, and has no line in common at its ends', () => {
    fc.assert(
      fc.property(someLines, someLines, (copy, text) => {
        const [own, published] = [`${copy.join('\n')}.`, `${text.join('\n')}.`];
        const found = nearText(RELEASE, own, published);
        if (found === null) {
          expect(own).toBe(published);
          return;
        }
        const lines = own.split('\n');
        lines.splice(found.line - 1, found.own.length, ...found.published);
        expect(lines.join('\n')).toBe(published);
        if (found.own.length > 0 && found.published.length > 0) {
          expect(found.own[0]).not.toBe(found.published[0]);
          expect(found.own.at(-1)).not.toBe(found.published.at(-1));
        }
      }),
    );
  });
});

describe('the version that a copy is meant to be', () => {
  it('is the one that its first lines name, else the one of its name', async () => {
    const releases = releasesOf((await ledger()).events);
    const meant = (name: string, text: string) => meantRelease(name, text, releases)?.version ?? null;
    expect(meant('', 'Vertrag\nFassung 1.1, Stand heute\n')).toBe('1.1');
    expect(meant('avv-1.0.txt', 'Vertrag\r\nFassung 1.1, Stand heute\r\n')).toBe('1.1');
    expect(meant('avv-1.0 (2).txt', 'Anders\n')).toBeNull();
    expect(meant('avv-1.0.txt', 'Anders\n')).toBe('1.0');
    expect(meant('', 'Vertrag\nFassung 9.9, Stand heute\n')).toBeNull();
  });
});
