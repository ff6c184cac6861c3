import { describe, expect, it } from 'vitest';
import { parseWording } from '../../src/agreement/parseWording.ts';
import { changeAccount } from '../../src/site/changeAccount.ts';
import type { Library, PublishedAgreement, PublishedVersion } from '../../src/site/library.ts';
import { pathsBelow } from '../../src/site/paths.ts';
import { german } from '../../src/site/words/german.ts';
import { smallSource } from '../support/smallContent.ts';

function version(number: string, body: string, changes: readonly string[]): PublishedVersion {
  const parsed = parseWording(smallSource(number, '2025-01-01', body));
  if (!parsed.ok) throw new Error('The sample is no contract.');
  return { version: number, wording: parsed.value.wording, release: { changes } } as unknown as PublishedVersion;
}

const clause = (number: number, text: string): string =>
  `## ${number}. ${text.split(' ')[1]}\n\n${number}.1 ${text}\n\n`;
const TEXTS = [
  'Der Auftragnehmer meldet jede Verletzung binnen 72 Stunden.',
  'Die Kosten einer Überprüfung trägt der Auftraggeber allein.',
  'Alle Unterlagen sind nach dem Ende des Vertrages zu vernichten.',
];

/** What the second of two versions changed: its first clause is gone, the second one and its number are others. */
function account(changes: readonly string[]) {
  const [first = '', second = '', third = ''] = TEXTS;
  const older = version('1.0', clause(1, first) + clause(2, second) + clause(3, third), []);
  const newer = version('1.1', clause(1, second.replace('allein', 'nicht allein')) + clause(2, third), changes);
  const agreement = { name: 'test', versions: [older, newer] } as unknown as PublishedAgreement;
  const library = { paths: pathsBelow('/') } as unknown as Library;
  return {
    first: changeAccount(library, agreement, older, german),
    second: changeAccount(library, agreement, newer, german),
  };
}

describe('what a version changed', () => {
  it('is nothing for the first version', () => {
    expect(account([]).first).toBeNull();
  });

  it('is told by clause, each with the way to it in the comparison; mere numbers stand apart', () => {
    const { second } = account([]);
    expect(second?.rows.map(({ clause: { text }, what }) => `${text} ${what}`)).toEqual([
      '1 mit einer Unterklausel entfallen',
      '2.1 → 1.1 neu nummeriert und geändert',
    ]);
    expect(second?.rows[1]?.clause.href).toMatch(/^\/test\/1\.1\/vergleich\/1\.0\/#aenderung-\d+$/);
    expect(second?.quiet.map(({ clause: { text } }) => text)).toEqual(['2 → 1', '3 → 2', '3.1 → 2.1']);
  });

  it('has an explanation beside the clause that bears its number now', () => {
    const rows = account(['Ziff. 1.1: Die Kosten werden geteilt.']).second?.rows;
    expect(rows?.map(({ notes }) => notes)).toEqual([[], ['Die Kosten werden geteilt.']]);
  });

  it('takes an explanation for the clause whose text changed where another one got its number', () => {
    const { second } = account(['Ziff. 1: Die Meldepflicht steht jetzt im Gesetz.']);
    expect(second?.rows.map(({ clause: { text }, notes }) => [text, notes.length])).toEqual([
      ['1', 1],
      ['2.1 → 1.1', 0],
    ]);
    expect(second?.quiet).toHaveLength(3);
  });

  it('brings a clause out of the fold that an explanation names, and whole where it names several', () => {
    const note = 'Ziff. 2.1 und Ziff. 1.1: Die Nummern folgen.';
    const { second } = account([note]);
    expect(second?.rows.flatMap(({ clause: { text }, notes }) => (notes.length > 0 ? [[text, ...notes]] : []))).toEqual(
      [
        ['2.1 → 1.1', note],
        ['3.1 → 2.1', note],
      ],
    );
    expect(second?.otherNotes).toEqual([]);
  });

  it('leaves no explanation out', () => {
    const notes = ['Ziff. 9.9: Gibt es nicht.', 'Der Vertrag ist kürzer.'];
    expect(account(notes).second?.otherNotes).toEqual(notes);
  });
});
