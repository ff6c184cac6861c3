import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGREEMENT, publishedContent, smallSource } from '../support/smallContent.ts';

/** Every canary begins with it; no stemming, hyphenation or change of case takes it apart. */
export const SECRET = 'zqxgeheim';

/** Stands in what is published, so that whoever looks for canaries can prove to find them. */
export const PUBLIC = 'zqxpublik';

/** A text that would be code if anything took it for markup. */
export const MARKUP = '<script>alert(4711)</script>';

/** Where a canary sits. */
const PLACES = [
  'titel',
  'ueberschrift',
  'absatz',
  'litera',
  'zelle',
  'feld',
  'partei',
  'linkziel',
  'kommentarkopf',
  'aenderung',
  'uebersetzung',
  'uebersetzungskopf',
  'vertragskommentar',
  'seitenkommentar',
  'seitenmdx',
  'sicherung',
  'notiz',
  'auslagerung',
  'umgebung',
] as const;

type PlaceOfCanary = (typeof PLACES)[number];

const secret = (place: PlaceOfCanary): string => `${SECRET}${place}`;

/** A draft with a canary wherever something can be written. */
const draft = (): string => `---
# ${secret('kommentarkopf')}
title: Vertrag ${secret('titel')}
version: "1.2"
validFrom: 2027-01-01
language: de
changes:
  - "Ziff. 1.1: ${secret('aenderung')}"
---

## 1. Gegenstand ${secret('ueberschrift')}

1.1 Ein Satz über ${secret('absatz')} und [mehr](https://example.org/${secret('linkziel')}).

a) ${secret('litera')}

| Wort | ${secret('zelle')} |
|---|---|
| a | <Field label="${secret('feld')}" /> |

<Signatures parties="A, ${secret('partei')}" />
`;

const translation = (): string =>
  draft()
    .replace('language: de', 'language: en')
    .replace(/changes:\n.*\n/, '')
    .replace(secret('kommentarkopf'), secret('uebersetzungskopf'))
    .replaceAll(secret('absatz'), secret('uebersetzung'));

const published = (version: string, validFrom: string, text: string): string =>
  smallSource(version, validFrom, `## 1. Gegenstand ${PUBLIC}titel\n\n1.1 Ein Satz über ${PUBLIC}${text}.\n`).replace(
    'language: de\n',
    `language: de\nchanges:\n  - ${JSON.stringify(`Ziff. 1.1: ${MARKUP} {process.env.FASSUNG_SECRET} ${PUBLIC}grund`)}\n`,
  );

/**
 * A content folder with two published versions, and canaries in everything that is none of them: a draft, its translation,
 * an agreement that has a draft only, comments, copies that editors leave behind.
 *
 * @returns the folder, and the environment to build it in
 */
export function canaryContent(): { readonly content: string; readonly environment: Readonly<Record<string, string>> } {
  const content = publishedContent([published('1.0', '2025-02-01', 'eins'), published('1.1', '2025-03-01', 'zwei')]);
  const write = (text: string, ...path: readonly string[]): void => writeFileSync(join(content, ...path), text);
  write(draft(), 'test', 'draft.mdx');
  write(translation(), 'test', 'draft.en.mdx');
  write(draft(), 'test', 'draft.mdx~');
  write(secret('sicherung'), 'test', '.draft.mdx.swp');
  write(secret('notiz'), 'test', 'notizen.md');
  write(`${AGREEMENT}# ${secret('vertragskommentar')}\n`, 'test', 'agreement.yaml');
  write(`${readFileSync(join(content, 'site.yaml'), 'utf8')}# ${secret('seitenkommentar')}\n`, 'site.yaml');
  const page = '---\ntitle: Seite\ndescription: Eine Seite.\nlanguage: de\n---\n\n';
  write(`${page}Ein Satz. {/* ${secret('seitenmdx')} */}\n`, 'pages', 'seite.mdx');
  mkdirSync(join(content, secret('auslagerung')));
  write(AGREEMENT.replace('Testvertrag', secret('auslagerung')), secret('auslagerung'), 'agreement.yaml');
  write(draft(), secret('auslagerung'), 'draft.mdx');
  return { content, environment: { FASSUNG_SECRET: secret('umgebung') } };
}
