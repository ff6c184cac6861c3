import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { type ClauseThread, type ClauseThreads, clauseThreads } from '../../src/redline/history/clauseThreads.ts';
import { isTextChange } from '../../src/redline/history/textChange.ts';
import { createRedliner, redline } from '../../src/redline/redline.ts';
import type { ClauseChange, Redline } from '../../src/redline/redlineModel.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { contract, paragraph, type ShortClause } from './sampleContract.ts';
import { anyWording, versionPair } from './wordingArbitrary.ts';

const follow = (versions: readonly Wording[]): ClauseThreads => clauseThreads(versions, createRedliner());

/** What became of the thread of a clause, in short: `new 5.1`, `same 5.1`, `changed 6.1`, `gone`. */
function story({ threads, byVersion }: ClauseThreads, version: number, clause: string): readonly string[] {
  const thread = threads[byVersion[version]?.get(clause) ?? -1];
  return (thread?.steps ?? []).map(({ what, clause }) => (clause === null ? what : `${what} ${clause.clause}`));
}

const name = ({ steps }: ClauseThread): string => `${steps[0]?.version}/${steps[0]?.clause?.clause}`;

const SENTENCES = {
  purpose: 'Der Auftragsverarbeiter verarbeitet personenbezogene Daten nur zu den Zwecken aus Anlage 1.',
  secrecy: 'Er verpflichtet alle Personen mit Zugang zu den Daten schriftlich zur Vertraulichkeit.',
  notice: 'Er meldet jede Verletzung des Schutzes personenbezogener Daten binnen 72 Stunden in Textform.',
  audit: 'Der Verantwortliche darf die Einhaltung der Maßnahmen einmal im Jahr vor Ort kontrollieren.',
  deletion: 'Nach Ende des Hauptvertrages löscht er sämtliche Daten und bestätigt dies dem Verantwortlichen.',
  costs: 'Für Kontrollen von mehr als einem Tag kann er eine angemessene Vergütung verlangen.',
};

const clause = (label: string, text: string, clauses: readonly ShortClause[] = []): ShortClause => ({
  label,
  blocks: [paragraph(text)],
  clauses,
});
const section = (label: string, heading: string, clauses: readonly ShortClause[]): ShortClause => ({
  label,
  heading,
  clauses,
});

