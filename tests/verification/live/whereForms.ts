import type { History } from '../../../src/verification/readHistory.mjs';
import type { verifyAgainst } from '../../../src/verification/verifyAgainst.mjs';
import { freshFolder } from '../../support/smallContent.ts';

const HEX = 'ab'.repeat(32);
const NO_PLACE = 'is no folder, no address, no head and no commit that git knows here';
const NO_HTTPS = 'what comes without https can be changed on its way';
const UNREAD = 'cannot be read';
const NO_HEAD = 'is the hash of no line';

/** Words that name another history, and a part of the only complaint. */
export const WHERES: readonly (readonly [where: string, complaint: string])[] = [
  [HEX, NO_HEAD],
  [HEX.toUpperCase(), NO_HEAD],
  [`${HEX}a`, NO_PLACE],
  [`x${HEX}`, NO_PLACE],
  [HEX.slice(1), NO_PLACE],
  ['xhttps://test.invalid', NO_PLACE],
  ['https:/test.invalid', NO_PLACE],
  ['https://test.invalid', UNREAD],
  ['HTTPS://test.invalid', UNREAD],
  ['https://127.0.0.1:9', UNREAD],
  ['http://localhost:9', UNREAD],
  ['http://127.0.0.1:9', UNREAD],
  ['http://test.invalid', NO_HTTPS],
  ['HTTP://test.invalid', NO_HTTPS],
  ['http://test.invalid/https:', NO_HTTPS],
  ['http://localhost.test.invalid', NO_HTTPS],
  ['http://my-localhost', NO_HTTPS],
  ['http://localhost@test.invalid', NO_HTTPS],
];

const HEADS = ['cd', 'ef', '01'].map((part) => part.repeat(32));
const HISTORY: History = { text: '', events: [], heads: HEADS, complaints: [] };

/**
 * Whether the verifier says the one thing of a place, and counts nothing.
 *
 * @param against the function of the verifier
 */
export async function isAnswered(
  against: typeof verifyAgainst,
  [where, complaint]: readonly [string, string],
): Promise<boolean> {
  const { complaints, counts } = await against(where, { content: freshFolder(), history: HISTORY });
  const counted = complaint === NO_HEAD ? 'lines up to the known head' : `files of ${where}`;
  const [said = '', ...more] = complaints;
  return said.includes(complaint) && more.length === 0 && JSON.stringify(counts) === JSON.stringify({ [counted]: 0 });
}

const notLast = (line: number): string => `The head ${HEADS[line - 1]} is line ${line} of 3 and not the last one.`;

/** Heads of the history, with what is said where it has to be the last one. */
const KNOWN_HEADS = HEADS.map((head, i) => [head, i + 1, i === 2 ? [] : [notLast(i + 1)]] as const);

/** Whether the verifier knows the heads of a history, and which one is the last. */
export async function areHeadsKnown(against: typeof verifyAgainst): Promise<boolean> {
  for (const [head, line, complaints] of KNOWN_HEADS)
    for (const [deployed, expected] of [
      [undefined, []],
      [false, []],
      [true, complaints],
    ] as const) {
      const said = await against(head, { content: freshFolder(), history: HISTORY, deployed });
      const wanted = { complaints: expected, counts: { 'lines up to the known head': line } };
      if (JSON.stringify(said) !== JSON.stringify(wanted)) return false;
    }
  return true;
}
