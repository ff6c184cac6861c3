import { expect, it } from 'vitest';
import type { Inline } from '../../src/agreement/wording.ts';
import { inlineTidy } from '../../src/import/inlineTidy.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });

it('keeps no-break spaces between words and none at an edge or beside a break', () => {
  expect(inlineTidy([text('\u00A0 § 5\u00A0a'), { type: 'break' }, text('\u00A0Orte \u202F')])).toEqual([
    ...[text('§ 5\u00A0a'), { type: 'break' }, text('Orte')],
  ]);
  expect(inlineTidy([text('Art. '), { type: 'strong', content: [text('\u00A05')] }])).toEqual([
    ...[text('Art. '), { type: 'strong', content: [text('\u00A05')] }],
  ]);
  expect(inlineTidy([text('\u00A0')])).toEqual([]);
});