describe('a thread of a clause', () => {
  const first = contract('1.0', [
    section('1.', 'Pflichten', [
      clause('1.1', SENTENCES.purpose),
      clause('1.2', SENTENCES.secrecy),
      clause('1.3', SENTENCES.notice),
    ]),
    section('2.', 'Kontrolle', [clause('2.1', SENTENCES.audit), clause('2.2', SENTENCES.deletion)]),
  ]);

  it('goes on under another number', () => {
    const second = contract('1.1', [
      section('1.', 'Pflichten', [
        clause('1.1', SENTENCES.costs),
        clause('1.2', SENTENCES.purpose),
        clause('1.3', SENTENCES.secrecy),
        clause('1.4', SENTENCES.notice),
      ]),
      section('2.', 'Kontrolle', [clause('2.1', SENTENCES.audit), clause('2.2', SENTENCES.deletion)]),
    ]);
    const followed = follow([first, second, second]);
    expect(story(followed, 1, '1.4')).toEqual(['new 1.3', 'adjusted 1.4', 'same 1.4']);
    expect(story(followed, 1, '1.1')).toEqual(['new 1.1', 'same 1.1']);
    expect(story(followed, 0, '1.1')).toEqual(['new 1.1', 'adjusted 1.2', 'same 1.2']);
    const notice = followed.threads[followed.byVersion[0]?.get('1.3') ?? -1];
    expect(notice?.steps.at(-1)).toMatchObject({ lastChanged: 0, lastAdjusted: 1 });
    // The section has a sub-clause that it had not before, and no word of its own changed.
    const duties = followed.threads[followed.byVersion[0]?.get('1') ?? -1];
    expect(duties?.steps.at(-1)).toMatchObject({ lastChanged: 0, lastChangedBelow: 1 });
    const control = followed.threads[followed.byVersion[0]?.get('2') ?? -1];
    expect(control?.steps.at(-1)).toMatchObject({ lastChanged: 0, lastChangedBelow: 0 });
  });

  it('goes on at another place, with changes', () => {
    const second = contract('1.1', [
      section('1.', 'Pflichten', [clause('1.1', SENTENCES.purpose), clause('1.2', SENTENCES.secrecy)]),
      section('2.', 'Kontrolle', [
        clause('2.1', SENTENCES.audit),
        clause('2.2', SENTENCES.deletion),
        clause('2.3', SENTENCES.notice.replace('72', '24')),
      ]),
    ]);
    const followed = follow([first, second]);
    expect(story(followed, 1, '2.3')).toEqual(['new 1.3', 'changed 2.3']);
    const steps = followed.threads[followed.byVersion[1]?.get('2.3') ?? -1]?.steps;
    expect(steps?.[1]).toMatchObject({ moved: true, renamed: true, lastChanged: 1 });
    // Both sections have other sub-clauses than before.
    for (const id of ['1', '2'])
      expect(followed.threads[followed.byVersion[1]?.get(id) ?? -1]?.steps[1]).toMatchObject({ lastChangedBelow: 1 });
  });

  it('carries a change of a sub-clause up to the clauses above and to no other', () => {
    const second = contract('1.1', [
      section('1.', 'Pflichten', [
        clause('1.1', SENTENCES.purpose),
        clause('1.2', SENTENCES.secrecy),
        clause('1.3', SENTENCES.notice.replace('72', '24')),
      ]),
      section('2.', 'Kontrolle', [clause('2.1', SENTENCES.audit), clause('2.2', SENTENCES.deletion)]),
    ]);
    const followed = follow([first, second]);
    const last = (id: string) => followed.threads[followed.byVersion[1]?.get(id) ?? -1]?.steps.at(-1);
    expect(['1', '1.1', '1.3', '2'].map((id) => [last(id)?.lastChanged, last(id)?.lastChangedBelow])).toEqual([
      [0, 1],
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('ends where the clause is gone; what comes back later is a new one', () => {
    const without = contract('1.1', [
      section('1.', 'Pflichten', [clause('1.1', SENTENCES.purpose), clause('1.2', SENTENCES.secrecy)]),
      section('2.', 'Kontrolle', [clause('2.1', SENTENCES.audit), clause('2.2', SENTENCES.deletion)]),
    ]);
    const followed = follow([first, without, { ...first, version: '1.2' }]);
    expect(story(followed, 0, '1.3')).toEqual(['new 1.3', 'gone']);
    expect(story(followed, 2, '1.3')).toEqual(['new 1.3']);
    expect(followed.threads.map(name)).toContain('2/1.3');
  });
});

/** A redline whose clauses are told by hand, for what the text of a contract cannot be made to show at will. */
function told(old: Wording, after: Wording, changes: readonly Partial<ClauseChange>[]): Redline {
  const base = redline(old, after);
  const side = (from: 'old' | 'new', wording: Wording, id: string) =>
    changesOf(redline(wording, wording)).find((change) => change[from]?.clause === id)?.[from] ?? null;
  return {
    ...base,
    steps: changes.map((change) => ({
      type: 'clause',
      change: {
        number: 1,
        kind: 'changed',
        renumbered: false,
        split: false,
        merged: false,
        layers: ['text'],
        attention: [],
        lines: [],
        budgetHit: false,
        ...change,
        old: change.old?.clause ? { ...side('old', old, change.old.clause), ...change.old } : null,
        new: change.new?.clause ? { ...side('new', after, change.new.clause), ...change.new } : null,
      } as ClauseChange,
    })),
  };
}

describe('split and merged clauses', () => {
  const one = contract('1.0', [clause('1.1', `${SENTENCES.audit} ${SENTENCES.costs}`)]);
  const two = contract('1.1', [clause('1.1', SENTENCES.audit), clause('1.2', SENTENCES.costs)]);
  const line = (text: string): ClauseChange['lines'] => [
    {
      change: 'same',
      old: { kind: 'paragraph', label: null, piece: 'whole' },
      new: { kind: 'paragraph', label: null, piece: 'whole' },
      move: null,
      cells: [{ change: 'paired', segments: [{ change: 'keep', text, marks: {} }] }],
      budgetHit: false,
    },
  ];
  const side = (id: string, part: number) => ({ clause: id, part }) as ClauseChange['old'];
  const compare = (old: Wording, after: Wording): Redline => {
    if (old === after) return redline(old, after);
    const [long, short] = [line(SENTENCES.audit), line(SENTENCES.costs)];
    return old === one
      ? told(old, after, [
          { old: side('1.1', 0), new: side('1.1', 0), split: true, lines: long },
          { old: side('1.1', 1), new: side('1.2', 0), split: true, lines: short, kind: 'movedAndChanged' },
        ])
      : told(old, after, [
          { old: side('1.1', 0), new: side('1.1', 0), merged: true, lines: long },
          { old: side('1.2', 0), new: side('1.1', 1), merged: true, lines: short },
        ]);
  };

  it('a clause goes on as the part that took most of its text; the other part is new and knows where it is from', () => {
    const followed = clauseThreads([one, two], compare);
    expect(story(followed, 1, '1.1')).toEqual(['new 1.1', 'changed 1.1']);
    expect(story(followed, 1, '1.2')).toEqual(['new 1.2']);
    expect(followed.threads[0]?.steps[1]).toMatchObject({ into: [1], from: [] });
    expect(followed.threads[1]?.steps[0]).toMatchObject({ into: [], from: [0] });
    expect(followed.threads[1]?.steps[0]?.changes).toHaveLength(1);
  });

  it('of merged clauses the one that gave most text goes on; the other is gone and knows what it went into', () => {
    const followed = clauseThreads([two, one], compare);
    expect(story(followed, 0, '1.1')).toEqual(['new 1.1', 'changed 1.1']);
    expect(story(followed, 0, '1.2')).toEqual(['new 1.2', 'gone']);
    expect(followed.threads[0]?.steps[1]).toMatchObject({ from: [1] });
    expect(followed.threads[0]?.steps[1]?.changes).toHaveLength(2);
    expect(followed.threads[1]?.steps[1]).toMatchObject({ into: [0] });
  });
});

describe('isTextChange', () => {
  const change = (parts: Partial<ClauseChange>): ClauseChange =>
    ({ kind: 'changed', layers: [], attention: [], ...parts }) as ClauseChange;

  it.each<[boolean, Partial<ClauseChange>]>([
    [true, { layers: ['text'] }],
    [true, { layers: ['cell', 'typography'] }],
    [true, { kind: 'inserted' }],
    [true, { kind: 'deleted' }],
    [true, { kind: 'same', layers: ['reference'], attention: ['reference'] }],
    // Nothing explains what differs.
    [true, {}],
    [false, { kind: 'same' }],
    [false, { kind: 'same', renumbered: true, layers: ['number'] }],
    [false, { kind: 'moved', layers: ['move'] }],
    [false, { layers: ['number', 'reference', 'typography', 'markup'] }],
  ])('is %s for %j', (expected, parts) => {
    expect(isTextChange(change(parts))).toBe(expected);
  });
});

function checkLaws(versions: readonly Wording[]): void {
  const { threads, byVersion } = follow(versions);
  versions.forEach((wording, version) => {
    const ids = allClauses(wording).map(({ id }) => id);
    expect([...(byVersion[version]?.keys() ?? [])].toSorted()).toEqual(ids.toSorted());
    // Each clause of a version is in exactly one thread, at one step of it, which says so.
    expect(new Set(byVersion[version]?.values()).size).toBe(ids.length);
    for (const [id, thread] of byVersion[version] ?? [])
      expect(
        threads[thread]?.steps.filter((step) => step.version === version).map(({ clause }) => clause?.clause),
      ).toEqual([id]);
  });
  const steps = threads.flatMap((thread) => thread.steps);
  expect(steps.filter(({ clause }) => clause !== null)).toHaveLength(
    versions.reduce((sum, wording) => sum + allClauses(wording).length, 0),
  );
  for (const { steps } of threads) {
    const [first] = steps;
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, i) => (first?.version ?? 0) + i));
    expect(steps.map(({ what }) => what === 'new')).toEqual(steps.map((_, i) => i === 0));
    expect(steps.slice(0, -1).every(({ clause }) => clause !== null)).toBe(true);
    const last = steps.at(-1);
    expect(last?.clause === null || last?.version === versions.length - 1).toBe(true);
    for (const step of steps) {
      expect(step.lastChanged).toBeLessThanOrEqual(step.version);
      expect(step.lastChangedBelow).toBeGreaterThanOrEqual(step.lastChanged);
      expect(step.what === 'gone').toBe(step.clause === null);
    }
  }
  // Names are given by the first appearance, so no two threads have the same.
  expect(new Set(threads.map(name)).size).toBe(threads.length);
}

describe('the threads of any versions', () => {
  it('hold every clause of every version once and advance one version a step', { timeout: 60_000 }, () => {
    const versions = fc.oneof(
      fc.array(anyWording, { minLength: 1, maxLength: 4 }),
      fc.array(versionPair, { minLength: 1, maxLength: 2 }).map((pairs) => pairs.flat()),
    );
    fc.assert(fc.property(versions, checkLaws), { numRuns: 200 });
  });

  it('keep their names and their steps when a later version comes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(versionPair, anyWording, ([a, b], c) => {
        const [before, after] = [follow([a, b]), follow([a, b, c])];
        expect(
          after.threads.slice(0, before.threads.length).map(({ steps }) => steps.filter(({ version }) => version < 2)),
        ).toMatchObject(before.threads.map(({ steps }) => steps));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the example content', () => {
  const versions = readdirSync(join(EXAMPLE_CONTENT, 'avv'))
    .filter((name) => /^\d/.test(name))
    .toSorted()
    .map((version) =>
      readWordingJson(readFileSync(join(EXAMPLE_CONTENT, 'avv', version, `avv-${version}.json`), 'utf8')),
    );

  it('keeps the laws', () => {
    checkLaws(versions);
  });

  it('is followed across renumbering', () => {
    const followed = follow(versions);
    const last = versions.length - 1;
    const thread = followed.threads[followed.byVersion[last]?.get('12.1') ?? -1];
    expect(thread?.steps.map(({ clause }) => clause?.clause)).toEqual(['10.1', '10.1', '11.1', '12.1', '12.1']);
  });
});
