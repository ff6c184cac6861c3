import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { exampleContent } from '../../src/publication/exampleContent.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { ROOT } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

describe('the example content', () => {
  it('is what releasing its sources gives, byte for byte, twice [R12]', () => {
    const [first, second] = [freshFolder(), freshFolder()];
    exampleContent(join(ROOT, 'example'), first);
    exampleContent(join(ROOT, 'example'), second);
    expect(treeOf(first)).toEqual(treeOf(second));
    expect(treeOf(first)).toEqual(treeOf(EXAMPLE_CONTENT));
  });

  it('is an AVV of at least 2,000 words in five versions with annexes of their own', () => {
    const versions = (agreement: string): readonly string[] =>
      readdirSync(join(EXAMPLE_CONTENT, agreement)).filter((name) => /^\d/.test(name));
    expect(versions('avv')).toEqual(['1.0', '1.1', '1.2', '1.3', '1.4']);
    expect(versions('tom')).toHaveLength(2);
    expect(versions('unterauftragnehmer')).toHaveLength(3);
    for (const version of versions('avv')) {
      const text = readFileSync(join(EXAMPLE_CONTENT, 'avv', version, `avv-${version}.txt`), 'utf8');
      expect(text.split(/\s+/).length).toBeGreaterThan(2000);
    }
  });

  it('has frozen trees from which its canonical texts follow', () => {
    for (const [name] of Object.entries(treeOf(EXAMPLE_CONTENT)).filter(([name]) => name.endsWith('.json'))) {
      const path = join(EXAMPLE_CONTENT, name);
      const lines = readFileSync(path.replace(/json$/, 'txt'), 'utf8').split('\n');
      // The third line of a translation says that it does not bind.
      const text = /\.(?:de|en)\.json$/.test(name) ? lines.toSpliced(2, 1) : lines;
      expect(canonicalText(readWordingJson(readFileSync(path, 'utf8')))).toBe(text.join('\n'));
    }
  });

  it('covers what Art. 28 Abs. 3 DSGVO asks of the contract', () => {
    const text = readFileSync(join(EXAMPLE_CONTENT, 'avv', '1.3', 'avv-1.3.txt'), 'utf8').replaceAll('\u00A0', ' ');
    for (const item of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      expect(text).toContain(`Abs. 3 Satz 2 lit. ${item}`);
    }
    expect(text).toContain('Abs. 3 Satz 3');
  });
});
