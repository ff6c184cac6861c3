import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { accepted, clause, contract, rulesOf } from './sources.ts';

/** The canonical text below the first heading. */
const textOf = (markdown: string): string =>
  canonicalText(accepted(clause(markdown)).wording)
    .split('\n')
    .slice(3, -1)
    .join('\n');

describe('Markdown that would change the words of a contract [R1] [R2]', () => {
  it.each<[string, string]>([
    ['Kund*innen und Nutzer*innen', 'emphasis-inside-word'],
    ['**Auftrag**geber', 'emphasis-inside-word'],
    ['2*3*4 Meter', 'emphasis-inside-word'],
    ['(*) gilt für (*)', 'emphasis-doubtful'],
    ['„*“ gilt für „*“', 'emphasis-doubtful'],
    ['(_____) und (_____)', 'emphasis-doubtful'],
    ['Ort ____Datum____', 'emphasis-doubtful'],
    ['(*) Fußnote*', 'emphasis-doubtful'],
    ['** Daten **', 'emphasis-doubtful'],
    ['**Daten:**Text', 'emphasis-doubtful'],
    ['*Hinweis: Preis* gilt für alle*', 'emphasis-doubtful'],
    ['Kund*innen und *wichtig*', 'emphasis-doubtful'],
    ['Wort\n\u00A0\nWort', 'hidden-character'],
    ['z.\u00A0\nB.', 'hidden-character'],
    ['| a \\\\| b |\n|---|\n| c |', 'table-ragged'],
    ['| nur eine Zeile |', 'table-ragged'],
    ['~~gestrichen~~', 'not-supported'],
    ['ca. ~5~ Tage', 'not-supported'],
    ['____', 'not-supported'],
    ['* * *', 'not-supported'],
    ['---', 'not-supported'],
    ['> Zitat', 'not-supported'],
    ['Wort `Code`', 'not-supported'],
    ['[1]: Anlage', 'not-supported'],
    ['[x][1]\n\n[1]: https://example.org', 'not-supported'],
    ['Achtung![hier](https://example.org)', 'not-supported'],
    ['Text[^1]\n\n[^1]: Fußnote', 'not-supported'],
    ['Text\n---', 'heading-form'],
    ['Text\n===', 'heading-form'],
    ['### Sprache C #', 'heading-form'],
    ['### Sprache ###', 'heading-form'],
    ['Text\n- nachfolgend so genannt -', 'list-unexpected'],
    ['Text\n+ mehr', 'list-unexpected'],
    ['Text\n1. mehr', 'list-unexpected'],
    ['1. Januar 2025', 'list-unexpected'],
    ['- a\nb', 'line-outside-item'],
    ['1. a\nb', 'line-outside-item'],
    ['- a\n  - b\n  c', 'line-outside-item'],
    ['1. a\n1. b', 'list-number-changed'],
    ['1. a\n3. b', 'list-number-changed'],
    ['007. a', 'list-number-changed'],
    ['1999. a', 'list-number-changed'],
    ['a  \nb', 'invisible-break'],
    ['Ort \\', 'stray-backslash'],
    ['C:\\temp', 'stray-backslash'],
    ['\\§ 5', 'stray-backslash'],
    ['\\\nText', 'stray-backslash'],
    ['1.1 \\\nText', 'stray-backslash'],
    ['a\\\n\\\nb', 'stray-backslash'],
    ['\u00A0a', 'hidden-character'],
    ['a\u00A0', 'hidden-character'],
    ['a\\\n\u00A0b', 'hidden-character'],
    ['**a\u00A0**', 'emphasis-doubtful'],
    ['- \u00A0', 'hidden-character'],
    ['1.1\u00A0\u00A0Text', 'hidden-character'],
    ['| a | \u00A0 |\n|---|---|', 'hidden-character'],
    ['Ver&shy;trag', 'hidden-character'],
    ['a<br/>b', 'unknown-element'],
    ['<https://example.org>', 'syntax'],
    ['\tText', 'control-character'],
    ['a\tb', 'control-character'],
    ['a&Tab;b', 'control-character'],
    ['| a | b |\n|---|---|\n| c |', 'table-ragged'],
    ['| a | b |\n|---|---|\n| c | d | e |', 'table-ragged'],
    ['| a | b |\n|---|---|\n| c | d |\nText', 'table-ragged'],
    ['- ## Wort', 'not-supported'],
    ['1. ## Wort', 'not-supported'],
    ['- > Wort', 'not-supported'],
    ['- [x] Wort', 'not-supported'],
    ['- <Signatures parties="A, B" />', 'not-supported'],
    ['## 2.**Wort**', 'label-in-markup'],
    ['## 2.[Wort](https://example.org)', 'label-in-markup'],
    ['1.1**Wort**', 'label-in-markup'],
    ['**1.1 Wort**', 'label-in-markup'],
    ['Wort\na) mehr', 'label-inside-paragraph'],
    ['export der Daten in Drittländer', 'syntax'],
  ])('%j is refused by %s', (markdown, rule) => {
    expect(rulesOf(clause(markdown))).toContain(rule);
  });
});

