import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/agreement/canonicalText.ts';
import type { Inline } from '../../src/agreement/wording.ts';
import type { OutlineBlock } from '../../src/import/outline.ts';
import { separateParagraphs } from '../../src/import/separateParagraphs.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const BREAK: Inline = { type: 'break' };

/** A paragraph; `/` stands for a forced line break. */
const paragraph = (words: string): OutlineBlock => ({ type: 'paragraph', content: broken(words) });
const broken = (words: string): readonly Inline[] =>
  words.split('/').flatMap((part, i) => [...(i > 0 ? [BREAK] : []), ...(part === '' ? [] : [text(part)])]);

const short = (blocks: readonly OutlineBlock[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'paragraph') return inlineText(block.content).replaceAll('\n', '/').trim();
    if (block.type === 'bullets') return block.items.map((item) => `• ${short(item).join(' ')}`).join(' ');
    if (block.type === 'ordered')
      return block.items.map(({ label, blocks: inner }) => `${label} ${short(inner).join(' ')}`).join(' ');
    return block.type;
  });

const separated = (...blocks: readonly (string | OutlineBlock)[]): readonly string[] =>
  short(separateParagraphs(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))));

const PROSE = 'Der Auftragnehmer bewahrt die Unterlagen so lange auf, wie es das Gesetz verlangt.';

describe('paragraphs that only look like one', () => {
  it('are parted at two line breaks in a row, and not at one', () => {
    expect(separated(`§ 4 Aufbewahrung//(1) ${PROSE}// //(2) Danach löscht er sie.`)).toEqual([
      ...['§ 4 Aufbewahrung', `(1) ${PROSE}`, '(2) Danach löscht er sie.'],
    ]);
    expect(separated('Muster Cloud GmbH/Lindenweg 12/04109 Leipzig')).toEqual([
      'Muster Cloud GmbH/Lindenweg 12/04109 Leipzig',
    ]);
  });

  it('are parted below a numbered title, and not where the line is part of a sentence', () => {
    expect(separated(`4. Aufbewahrung/${PROSE}`)).toEqual(['4. Aufbewahrung', PROSE]);
    expect(separated('4. Aufbewahrung/im Keller')).toEqual(['4. Aufbewahrung/im Keller']);
    expect(separated(`4. Er bewahrt alles auf./${PROSE}`)).toEqual([`4. Er bewahrt alles auf./${PROSE}`]);
  });

  it('are parted also where the breaks are bold', () => {
    const bold: Inline = { type: 'strong', content: [text('4. Aufbewahrung'), BREAK] };
    expect(separated({ type: 'paragraph', content: [bold, text(PROSE)] })).toEqual(['4. Aufbewahrung', PROSE]);
  });

  it('stand in items of lists as well', () => {
    const items = [{ label: '1.', blocks: [paragraph('Er löscht:/- Namen/- Anschriften')] }];
    expect(separated({ type: 'ordered', items })).toEqual(['1. Er löscht: • Namen • Anschriften']);
  });
});

describe('lists that are typed', () => {
  it('are lists: signs in a row, after a lead-in, behind breaks', () => {
    expect(separated('Er löscht', '• Namen', '• Anschriften')).toEqual(['Er löscht', '• Namen • Anschriften']);
    expect(separated('Er löscht:', '– alle Namen')).toEqual(['Er löscht:', '• alle Namen']);
    expect(separated('Er löscht://   - Namen//   - Anschriften')).toEqual(['Er löscht:', '• Namen • Anschriften']);
  });

  it('are none: a single dash, an insertion between dashes', () => {
    expect(separated('Er löscht', '– sofern nichts anderes gilt')).toEqual([
      'Er löscht',
      '– sofern nichts anderes gilt',
    ]);
    expect(separated('Verein Rad e. V.:', '- nachfolgend Auftraggeber -')).toEqual([
      ...['Verein Rad e. V.:', '- nachfolgend Auftraggeber -'],
    ]);
    const list: OutlineBlock = { type: 'bullets', items: [[paragraph('nachfolgend Auftraggeber -')]] };
    expect(separated(list)).toEqual(['- nachfolgend Auftraggeber -']);
  });

  it('lose signs that are typed behind those of the list', () => {
    const items = [[paragraph('- Namen;')], [paragraph('- Anschriften.')]];
    expect(separated({ type: 'bullets', items })).toEqual(['• Namen; • Anschriften.']);
  });
});

it('keeps every word in its place', () => {
  const words = fc.stringMatching(/^[a-zA-Z0-9 .:/•–-]{0,60}$/);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (all) => {
      const before = all.join(' ').replace(/[^a-zA-Z0-9.:]/g, '');
      expect(
        separated(...all)
          .join(' ')
          .replace(/[^a-zA-Z0-9.:]/g, ''),
      ).toBe(before);
    }),
  );
});
