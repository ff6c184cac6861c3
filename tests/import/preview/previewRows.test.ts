import { describe, expect, it } from 'vitest';
import { importedDraft } from '../../../src/import/importedDraft.ts';
import { previewHtml } from '../../../src/import/preview/previewHtml.ts';
import { previewRows } from '../../../src/import/preview/previewRows.ts';
import { previewText } from '../../../src/import/preview/previewText.ts';

const TEXT = `Vertrag
Version 1.0, Stand: 1. Mai 2026

Muster <GmbH>
Musterweg 1
10115 Berlin

§ 1 Gegenstand
(1) Der Anbieter verarbeitet die Daten des Kunden allein im Auf-
trag und nach den Weisungen des Kunden, soweit nichts anderes
bestimmt ist.
(2) Weisungen erteilt der Kunde in Textform, und der Anbieter
bewahrt sie auf.
`;

async function rows() {
  const bytes = new TextEncoder().encode(TEXT);
  const { lines, wording, guesses } = await importedDraft({ bytes, fileName: 'a.txt', facts: {} });
  if (wording === null) throw new Error('The draft cannot be read.');
  return previewRows(lines, wording, [...guesses, { kind: 'test', line: 6, message: 'Ist das so?', confidence: 0.3 }]);
}

describe('a preview of an import', () => {
  it('shows every line of the file once, beside what was made of it', async () => {
    const shown = (await rows()).map(({ source, draft }) => [source.map(({ text }) => text), draft?.text ?? null]);
    expect(shown).toEqual([
      [['Vertrag', 'Version 1.0, Stand: 1. Mai 2026'], null],
      [['Muster <GmbH>', 'Musterweg 1', '10115 Berlin'], 'Muster <GmbH>\nMusterweg 1\n10115 Berlin'],
      [['§ 1 Gegenstand'], '§ 1 Gegenstand'],
      [
        TEXT.split('\n').slice(8, 11),
        '(1) Der Anbieter verarbeitet die Daten des Kunden allein im Auftrag und nach den Weisungen des Kunden, soweit nichts anderes bestimmt ist.',
      ],
      [
        TEXT.split('\n').slice(11, 13),
        '(2) Weisungen erteilt der Kunde in Textform, und der Anbieter bewahrt sie auf.',
      ],
    ]);
  });

  it('shows guesses at their line, and what is doubtful apart', async () => {
    const html = previewHtml('a.txt', await rows());
    expect(html).toContain('Muster &lt;GmbH&gt;<br>Musterweg 1<br>10115 Berlin');
    expect(html).toContain('<span class="guess">Ist das so? (30 %)</span>');
    expect(html.match(/<tr class="doubtful">/g)).toHaveLength(1);
    expect(html).not.toContain('<GmbH>');
  });

  it('fits the terminal', async () => {
    const lines = previewText(await rows(), 60).split('\n');
    expect(Math.max(...lines.filter((line) => !line.startsWith('  ?')).map((line) => line.length))).toBeLessThanOrEqual(
      60,
    );
    expect(lines).toContain('10115 Berlin                 | 10115 Berlin');
  });
});
