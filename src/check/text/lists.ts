import type { Block } from '../../agreement/wording.ts';
import type { ContractText } from './contractText.ts';
import { labelGroups } from './labelGroups.ts';
import type { Passage } from './passage.ts';

/** A list, whatever marks its items: bullets, numbers, letters. */
export interface ListText {
  /** The last passage of each item; null where the item ends with a list of its own. */
  readonly ends: readonly (Passage | null)[];
}

/** The lists of a contract in reading order of their kind. */
export function listsOf(contract: ContractText): readonly ListText[] {
  const byBlock = new Map<Block, Passage>();
  for (const passage of contract.passages) if (passage.block !== null) byBlock.set(passage.block, passage);
  const bullets = [...blocksOf(contract)].flatMap((block): readonly ListText[] => {
    if (block.type !== 'bullets') return [];
    return [{ ends: block.items.map((item) => lastOf(item, byBlock)) }];
  });
  const lettered = labelGroups(contract)
    .filter(({ kind }) => kind === 'letter' || kind === 'doubleLetter')
    .map(({ clauses }) => ({
      ends: clauses.map(({ clause, below }) => (below.length > 0 ? null : lastOf(clause.blocks, byBlock))),
    }));
  const items = [...blocksOf(contract)].flatMap((block): readonly ListText[] => {
    if (block.type !== 'items') return [];
    return [{ ends: block.clauses.map(({ blocks }) => lastOf(blocks, byBlock)) }];
  });
  return [...bullets, ...lettered, ...items];
}

function lastOf(blocks: readonly Block[], byBlock: ReadonlyMap<Block, Passage>): Passage | null {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' ? (byBlock.get(last) ?? null) : null;
}

function* blocksOf({ wording, clauses }: ContractText): Generator<Block> {
  yield* withInner(wording.opening);
  for (const { clause } of clauses.values()) yield* withInner(clause.blocks);
}

function* withInner(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'bullets') for (const item of block.items) yield* withInner(item);
  }
}
