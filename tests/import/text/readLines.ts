import { allClauses } from '../../../src/agreement/allClauses.ts';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { Block } from '../../../src/agreement/wording.ts';
import { wordingLines } from '../../../src/agreement/wordingLines.ts';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { readText } from '../../../src/import/text/readText.ts';

/** A text as its clauses. The indentation of the text in a test is not part of it. */
export function readLines(text: string) {
  const indent = /^\n( +)/.exec(text)?.[1] ?? '';
  const document = readText(text.replaceAll(`\n${indent}`, '\n'));
  const body = clausesFromOutline(document.outline);
  const clauses = allClauses(body);
  const lines = wordingLines({
    format: 1,
    title: '',
    version: '1',
    stated: null,
    validFrom: null,
    language: 'de',
    ...body,
  });
  return {
    ids: clauses.map(({ id }) => id),
    labels: clauses.map(({ label, heading }) =>
      [label, heading === null ? null : inlineText(heading)].filter((part) => part !== null).join(' '),
    ),
    opening: body.opening.map(textOf),
    bullets: lines.flatMap((line) => (line.kind === 'bullet' ? [line.cells.map(inlineText).join(' ')] : [])),
    words: lines.map(({ label, cells }) => [label ?? '', ...cells.map(inlineText)].join(' ').trim()).join('\n'),
    guesses: document.guesses.map(({ kind }) => kind),
    leftOut: document.lines.map(({ leftOut }) => leftOut),
    document,
  };
}

const textOf = (block: Block): string =>
  block.type === 'paragraph' ? inlineText(block.content).replaceAll('\n', ' / ') : block.type;
