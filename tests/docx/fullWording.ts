import type { Inline, Wording } from '../../src/agreement/wording.ts';
import { bullets, headed, labelled, p, sampleWording, t, table } from '../pdf/sampleWording.ts';

const link = (href: string, ...content: readonly Inline[]): Inline => ({ type: 'link', href, content });

/**
 * A contract with everything a wording can hold, and with what only a Word file can stumble over: links inside the
 * contract, tables side by side, ids that are too long or too alike for names of bookmarks, lists in lists.
 *
 * @param language language of the contract
 */
export function fullWording(language: Wording['language'] = 'de'): Wording {
  const sample = sampleWording();
  const long = 'geltung-und-rangfolge-der-bestimmungen-dieses-vertrages';
  return {
    ...sample,
    language,
    clauses: [
      ...sample.clauses,
      headed('90', 'decimal', '90.', 'Verweise & <Zeichen> "hier"', [
        p(
          'Siehe ',
          link('#1.2.a', t('Ziffer 1.2 '), { type: 'strong', content: [t('Buchst.'), t(' a')] }),
          ', ',
          link('#anlage-2.1', { type: 'emphasis', content: [t('Anlage 2.1')] }),
          ', ',
          link('../1.3/#5.2', t('die Fassung davor')),
          ', ',
          link('#gibt-es-nicht', t('ein Ziel, das fehlt')),
          ', ',
          link('https://[kaputt', t('eine Adresse, die keine ist')),
          ' oder ',
          link('https://muster.example/?a=1&b="2"#teil', { type: 'field', label: 'Name' }, { type: 'break' }, t('neu')),
          '.',
        ),
        table(['A', 'B'], ['1', '2']),
        table(['Nur ein Kopf']),
        bullets([table(['in einer Liste'], ['x'])], [], [bullets('tief', [p('a'), p('b'), bullets('tiefer')])]),
        {
          type: 'table',
          head: [[link('#90', t('Kopf')), { type: 'break' }, t('zweite Zeile')], []],
          rows: [
            [[], [{ type: 'strong', content: [t('fett'), { type: 'break' }, t('weiter')] }]],
            [[t('lang '.repeat(400).trim())], []],
          ],
        },
      ]),
      headed(`${long}.1`, 'unnumbered', null, 'Eins', [p('Text')]),
      headed(`${long}.2`, 'unnumbered', null, 'Zwei', []),
      labelled('a.b', 'paragraph', '(1)', []),
      labelled('a-b', 'letter', 'a)', [table(['T'], ['t'])]),
      labelled('A_b', 'letter', 'b)', [
        { type: 'items', clauses: [labelled('A_b.1', 'item', '1.', [p('eins')], [])] },
        { type: 'signatures', parties: ['Auftraggeber', 'Auftragsverarbeiter', 'Dritter'] },
      ]),
    ],
  };
}
