import { expect, it } from 'vitest';
import { markedHtml } from '../../../src/import/html/readHtml.ts';

it('two texts side by side stay apart with a comment between them', () => {
  const { lines } = markedHtml('<main><ul><li><a href="/a">Daten</a><!-- x --><span>Orte</span></li></ul></main>');
  expect(lines.filter(({ leftOut }) => leftOut === null).map(({ text }) => text.trim())).toEqual(['Daten Orte']);
});
