import { beforeAll, describe, expect, it } from 'vitest';
import { checkCopy } from '../../src/copy/checkCopy.ts';
import type { CheckedLedger, LedgerFault } from '../../src/copy/checkedLedger.ts';
import { meantRelease, nearText } from '../../src/copy/nearText.ts';
import { pastedText } from '../../src/copy/pastedText.ts';
import { signatureCheck } from '../../src/copy/signatureCheck.ts';
import { releasesOf } from '../../src/ledger/event.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import type { CheckAnswer, CheckSetting } from '../../src/site/checkAnswer.ts';
import { copyAnswer } from '../../src/site/copyAnswer.ts';
import { chainAnswer, faultAnswer, signatureAnswer } from '../../src/site/ledgerAnswers.ts';
import { pastedAnswers } from '../../src/site/pastedAnswers.ts';
import { pathsBelow } from '../../src/site/paths.ts';
import { CHECK_WORDS } from '../../src/site/words/checkWords.ts';
import { hashOf, history, keyEvent, ledger, noteOver, TEXT, testKey, verifyHere } from '../copy/checkLedger.ts';

const [own, other] = [testKey(), testKey('fremd.example')];
let plain: CheckedLedger;
let signed: CheckedLedger;

beforeAll(async () => {
  plain = await ledger();
  signed = await ledger(keyEvent(own));
});

