import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/agreement/canonicalText.ts';
import { headedOutline } from '../../src/import/headedOutline.ts';
import type { OutlineBlock } from '../../src/import/outline.ts';

const PROSE = 'Der Auftragnehmer bewahrt die Unterlagen so lange auf, wie es das Gesetz verlangt.';

const block = (source: string): OutlineBlock => {
  const [, marks = '', text = ''] = /^(#*) ?(.*)$/.exec(source) ?? [];
  const content = [{ type: 'text', text }] as const;
  return marks === '' ? { type: 'paragraph', content } : { type: 'heading', depth: marks.length, content };
};

const short = (blocks: readonly OutlineBlock[]): readonly string[] =>
  blocks.map((one) => {
    if (one.type === 'heading') return `${'#'.repeat(one.depth)} ${inlineText(one.content)}`;
    if (one.type === 'paragraph') return inlineText(one.content);
    if (one.type === 'bullets') return one.items.map((item) => `• ${short(item).join(' ')}`).join(' ');
    if (one.type !== 'ordered') return one.type;
    return one.items.map(({ label, blocks: inner }) => `${label} ${short(inner).join(' ')}`).join(' | ');
  });

const headed = (...sources: readonly string[]): readonly string[] => short(headedOutline(sources.map(block)).blocks);

describe('the outline of a file that marks headings', () => {
  it('has the headings that are marked and no others', () => {
    const marked = ['# § 1 Zweck', PROSE, '# § 2 Orte', '1. Werkstatt', '# § 3 Dauer', PROSE, '# § 4 Ende', PROSE];
    expect(headed(...marked)).toEqual(marked.map((one) => one));
  });

  it('has those that their numbers tell where hardly one is marked', () => {
    const rest = ['§ 1 Zweck', PROSE, '§ 2 Orte', PROSE, '§ 3 Dauer', PROSE, '§ 4 Ende', PROSE];
    expect(headed('# Parteien', PROSE, ...rest)).toEqual([
      ...['# Parteien', PROSE, '# § 1 Zweck', PROSE, '# § 2 Orte', PROSE, '# § 3 Dauer', PROSE, '# § 4 Ende', PROSE],
    ]);
  });

  it('has lists of typed numbers, with what stands below each', () => {
    const [one, two] = ['Er löscht folgende Angaben sofort:', 'Er sagt dem Verein Bescheid.'];
    const around = ['# § 2 Orte', PROSE, '# § 3 Dauer', PROSE, '# § 4 Ende', PROSE];
    expect(headed('# § 1 Zweck', `1. ${one}`, '- Namen', '- Orte', `2. ${two}`, ...around)).toEqual([
      ...['# § 1 Zweck', `1. ${one} • Namen • Orte | 2. ${two}`, ...around],
    ]);
  });
});
