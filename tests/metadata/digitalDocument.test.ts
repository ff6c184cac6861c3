import { describe, expect, it } from 'vitest';
import { jsonBlock } from '../../src/metadata/digitalDocument.ts';
import { mediaTypeOf } from '../../src/metadata/mediaTypes.ts';

describe('data in a block of a page', () => {
  it('cannot end the block or open a comment, and is read back as it was', () => {
    const data = { name: '</script><script>alert(1)</script><!-- ]]> ä \\u003c' };
    const block = jsonBlock(data);
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual(data);
  });
});

describe('the media type of a file', () => {
  it('follows from the ending of its name', () => {
    expect(mediaTypeOf('https://avv.example.org/avv/1.4/avv-1.4.en.txt')).toBe('text/plain');
    expect(() => mediaTypeOf('avv-1.4.toString')).toThrow('not known');
  });
});
