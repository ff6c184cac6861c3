import { type LedgerEvent, NO_LINE_BEFORE } from '../ledger/event.ts';
import { readLedger } from '../ledger/readLedger.ts';

/** SHA-256 as a browser offers it, in lower-case hex. */
export type HashOf = (data: Uint8Array) => Promise<string>;

/** A ledger whose chain was recomputed. */
export interface CheckedLedger {
  readonly ok: true;
  readonly text: string;
  readonly events: readonly LedgerEvent[];
  /** SHA-256 of every line, line feed included; the last one is the head. */
  readonly heads: readonly string[];
}

/** Why a ledger is none. `line` counts from 1. */
export interface LedgerFault {
  readonly ok: false;
  /**
   * `notALedger`: what was sent is something else. `cutOff`: its last line has no end. `chain`: a line does not continue
   * the one before it. `content`: the chain holds, but a line does not say what it may say at its place.
   */
  readonly fault: 'notALedger' | 'cutOff' | 'chain' | 'content';
  readonly line: number;
}

/**
 * Reads a ledger and recomputes the hash of every line.
 *
 * @param text the ledger as it was sent
 * @param hashOf hash function of the platform
 */
export async function checkedLedger(text: string, hashOf: HashOf): Promise<CheckedLedger | LedgerFault> {
  const lines = linesOf(text);
  const prevs = lines.map(prevOf);
  const strange = prevs.indexOf(null);
  if (text.includes('\r') || strange === 0) return { ok: false, fault: 'notALedger', line: 1 };
  if (lines.join('') !== text) return { ok: false, fault: 'cutOff', line: lines.length + 1 };
  const encoder = new TextEncoder();
  const heads = await Promise.all(lines.map((line) => hashOf(encoder.encode(line))));
  const broken = prevs.findIndex((prev, i) => prev !== (heads[i - 1] ?? NO_LINE_BEFORE));
  if (broken >= 0) return { ok: false, fault: broken === strange ? 'content' : 'chain', line: broken + 1 };
  const known = new Map(lines.map((line, i) => [line, heads[i] ?? '']));
  const read = readLedger(text, (line) => known.get(String(line)) ?? '');
  if (read.ok) return { ok: true, text, events: read.ledger.events, heads };
  const [, line] = /^Line (\d+)/.exec(read.complaints[0] ?? '') ?? [];
  return { ok: false, fault: 'content', line: Number(line ?? 1) };
}

/** The complete lines of a ledger, each with its line feed. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`);

/** What a line says of the line before it; null where it is no line of a ledger. */
function prevOf(line: string): string | null {
  try {
    const { prev } = JSON.parse(line) as { readonly prev?: unknown };
    return typeof prev === 'string' ? prev : null;
  } catch {
    return null;
  }
}
