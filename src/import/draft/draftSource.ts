import { canonicalText } from '../../agreement/canonicalText.ts';
import { parseWording } from '../../agreement/parseWording.ts';
import type { Problem } from '../../agreement/problem.ts';
import type { Wording } from '../../agreement/wording.ts';
import { blockPieces, clausePieces, type DraftPiece, type DraftSubject, type Plainness } from './draftBlocks.ts';

/** A draft in the contract format. */
export interface Draft {
  readonly source: string;
  /** What the source holds; null where problems keep it from being read. */
  readonly wording: Wording | null;
  /** What an author has to put right before it can be released. */
  readonly problems: readonly Problem[];
  /** Lines of the source, from 1, at which a label, a list or bold type was written as mere text, because the format has no place for it. */
  readonly plainLines: readonly number[];
}

/** Rounds in which subjects that the format refuses are written more plainly; each can be made plainer twice. */
const ROUNDS = 12;
const PLAINEST = 2;

/**
 * A wording as the source of a draft. What the contract format refuses (a label twice, a list whose numbers jump, bold type
 * inside of a word) is written as text, so that no word is lost and the draft can be read; the lines are told.
 *
 * @param wording as an importer has understood it
 */
export function draftSource(wording: Wording): Draft {
  const plainness = new Map<DraftSubject, number>();
  const plain: Plainness = (subject) => plainness.get(subject) ?? 0;
  let draft = drafted(wording, plain);
  for (let round = 0; round < ROUNDS; round++) {
    const subjects = draft.wording === null ? draft.refused : otherWords(wording, draft);
    const refused = subjects.filter((subject) => plain(subject) < PLAINEST);
    if (refused.length === 0) break;
    for (const subject of refused) plainness.set(subject, plain(subject) + 1);
    draft = drafted(wording, plain);
  }
  const plainLines = draft.pieces.filter(({ subject }) => plain(subject) > 0).map(({ line }) => line);
  return { source: draft.source, wording: draft.wording, problems: draft.problems, plainLines };
}

/** Marks that Markdown does not understand as such become words: then everything that has marks is written without. */
function otherWords(wording: Wording, { wording: read, pieces }: Drafted): readonly DraftSubject[] {
  if (read === null || wordsOf(read) === wordsOf(wording)) return [];
  return pieces.filter(({ source }) => /[*[]/.test(source)).map(({ subject }) => subject);
}

const wordsOf = (wording: Wording): string =>
  canonicalText(wording)
    .split(/[\s\u00A0\u202F]+/u)
    .join(' ');

interface PlacedPiece extends DraftPiece {
  readonly line: number;
}

interface Drafted extends Omit<Draft, 'plainLines'> {
  readonly pieces: readonly PlacedPiece[];
  readonly refused: readonly DraftSubject[];
}

function drafted(wording: Wording, plain: Plainness): Drafted {
  const head = frontMatterSource(wording);
  const pieces = placed([...blockPieces(wording.opening, plain), ...clausePieces(wording.clauses, 2, plain)], head);
  const source = `${[head, ...pieces.map((piece) => piece.source)].join('\n\n')}\n`;
  const parsed = parseWording(source);
  const problems = parsed.ok ? [] : parsed.problems;
  const refused = [...new Set(problems.flatMap(({ line }) => subjectAt(pieces, line) ?? []))];
  return { source, wording: parsed.ok ? parsed.value.wording : null, problems, pieces, refused };
}

function placed(pieces: readonly DraftPiece[], head: string): readonly PlacedPiece[] {
  let line = head.split('\n').length + 2;
  return pieces.map((piece) => {
    const own = { ...piece, line };
    line += piece.source.split('\n').length + 1;
    return own;
  });
}

const subjectAt = (pieces: readonly PlacedPiece[], line: number): DraftSubject | undefined =>
  pieces.findLast((piece) => piece.line <= line)?.subject;

function frontMatterSource({ title, version, stated, validFrom, language }: Wording): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `version: ${JSON.stringify(version)}`,
    ...(stated === null ? [] : [`stated: ${stated}`]),
    ...(validFrom === null ? [] : [`validFrom: ${validFrom}`]),
    `language: ${language}`,
    '---',
  ].join('\n');
}