describe('Markdown that leaves the words of a contract alone', () => {
  it.each<[string, string]>([
    ['Kund*innen', 'Kund*innen'],
    ['Kund\\*innen und Nutzer\\*innen', 'Kund*innen und Nutzer*innen'],
    ['Preis* und *Hinweis', 'Preis* und *Hinweis'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['5 * 3 *mal* 2', '5 * 3 mal 2'],
    ['\\| nur eine Zeile |', '| nur eine Zeile |'],
    ['Ja | Nein', 'Ja | Nein'],
    ['snake_case_name', 'snake_case_name'],
    ['Ort: ____ Datum: ____', 'Ort: ____ Datum: ____'],
    ['~5 Tage und ~7 Tage', '~5 Tage und ~7 Tage'],
    ['**fett** und *kursiv* und ***beides***', 'fett und kursiv und beides'],
    ['(**„Daten“**)', '(„Daten“)'],
    ['„**Daten**“', '„Daten“'],
    ['*»Daten«*', '»Daten«'],
    ['www.example.org und info@example.org.', 'www.example.org und info@example.org.'],
    ['unter/info@example.org, §info@example.org', 'unter/info@example.org, §info@example.org'],
    ['https://example.org/a_b_c?d=e&f=g', 'https://example.org/a_b_c?d=e&f=g'],
    ['[Ziffer 1](#1)', 'Ziffer 1'],
    ['M&uuml;ller &amp; S&ouml;hne &lt; AT&T', 'Müller & Söhne < AT&T'],
    ['\\{x\\} \\<y> a < 5 > 3 }'.replace(' }', ''), '{x} <y> a < 5 > 3'],
    ['C:\\\\temp', 'C:\\temp'],
    ['\\#kein Absatz', '#kein Absatz'],
    ['\\- genannt -', '- genannt -'],
    ['1\\. Januar', '1. Januar'],
    ['Am\n5. Mai', 'Am 5. Mai'],
    ['a\\\nb', 'a\nb'],
    ['a\nb  c', 'a b c'],
    ['   a', 'a'],
    ['Absatz\n\n    eingerückt', 'Absatz\neingerückt'],
    ['- a\n- b', '– a\n– b'],
    ['+ a\n+ b', '– a\n– b'],
    ['* a\n* b', '– a\n– b'],
    ['- a\n  weiter\n\n  neu', '– a weiter\nneu'],
    ['- a\n  - b\n    - c', '– a\n– b\n– c'],
    ['-\n- b', '–\n– b'],
    ['- <Field label="Ort" />', '– [Ort]'],
    ['1. a\n2. b', '1. a\n2. b'],
    ['3) a\n4) b', '3) a\n4) b'],
    ['0. a\n1. b', '0. a\n1. b'],
    ['1. a\n\n   a) b', '1. a\na) b'],
    ['| a | b |\n|:--|--:|\n| c \\| d | |', 'a\tb\nc | d\t'],
    ['- | a | b |\n  |---|---|\n  | c | d |', '–\na\tb\nc\td'],
    ['Firma <Field label="Name  der Firma" />, Ort', 'Firma [Name der Firma], Ort'],
    ['*a &#32;**\\\nb***', 'a\nb'],
    ['5\u00A0Tage', '5\u00A0Tage'],
    ['[ ] offen', '[ ] offen'],
    ['[eckig] [und][mehr]', '[eckig] [und][mehr]'],
  ])('%j reads %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('keeps the label of a heading that ends in an address', () => {
    const { wording } = accepted(contract('## 5. Kontakt/info@example.org\n\n5.1 und/info@example.org\n'));
    expect(wording.clauses.map(({ id, label }) => [id, label])).toEqual([['5', '5.']]);
    expect(canonicalText(wording)).toContain('\n5. Kontakt/info@example.org\n5.1 und/info@example.org\n');
  });
});
