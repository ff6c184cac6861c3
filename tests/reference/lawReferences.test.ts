import { describe, expect, it } from 'vitest';
import { ACTS } from '../../src/reference/acts.ts';
import { lawAddress } from '../../src/reference/lawAddress.ts';
import { lawReferences } from '../../src/reference/lawReferences.ts';

const DAY = '2026-10-01';
const found = (text: string, day = DAY): readonly string[] =>
  lawReferences(text, day).map(
    ({ start, end, source, provision }) =>
      `${text.slice(start, end)}: ${lawAddress(source, provision, 'de')
        .replace('https://eur-lex.europa.eu/eli/', '')
        .replace('https://www.gesetze-im-internet.de/', '')}`,
  );
const GDPR = 'reg/2016/679/oj/deu';

describe('references to laws', () => {
  it.each<readonly [string, ...string[]]>([
    ['nach Art. 28 DSGVO', `Art. 28 DSGVO: ${GDPR}#art_28`],
    ['(Art. 28 Abs. 3 DSGVO)', `Art. 28 Abs. 3 DSGVO: ${GDPR}#art_28`],
    ['Art. 32 DS-GVO', `Art. 32 DS-GVO: ${GDPR}#art_32`],
    ['Art 32 DSGVO', `Art 32 DSGVO: ${GDPR}#art_32`],
    ['Art.\u00A032 EU-DSGVO', `Art.\u00A032 EU-DSGVO: ${GDPR}#art_32`],
    ['Artikel 28 Absatz 3 Buchstabe h DSGVO', `Artikel 28 Absatz 3 Buchstabe h DSGVO: ${GDPR}#art_28`],
    ['Art. 28 Abs. 3 Satz 2 lit. h und Abs. 4 DSGVO', `Art. 28 Abs. 3 Satz 2 lit. h und Abs. 4 DSGVO: ${GDPR}#art_28`],
    ['Art. 28 Abs. 2, 4 und 9 DSGVO', `Art. 28 Abs. 2, 4 und 9 DSGVO: ${GDPR}#art_28`],
    ['Art. 28 Abs. 3 lit. a bis h DSGVO', `Art. 28 Abs. 3 lit. a bis h DSGVO: ${GDPR}#art_28`],
    ['Art. 28 Abs. 3 a) DSGVO', `Art. 28 Abs. 3 a) DSGVO: ${GDPR}#art_28`],
    ['Art. 33 und 34 DSGVO', `Art. 33: ${GDPR}#art_33`, `34 DSGVO: ${GDPR}#art_34`],
    ['Art. 32–36 DSGVO', `Art. 32: ${GDPR}#art_32`, `36 DSGVO: ${GDPR}#art_36`],
    ['Art. 44, 45, 46 DSGVO', `Art. 44: ${GDPR}#art_44`, `45: ${GDPR}#art_45`, `46 DSGVO: ${GDPR}#art_46`],
    ['Artt. 44 ff. DSGVO', `Artt. 44 ff. DSGVO: ${GDPR}#art_44`],
    ['Art. 6 Abs. 1 lit. f und 9 Abs. 2 DSGVO', `Art. 6 Abs. 1 lit. f: ${GDPR}#art_6`, `9 Abs. 2 DSGVO: ${GDPR}#art_9`],
    ['Art. 29 und Art. 32 Abs. 4 DSGVO', `Art. 29: ${GDPR}#art_29`, `Art. 32 Abs. 4 DSGVO: ${GDPR}#art_32`],
    ['Art. 6 i. V. m. Art. 9 DSGVO', `Art. 6: ${GDPR}#art_6`, `Art. 9 DSGVO: ${GDPR}#art_9`],
    ['Art. 28 der Datenschutz-Grundverordnung', `Art. 28 der Datenschutz-Grundverordnung: ${GDPR}#art_28`],
    ['Art. 28 der Verordnung (EU) 2016/679 („DSGVO“)', `Art. 28 der Verordnung (EU) 2016/679: ${GDPR}#art_28`],
    ['Erwägungsgrund 81 DSGVO', `Erwägungsgrund 81 DSGVO: ${GDPR}#rct_81`],
    [
      'Anhang III der Verordnung (EU) 2024/1689',
      'Anhang III der Verordnung (EU) 2024/1689: reg/2024/1689/oj/deu#anx_III',
    ],
    ['Article 28(3)(h) of the GDPR', `Article 28(3)(h) of the GDPR: ${GDPR}#art_28`],
    ['Articles 32 to 36 GDPR', `Articles 32: ${GDPR}#art_32`, `36 GDPR: ${GDPR}#art_36`],
    ['Verordnung (EU) 2016/679', `Verordnung (EU) 2016/679: ${GDPR}`],
    ['Verordnung (EG) Nr. 765/2008', 'Verordnung (EG) Nr. 765/2008: reg/2008/765/oj/deu'],
    ['Richtlinie 95/46/EG', 'Richtlinie 95/46/EG: dir/1995/46/oj/deu'],
    ['Richtlinie (EU) 2016/943', 'Richtlinie (EU) 2016/943: dir/2016/943/oj/deu'],
    ['Beschluss (EU) 2021/914', 'Beschluss (EU) 2021/914: dec_impl/2021/914/oj/deu'],
    ['Durchführungsbeschlusses (EU) 2021/914', 'Durchführungsbeschlusses (EU) 2021/914: dec_impl/2021/914/oj/deu'],
    [
      'Beschluss 2010/87/EU)',
      'Beschluss 2010/87/EU: https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX:32010D0087',
    ],
    ['§ 64 BDSG', '§ 64 BDSG: bdsg_2018/__64.html'],
    ['§ 26 Abs. 1 S. 1 BDSG', '§ 26 Abs. 1 S. 1 BDSG: bdsg_2018/__26.html'],
    ['§ 38 des Bundesdatenschutzgesetzes', '§ 38 des Bundesdatenschutzgesetzes: bdsg_2018/__38.html'],
    ['§ 203 StGB', '§ 203 StGB: stgb/__203.html'],
    ['§ 126b BGB', '§ 126b BGB: bgb/__126b.html'],
    ['§§ 305 ff. BGB', '§§ 305 ff. BGB: bgb/__305.html'],
    ['§§ 307, 308 Nr. 4 BGB', '§§ 307: bgb/__307.html', '308 Nr. 4 BGB: bgb/__308.html'],
    ['§ 433 des Bürgerlichen Gesetzbuchs', '§ 433 des Bürgerlichen Gesetzbuchs: bgb/__433.html'],
    ['§ 80 SGB X', '§ 80 SGB X: sgb_10/__80.html'],
    ['§ 25 TDDDG', '§ 25 TDDDG: ttdsg/__25.html'],
    ['Art. 10 GG', 'Art. 10 GG: gg/art_10.html'],
    ['Art. 37 DSGVO und § 38 BDSG', `Art. 37 DSGVO: ${GDPR}#art_37`, '§ 38 BDSG: bdsg_2018/__38.html'],
    ['§ 9 BDSG bzw. § 5 dieses Vertrags', '§ 9 BDSG: bdsg_2018/__9.html'],
    // Nothing that is not certain.
    ['Art. 28'],
    ['die DSGVO und das BDSG'],
    ['§ 5 des Vertrags'],
    ['§ 5 HinGG'],
    ['Art. 9 DSG'],
    ['§ 28 DSGVO'],
    ['Art. 5 BDSG'],
    ['Art. 5 und § 6 DSGVO'],
    ['§ 11 BDSG a. F.'],
    ['§ 11 BDSG a.F.'],
    ['Art. 28 DSGVO-konform'],
    ['Beschluss (EU) 2020/1234'],
    ['Verordnung (EU) 2021/914'],
    ['Ziff. 5.2 und Anlage 2'],
    ['Kunst. 5 BGB'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('knows that a name meant another law before', () => {
    expect(found('§ 11 BDSG', '2017-05-01')).toEqual([]);
    expect(found('§ 11 BDSG', '2018-05-25')).toHaveLength(1);
  });

  it('leads to the language of the reader where there is a choice', () => {
    const [gdpr, bgb] = lawReferences('Art. 28 DSGVO und § 126b BGB', DAY);
    expect(gdpr && lawAddress(gdpr.source, gdpr.provision, 'en')).toBe(
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_28',
    );
    expect(bgb && lawAddress(bgb.source, bgb.provision, 'en')).toBe(
      'https://www.gesetze-im-internet.de/bgb/__126b.html',
    );
  });

  it.each(ACTS.map((act) => [act.name, act] as const))('finds %s by its short name', (name, act) => {
    const head = act.provision === 'article' ? 'Art.' : '§';
    expect(lawReferences(`${head} 5 ${name}`, DAY)).toEqual([
      {
        start: 0,
        end: name.length + head.length + 3,
        source: act.source,
        provision: { kind: act.provision, number: '5' },
      },
    ]);
  });
});
