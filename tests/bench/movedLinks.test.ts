import { describe, expect, it } from 'vitest';
import { type Draft, type DraftClause, setBelow, TOP } from '../../bench/redline/draft.ts';
import { renderDraft } from '../../bench/redline/renderDraft.ts';
import { truthOf } from '../../bench/redline/truth.ts';

/** A contract of one section with clauses of these ids, each with as many letters as given. */
function draftOf(clauses: readonly (readonly [id: number, text: string])[]): Draft {
  const draft: Draft = {
    numbering: { style: 'decimal', lists: 'letter', policy: 'renumber' },
    clauses: new Map(),
    below: new Map(),
    above: new Map(),
    heirs: new Map(),
  };
  const clause = (id: number, part: Pick<DraftClause, 'level' | 'heading' | 'sentences'>): void => {
    draft.clauses.set(id, { id, table: null, number: null, ...part });
  };
  clause(1000, { level: 'section', heading: [{ text: 'Pflichten', kind: 'words' }], sentences: [] });
  setBelow(draft, TOP, [1000]);
  for (const [id, text] of clauses)
    clause(id, { level: 'clause', heading: null, sentences: [[{ text, kind: 'words' }]] });
  setBelow(
    draft,
    1000,
    clauses.map(([id]) => id),
  );
  return draft;
}

const truthAbout = (
  old: readonly (readonly [number, string])[],
  now: readonly (readonly [number, string])[],
  claimed: readonly { readonly old: string; readonly new: string }[] = [],
) => {
  const before = renderDraft(draftOf(old), '1', null);
  const after = renderDraft(draftOf(now), '2', before);
  return truthOf({ before, after, origins: new Map() }, { links: claimed, moved: claimed });
};

const LONG = 'Der Auftragsverarbeiter meldet jede Verletzung des Schutzes der Daten binnen der genannten Frist.';
const SHORT = 'Die Frist beträgt einen Monat.';
const GONE = '(weggefallen)';

describe('the truth about moves', () => {
  it('is that the shorter of two clauses moved', () => {
    const moved = truthAbout(
      [
        [1, LONG],
        [2, SHORT],
      ],
      [
        [2, SHORT],
        [1, LONG],
      ],
    ).moved;
    expect(moved).toEqual([{ old: '1.2', new: '1.1' }]);
  });

  it('takes either for two clauses of about the same length', () => {
    const other = LONG.replace('meldet', 'prüft');
    const either = [
      { old: '1.1', new: '1.2' },
      { old: '1.2', new: '1.1' },
    ];
    for (const claim of either)
      expect(
        truthAbout(
          [
            [1, LONG],
            [2, other],
          ],
          [
            [2, other],
            [1, LONG],
          ],
          [claim],
        ).moved,
      ).toEqual([claim]);
  });

  it('does not take a longer one for a shorter one', () => {
    const claim = { old: '1.1', new: '1.2' };
    expect(
      truthAbout(
        [
          [1, LONG],
          [2, SHORT],
        ],
        [
          [2, SHORT],
          [1, LONG],
        ],
        [claim],
      ).moved,
    ).not.toEqual([claim]);
  });

  it('knows no move between clauses with the same words', () => {
    const truth = truthAbout(
      [
        [1, GONE],
        [2, LONG],
        [3, GONE],
      ],
      [
        [3, GONE],
        [2, LONG],
        [1, GONE],
      ],
    );
    expect(truth.moved).toEqual([]);
    expect(truth.links).toHaveLength(4);
  });

  it('lets the copy between the same neighbours stay when another copy was deleted', () => {
    const truth = truthAbout(
      [
        [1, GONE],
        [2, LONG],
        [3, GONE],
        [4, SHORT],
      ],
      [
        [2, LONG],
        [1, GONE],
        [4, SHORT],
      ],
    );
    expect(truth.links).toContainEqual({ old: '1.3', new: '1.2' });
    expect(truth.deleted).toEqual(['1.1']);
    expect(truth.moved).toEqual([]);
  });
});
