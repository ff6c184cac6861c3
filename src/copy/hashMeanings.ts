import type { LedgerEvent, ReleaseEvent } from '../ledger/event.ts';
import type { CheckedLedger } from './checkedLedger.ts';

/** A frozen file has this hash. */
export interface FileMeaning {
  readonly type: 'file';
  readonly release: ReleaseEvent;
  /** Name of the file: `avv-1.3.txt`. */
  readonly name: string;
  /** The line of the ledger that says so, from 1. */
  readonly line: number;
}

/** A line of the ledger has this hash: it was the head when the line was the last one. */
export interface HeadMeaning {
  readonly type: 'head';
  readonly event: LedgerEvent;
  readonly line: number;
  /** How many lines came since. */
  readonly since: number;
}

/** What a hash stands for in a ledger. */
export type HashMeaning = FileMeaning | HeadMeaning;

/**
 * Everything a hash stands for in a ledger: files, and states of the history. None where it stands for nothing.
 *
 * @param hash SHA-256 in lower-case hex
 */
export function hashMeanings({ events, heads }: CheckedLedger, hash: string): readonly HashMeaning[] {
  return events.flatMap((event, i): readonly HashMeaning[] => {
    const line = i + 1;
    const files = event.event === 'release' ? Object.entries(event.files) : [];
    return [
      ...files.flatMap(([name, sha256]): readonly FileMeaning[] =>
        event.event === 'release' && sha256 === hash ? [{ type: 'file', release: event, name, line }] : [],
      ),
      ...(heads[i] === hash ? [{ type: 'head', event, line, since: events.length - line } as const] : []),
    ];
  });
}

/** The file among the meanings of a hash; null where it is that of no file. */
export const fileOf = (meanings: readonly HashMeaning[]): FileMeaning | null =>
  meanings.find((meaning) => meaning.type === 'file') ?? null;
