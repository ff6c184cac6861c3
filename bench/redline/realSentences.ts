import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inlineText } from '../../src/agreement/canonicalText.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { wordingLines } from '../../src/agreement/wordingLines.ts';
import type { Sentence, Token, TokenKind } from './draft.ts';
import { MODALS, URGENCIES } from './german/vocabulary.ts';
import { realPairs } from './realPairs.ts';

/** Shorter ones are headings, longer ones lists. */
const LENGTHS = { from: 50, to: 400 };

/**
 * Sentences of real contracts and statutes to write with, each once. They are kept beside the repository:
 * `FASSUNG_CONTRACTS` and `FASSUNG_PAIRS` say where.
 *
 * @returns none where the folders are not there, and says so
 */
export function realSentences(): readonly Sentence[] {
  const texts = [...contracts(), ...realPairs().map(({ old }) => old)]
    .flatMap(wordingLines)
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ cells }) => cells.map(inlineText))
    // An ordinal, an abbreviation or a reference before the blank would be cut in two; such texts are left whole.
    .flatMap((text) => text.split(/(?<=\p{Ll}{4}\.) (?=\p{Lu})/u))
    .filter(
      (text) => text.length >= LENGTHS.from && text.length <= LENGTHS.to && text.endsWith('.') && !text.includes('\n'),
    );
  return [...new Set(texts)].map(tokens);
}

function contracts(): readonly Wording[] {
  const folder = resolve(process.env['FASSUNG_CONTRACTS'] ?? '../shared/contracts');
  if (!existsSync(folder)) {
    console.log(`No real contracts: ${folder} is not there; skipped.`);
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const parsed = parseWording(readFileSync(join(folder, name), 'utf8'));
      return parsed.ok ? [parsed.value.wording] : [];
    });
}

/** Words, with the kind of those that can be exchanged for words like them. */
function tokens(text: string): Sentence {
  return text
    .split(/ | ?(?=[,;:.]$)/u)
    .filter((word) => word !== '')
    .map((word): Token => ({ text: word, kind: kindOf(word) }));
}

function kindOf(word: string): TokenKind {
  if (MODALS.includes(word)) return 'modal';
  if (URGENCIES.includes(word)) return 'urgency';
  if (word === 'und' || word === 'oder' || word === 'sowie') return 'connective';
  if (word === 'nicht' || word === 'nur') return 'negation';
  return /^\p{Lu}\p{Ll}{9,}$/u.test(word) ? 'longNoun' : 'words';
}
