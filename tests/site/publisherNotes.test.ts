import { describe, expect, it } from 'vitest';
import { namesClause, publisherNote } from '../../src/site/publisherNotes.ts';

describe('a note of the publisher', () => {
  it.each<[string, readonly string[]]>([
    ['Ziff. 9.2: Die Frist beträgt 30 Tage.', ['9.2']],
    ['Ziff. 12.2 und Ziff. 12.3: Inhalt und Ergänzung.', ['12.2', '12.3']],
    ['Ziff. 1.5, Ziff. 5.2 und Ziff. 13.4: Klarer.', ['1.5', '5.2', '13.4']],
    ['Ziffern 3 und 4: Klarer.', ['3', '4']],
    ['§ 2 Abs. 2a: Neu.', ['§ 2 Abs. 2a']],
    ['§\u00A02 Abs.\u00A02a: Neu.', ['§ 2 Abs. 2a']],
    ['Ziff. 8.2 lit. b: Neu.', ['8.2 lit. b']],
    ['Anlage 1 Ziff. 3.1: Neu.', ['Anlage 1 Ziff. 3.1']],
    ['Anlage 1: Neu.', ['Anlage 1']],
    ['Präambel: Neu.', ['Präambel']],
    ['Clause 4.1: New.', ['4.1']],
  ])('names in “%s” %j', (note, clauses) => {
    expect(publisherNote(note)).toEqual({ clauses, text: note.slice(note.indexOf(': ') + 2), whole: note });
  });

  it.each([
    'Wir haben geändert: die Frist.',
    'Ein Schreibfehler ist berichtigt.',
    'Wichtig: Ziff. 3 ist neu.',
    'Ziff. 3 und mehr: Neu.',
    ': Neu.',
    '',
  ])('that does not begin with clauses is a sentence: “%s”', (note) => {
    expect(publisherNote(note)).toEqual({ clauses: [], text: note, whole: note });
  });

  it('means the clause by its new name', () => {
    expect(namesClause('7.1', '5.3 → 7.1')).toBe(true);
    expect(namesClause('5.3', '5.3 → 7.1')).toBe(false);
    expect(namesClause('17', '17')).toBe(true);
  });
});
