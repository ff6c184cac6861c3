import { describe, expect, it } from 'vitest';
import { CLEAN, findingsOf, planted, short } from './cleanContract.ts';
import { HARMLESS } from './harmless.ts';

describe('the check stays silent', () => {
  it('about a contract in which there is nothing to be found', () => {
    expect(short(findingsOf(CLEAN), CLEAN)).toEqual([]);
  });

  describe.each(Object.entries(HARMLESS))('%s', (_, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      const source = planted('## 4. Sicherheit', `3.3 ${sentence}\n\n## 4. Sicherheit`);
      expect(short(findingsOf(source), source)).toEqual([]);
    });
  });
});