const setting = (language: 'de' | 'en', of = plain): CheckSetting => ({
  ...{ ledger: of, today: '2026-11-21', shortTitle: () => 'AVV' },
  paths: pathsBelow('/', language),
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function copy(name: string, text: string, language: 'de' | 'en' = 'de', of = plain): Promise<CheckAnswer> {
  const finding = await checkCopy(bytesOf(text), of, hashOf);
  const release = meantRelease(name, text, releasesOf(of.events));
  const near = finding.type === 'unknown' && release !== null ? nearText(release, text, TEXT) : null;
  return copyAnswer(setting(language, of), { name, finding, near });
}

const saidBy = ({ title, sentences, facts }: CheckAnswer): string =>
  [title, ...sentences, ...facts.map(({ name, text }) => `${name}: ${text}`)].join('\n').replaceAll('\u00A0', ' ');

/** Words that would vouch for more than what was compared. */
const VOUCHING = /verifiziert|geprüft und|authentisch|garantiert|✓|verified|authentic|guarantee/i;

describe('the answer to a copy', () => {
  it.each([
    [
      'de',
      'AVV, Fassung 1.0: Zeichen für Zeichen die Textdatei',
      'Ihr Browser hat soeben',
      'abgelöst, gilt aber weiter',
    ],
    ['en', 'AVV, version 1.0: the text file, character for character', 'Your browser has just', 'continues to bind'],
  ] as const)('that is a published file says in %s which one, and what its version is today', async (...asked) => {
    const [language, title, compared, status] = asked;
    const answer = await copy('Vertrag.txt', TEXT, language);
    expect(answer).toMatchObject({ tone: 'same', title });
    expect(saidBy(answer)).toContain(compared);
    expect(saidBy(answer)).toContain(status);
    expect(saidBy(answer)).toContain(sha256(TEXT));
    expect(answer.links.map(({ href }) => href)).toEqual([
      language === 'de' ? '/avv/1.0/' : '/en/avv/1.0/',
      '/avv/1.0/avv-1.0.txt',
    ]);
    expect((await copy('a.pdf', 'PDF', language)).title).toMatch(
      /Byte für Byte die PDF-Datei|the PDF file, byte for byte/,
    );
  });

  it.each([
    [
      'de',
      'AVV, Fassung 1.0: die Textdatei, gleich bis auf eine Marke vor dem ersten Zeichen (BOM) und die Zeilenenden',
    ],
    [
      'en',
      'AVV, version 1.0: the text file, the same except for a mark before the first character (BOM) and the line ends',
    ],
  ] as const)('that a program changed says in %s by what it differs', async (language, title) => {
    const answer = await copy('a.txt', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`, language);
    expect(answer).toMatchObject({ tone: 'almost', title });
  });

  it.each([
    ['de', 'a.txt', 'Häufige Gründe'],
    ['de', 'a.pdf', 'Ausfüllen, Unterschreiben'],
    ['de', 'a.docx', 'Word-Dateien (DOCX) sind'],
    ['de', 'a.md', 'Markdown-Dateien (MD) sind'],
    ['de', 'a.HTM', 'Webseite, nur HTML'],
    ['en', 'a.pdf', 'Filling in, signing'],
    ['en', '', 'Pasted text'],
  ] as const)('that is none says in %s of "%s" what may be the cause, and what it does not mean', async (...asked) => {
    const [language, name, cause] = asked;
    const answer = await copy(name, 'etwas anderes', language);
    expect(answer.tone).toBe('different');
    expect(saidBy(answer)).toContain(cause);
    expect(saidBy(answer)).toMatch(/Was die Parteien vereinbart haben|what the parties agreed/);
  });

  it.each([
    ['de', 'steht in Zeile 3', 'Bei Ihnen: Drei Wörter.', 'Veröffentlicht: Zwei Wörter.'],
    ['en', 'is in line 3', 'Yours: Drei Wörter.', 'Published: Zwei Wörter.'],
  ] as const)('that is another wording of a version shows in %s the first difference', async (language, ...words) => {
    const answer = saidBy(await copy('avv-1.0.txt', TEXT.replace('Zwei', 'Drei'), language));
    for (const said of words) expect(answer).toContain(said);
  });

  it.each(['de', 'en'] as const)('of the ledger says in %s whether it was continued or rewritten', async (language) => {
    const text = history();
    const beginning = text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1);
    expect(await copy('ledger.jsonl', text, language)).toMatchObject({ tone: 'same' });
    expect((await copy('l', beginning, language)).title).toMatch(
      /2 (Zeilen, keine geändert|lines, none of them changed)/,
    );
    expect(await copy('l', `${text}{}\n`, language)).toMatchObject({ tone: 'different' });
    expect((await copy('l', text.replace('1.0', '1.9'), language)).title).toMatch(/(ab Zeile|from line) 2/);
    expect(await copy('l', '', language)).toMatchObject({ tone: 'nothing' });
  });
});

describe('the answer to a fingerprint', () => {
  const ask = (text: string, language: 'de' | 'en' = 'de') => pastedAnswers(setting(language), pastedText(text));
  const cited = (version: string, hash: string): string => `https://alt.example/avv/${version}/, SHA-256 ${hash}`;

  it.each([
    ['de', 'Prüfsumme von AVV, Fassung 1.0 (Textdatei)', 'Auch der Permalink', 'Achtung: Der Permalink'],
    ['en', 'Fingerprint of AVV, version 1.0 (text file)', 'names AVV, version 1.0, too', 'Attention: the permalink'],
  ] as const)('names in %s the version, and whether the permalink beside it agrees', (language, title, agrees, not) => {
    const [same] = ask(cited('1.0', sha256(TEXT)), language);
    expect(same).toMatchObject({ tone: 'same', title });
    expect(same?.sentences.join(' ')).toContain(agrees);
    const [contradiction] = ask(cited('1.1', sha256(TEXT)), language);
    expect(contradiction?.tone).toBe('different');
    expect(contradiction?.sentences.join(' ')).toContain(not);
  });

  it('of nothing says so, and which one the cited version has', () => {
    const [answer] = ask(cited('1.1', '0'.repeat(64)));
    expect(answer).toMatchObject({ tone: 'different', title: 'Diese Prüfsumme steht nicht im Register' });
    expect(answer?.sentences.at(-1)).toContain(sha256('Anders\n'));
    expect(ask('f'.repeat(64), 'en')[0]?.title).toBe('This fingerprint is not in the ledger');
    expect(ask('0a1b2c3d4e5f60718293', 'de')[0]).toMatchObject({ tone: 'nothing' });
    expect(ask('Ein Vertragstext.')).toEqual([]);
  });

  it('that is a head tells the line, and what came since', () => {
    const [answer] = ask(plain.heads[1] ?? '');
    expect(answer?.title).toBe('Dieser Registerstand gehört zu dieser Geschichte: Zeile 2');
    expect(answer?.sentences.at(-1)).toBe('Seither kam eine Zeile hinzu.');
    expect(ask(plain.heads[2] ?? '', 'en')[0]?.sentences.at(-1)).toBe('It is today’s head.');
  });
});

describe('the answer about the ledger', () => {
  it.each(['de', 'en'] as const)('says in %s what its chain shows, and what it does not', (language) => {
    const of = setting(language);
    const ask = (head: string | undefined) => chainAnswer(of, head ?? '');
    expect(ask(plain.heads[2])).toMatchObject({ tone: 'same' });
    expect(saidBy(ask(plain.heads[2]))).toMatch(
      /von der ersten Zeile an neu geschrieben|wrote anew from its first line/,
    );
    expect(saidBy(ask(plain.heads[1]))).toMatch(/früheren Stand \(Zeile 2\)|earlier head \(line 2\)/);
    expect(ask('0'.repeat(64))).toMatchObject({ tone: 'different' });
    for (const fault of ['notALedger', 'cutOff', 'chain', 'content'] satisfies LedgerFault['fault'][]) {
      const answer = faultAnswer(CHECK_WORDS[language], { ok: false, fault, line: 7 });
      expect(answer.tone).toBe('different');
      if (fault !== 'notALedger') expect(saidBy(answer)).toMatch(/(Zeile|line) 7/i);
    }
  });

  it.each(['de', 'en'] as const)('says in %s who signed the head', async (language) => {
    const ask = async (note: string, pasted = '', of = signed, verify = verifyHere) =>
      signatureAnswer(setting(language, of), await signatureCheck(note, of, pasted, { hashOf, verify }));
    const good = noteOver(signed, [own]);
    expect(await ask(good)).toMatchObject({ tone: 'same', title: expect.stringContaining('test.example') });
    expect(saidBy(await ask(good))).toMatch(/auf anderem Weg|in another way/);
    expect((await ask(noteOver(signed, [own], 2))).tone).toBe('almost');
    expect((await ask(good, own.text)).tone).toBe('same');
    // The key that the reader knows has not signed, whatever the ledger says of others.
    expect((await ask(good, other.text)).tone).toBe('different');
    expect((await ask(noteOver(signed, [{ ...other, name: own.name, id: own.id }]))).tone).toBe('different');
    // One key of the ledger has signed, and under the name of another one stands a signature that is not its own.
    const two = await ledger(keyEvent(own), keyEvent(other));
    const forged = noteOver(two, [own, { ...own, name: other.name, id: other.id }]);
    expect((await ask(forged, '', two)).tone).toBe('different');
    expect((await ask(noteOver({ heads: ['a', 'b'] }, [own]))).tone).toBe('different');
    expect((await ask('nichts')).tone).toBe('different');
    expect((await ask(good, '', signed, async () => null)).tone).toBe('nothing');
    const revoked = await ledger(keyEvent(own), keyEvent(own, 'revoked'));
    expect((await ask(noteOver(revoked, [own]), '', revoked)).tone).toBe('different');
  });

  it('says that nobody signs, or that a signature is missing', () => {
    expect(signatureAnswer(setting('de'), null)).toMatchObject({ tone: 'nothing' });
    expect(signatureAnswer(setting('de', signed), null)).toMatchObject({ tone: 'different' });
  });
});

describe('every answer', () => {
  it('vouches for nothing [S9]', () => {
    expect(JSON.stringify(CHECK_WORDS)).not.toMatch(VOUCHING);
    const functions = Object.values(CHECK_WORDS).flatMap((words) => Object.values(words).map(String));
    expect(functions.join('\n')).not.toMatch(VOUCHING);
  });
});
