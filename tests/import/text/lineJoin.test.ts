import { describe, expect, it } from 'vitest';
import { joinedText, joinOf, vocabularyOf } from '../../../src/import/text/lineJoin.ts';

const joined = (line: string, next: string, others: readonly string[] = []): string =>
  joinedText(line, next, joinOf(line, next, vocabularyOf(others)));

describe('the end of a line', () => {
  it.each([
    ['in der Bun-', 'desrepublik', 'in der Bundesrepublik'],
    ['die Auftraggeber-', 'Daten', 'die Auftraggeber-Daten'],
    ['solche IT-', 'Systeme', 'solche IT-Systeme'],
    ['eine EU-', 'weite Regel', 'eine EU-weite Regel'],
    ['nach Art-.', '28 DSGVO', 'nach Art-. 28 DSGVO'],
    ['die Haupt-', 'und Nebenpflichten', 'die Haupt- und Nebenpflichten'],
    ['Zugangs-', 'bzw. Zugriffsrechte', 'Zugangs- bzw. Zugriffsrechte'],
    ['ein 24-', 'stündiger Dienst', 'ein 24-stündiger Dienst'],
    ['der Auftragnehmer -', 'etwa im Verzug -', 'der Auftragnehmer - etwa im Verzug -'],
    ['ohne Strich', 'weiter', 'ohne Strich weiter'],
    ['weich ge\u00AD', 'trennt', 'weich getrennt'],
    ['Ende (Teil-', '(a) davon)', 'Ende (Teil- (a) davon)'],
    ['nach ISO/', 'IEC 27001', 'nach ISO/IEC 27001'],
    ['Löschung und/', 'oder Rückgabe', 'Löschung und/oder Rückgabe'],
    ['Name /', 'Anschrift', 'Name / Anschrift'],
    ['siehe https://muster.', 'example', 'siehe https://muster.example'],
    ['siehe https://muster.example.', 'Das gilt', 'siehe https://muster.example. Das gilt'],
  ])('"%s" and "%s"', (line, next, expected) => {
    expect(joined(line, next)).toBe(expected);
  });

  it('keeps the hyphen of a word that the text writes with one elsewhere', () => {
    expect(joined('ein cloud-', 'basierter Dienst')).toBe('ein cloudbasierter Dienst');
    expect(joined('ein cloud-', 'basierter Dienst', ['Der cloud-basierter Teil'])).toBe('ein cloud-basierter Dienst');
  });
});
