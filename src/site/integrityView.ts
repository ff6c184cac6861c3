import { dayInWords } from '../agreement/dayInWords.ts';
import { keyStates } from '../copy/signatureCheck.ts';
import { type LedgerEvent, originsOf, validKeysOf } from '../ledger/event.ts';
import { inForceOn } from '../ledger/status.ts';
import { frozenName } from '../publication/frozenFiles.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { type CheckCommands, checkCommands, signatureCommand } from './checkCommands.ts';
import type { Library, PublishedVersion } from './library.ts';
import { INTEGRITY_WORDS } from './words/integrityWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** What the page for checking says of this site. */
export interface IntegrityView {
  /** A file with which the commands are shown; null while nothing is published. */
  readonly example: { readonly file: string; readonly href: string; readonly fingerprint: string } | null;
  readonly commands: CheckCommands;
  readonly ledger: {
    readonly address: string;
    readonly lines: number;
    readonly begun: string | null;
    readonly last: string | null;
    readonly head: string;
  };
  /** Null where the history knows no key. */
  readonly signature: {
    /** Address of the signed note, or null where there is none. */
    readonly note: string | null;
    readonly keys: readonly { readonly key: string; readonly state: string }[];
    /** The command that checks it, or null where there is nothing to check. */
    readonly command: string | null;
  } | null;
  readonly ids: readonly { readonly name: string; readonly language: 'de' | 'en'; readonly id: string }[];
  /** In words: where the site is; or every address it had, the first one first. */
  readonly origins: readonly string[];
}

/**
 * What the page for checking says of this site.
 */
export function integrityView(library: Library, { language }: InterfaceWords): IntegrityView {
  const { paths, head, events, ledgerNote } = library;
  const day = (date: string): string => dayInWords(date, language);
  const example = exampleOf(library);
  const file = example === null ? null : frozenName(example.agreement, example.version, 'txt');
  const [first, last] = [events[0], events.at(-1)];
  // A command is shown only for a key whose name means nothing to a shell.
  const valid = validKeysOf(events).find((key) => /^[\w.-]+\+/.test(key));
  return {
    example:
      example === null || file === null
        ? null
        : {
            file,
            href: paths.file(example.agreement, example.version, 'txt'),
            fingerprint: example.release.fingerprint,
          },
    commands: checkCommands(file ?? 'avv-1.0.txt'),
    ledger: {
      address: absoluteUrl(library, paths.ledger),
      lines: events.length,
      begun: first === undefined ? null : day(first.date),
      last: last === undefined ? null : day(last.date),
      head,
    },
    signature:
      keyStates(events).size === 0
        ? null
        : {
            note: ledgerNote === null ? null : absoluteUrl(library, paths.ledgerNote),
            keys: keysInWords(events, language),
            command: ledgerNote === null || valid === undefined ? null : signatureCommand(valid),
          },
    ids: library.agreements.map(({ facts, id, versions }) => ({
      name: facts.title,
      language: versions.at(-1)?.wording.language ?? 'de',
      id,
    })),
    origins: originsInWords(events, language),
  };
}

/** The version in force of the first agreement that has one, or its last one. */
function exampleOf({ agreements, today }: Library): PublishedVersion | null {
  const [first] = agreements;
  if (first === undefined) return null;
  const current = inForceOn(
    first.versions.map(({ period }) => period),
    today,
  );
  return first.versions.find(({ period }) => period === current) ?? first.versions.at(-1) ?? null;
}

/** "gültig seit dem 1. März 2025, widerrufen am 2. März 2025" */
function keysInWords(
  events: readonly LedgerEvent[],
  language: 'de' | 'en',
): readonly { readonly key: string; readonly state: string }[] {
  const { states } = INTEGRITY_WORDS[language].signature;
  return [...keyStates(events).keys()].map((key) => ({
    key,
    state: events
      .flatMap((event) =>
        event.event === 'key' && event.key === key ? [states[event.state](dayInWords(event.date, language))] : [],
      )
      .join(', '),
  }));
}

function originsInWords(events: readonly LedgerEvent[], language: 'de' | 'en'): readonly string[] {
  const { origin, since } = INTEGRITY_WORDS[language].addresses;
  const origins = originsOf(events);
  if (origins.length < 2) return origins.map(origin);
  return events.flatMap((event) =>
    event.event === 'open' || event.event === 'move' ? [since(event.origin, dayInWords(event.date, language))] : [],
  );
}
