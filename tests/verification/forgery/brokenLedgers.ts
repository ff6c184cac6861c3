import { WELL_FORMED_LEDGER } from './ledgerForms.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = WELL_FORMED_LEDGER.split('\n').map((line) => `${line}\n`);

const NOT_UTF8 = 'The ledger is not written in UTF-8.';
const WINDOWS = 'The ledger has the line ends of Windows; git may have converted it.';
const CUT_OFF = 'The last line of the ledger is cut off.';
const unchained = (line: number): string =>
  `Line ${line} of the ledger does not continue the line before it: the chain is broken.`;

/** Bytes of ledgers that cannot be read to their end; nothing of them counts. */
export const UNREADABLE_LEDGERS: readonly (readonly [named: string, bytes: Uint8Array, complaint: string])[] = [
  ['a byte that is no UTF-8', Buffer.concat([Buffer.from(WELL_FORMED_LEDGER), Buffer.from([0xff, 0x0a])]), NOT_UTF8],
  ['half a character', Buffer.from(WELL_FORMED_LEDGER.replace('Versehen', 'Vers\u00e4hen'), 'latin1'), NOT_UTF8],
  ['line ends of Windows', Buffer.from(WELL_FORMED_LEDGER.replaceAll('\n', '\r\n')), WINDOWS],
  ['one line end of Windows', Buffer.from(WELL_FORMED_LEDGER.replace('\n', '\r\n')), WINDOWS],
  ['no line end', Buffer.from(WELL_FORMED_LEDGER.slice(0, -1)), CUT_OFF],
  ['half a line', Buffer.from(WELL_FORMED_LEDGER.slice(0, -99)), CUT_OFF],
  ['one letter', Buffer.from('x'), CUT_OFF],
];

/** Ledgers of sound lines whose chain is broken, with every complaint. */
export const UNCHAINED_LEDGERS: readonly (readonly [named: string, text: string, complaints: readonly string[]])[] = [
  ['nothing in it', '', []],
  ['its first line alone', FIRST, []],
  [
    'no first line',
    SECOND,
    [unchained(1), 'Line 1 of the ledger: A ledger is opened by its first line and by no other.'],
  ],
  ['no second line', FIRST + THIRD, [unchained(2)]],
  ['a prev in the first line', FIRST.replace(/0{64}/, '1'.repeat(64)), [unchained(1)]],
  ['a changed first line', FIRST.replace('Testverlag', 'Verlag') + SECOND + THIRD, [unchained(2)]],
];
