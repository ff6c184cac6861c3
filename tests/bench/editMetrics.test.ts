import { describe, expect, it } from 'vitest';
import { editMetrics } from '../../bench/redline/editMetrics.ts';
import { htmlEdits, paragraphsHtml } from '../../bench/redline/engines/htmlEdits.ts';
import { sideOf, type TextEdit } from '../../bench/redline/engines/textEdit.ts';

/** `keep[-old-]{+new+}` as edits. */
const edits = (text: string): readonly TextEdit[] =>
  [...text.matchAll(/\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}|((?:(?!\[-|\{\+)[\s\S])+)/gu)].map(([, gone, come, stays]) =>
    gone !== undefined
      ? { change: 'delete', text: gone }
      : come !== undefined
        ? { change: 'insert', text: come }
        : { change: 'keep', text: stays ?? '' },
  );
const measured = (text: string) => {
  const list = edits(text);
  return editMetrics(list, sideOf(list, 'old'), sideOf(list, 'new'));
};

describe('the metrics of edits', () => {
  it('count groups and letters', () => {
    expect(measured('binnen [-72-]{+24+} Stunden, {+nicht +}später')).toMatchObject({ groups: 2, characters: 10 });
  });

  it('call small changes confetti only where another one is a word away in the same line', () => {
    expect(measured('der [-a-]{+b+} und [-c-]{+d+} Rest').confetti).toBe(2);
    expect(measured('der [-a-]{+b+} und so weiter [-c-]{+d+}').confetti).toBe(0);
    expect(measured('der [-a-]{+b+}\n[-c-]{+d+} Rest').confetti).toBe(0);
  });

  it('find cuts inside a word', () => {
    expect(measured('Auftrag[-nehmer-]{+geber+}').cuts).toBe(2);
    expect(measured('der [-Auftragnehmer-]{+Auftraggeber+}').cuts).toBe(0);
  });

  it('find six words that were deleted and inserted', () => {
    const passage = 'eins zwei drei vier fünf sechs sieben';
    expect(measured(`[-${passage}-] dazwischen {+${passage}+}`)).toMatchObject({ carried: 7, words: 14 });
    expect(measured('[-eins zwei drei-] dazwischen {+eins zwei drei+}').carried).toBe(0);
  });

  it('do not count a passage that is said to have moved', () => {
    const passage = 'eins zwei drei vier fünf sechs sieben';
    const moved: readonly TextEdit[] = [
      { change: 'delete', text: passage, moved: true },
      { change: 'keep', text: ' dazwischen ' },
      { change: 'insert', text: passage, moved: true },
    ];
    expect(editMetrics(moved, '', '')).toMatchObject({ carried: 0, characters: 0, movedCharacters: 74 });
  });

  it('see what an engine lost', () => {
    expect(editMetrics(edits('a[-b-]'), 'ab', 'a')).toMatchObject({ acceptExact: true, rejectExact: true });
    expect(editMetrics(edits('a[-b-]'), 'a\u00a0b', 'a')).toMatchObject({ acceptExact: true, rejectExact: false });
  });

  it('read the output of engines for HTML', () => {
    expect(paragraphsHtml('a & b\nc\n')).toBe('<p>a &amp; b</p><p>c</p>');
    expect(htmlEdits('<p>a &amp; <del class="x">b</del><ins>c</ins></p><ins><p>d</p></ins>')).toEqual([
      { change: 'keep', text: 'a & ' },
      { change: 'delete', text: 'b' },
      { change: 'insert', text: 'c' },
      { change: 'keep', text: '\n' },
      { change: 'insert', text: 'd' },
      { change: 'insert', text: '\n' },
    ]);
  });
});
