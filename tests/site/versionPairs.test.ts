import { describe, expect, it } from 'vitest';
import type { Library, PublishedAgreement, PublishedVersion } from '../../src/site/library.ts';
import {
  fileKinds,
  filesOfPairs,
  preparedPairs,
  unpreparedPairs,
  type VersionPair,
  versionPairs,
} from '../../src/site/versionPairs.ts';

/** Versions of one month each; `announced` of them begin after the day of the build. */
function libraryOf(count: number, preparedComparisons: number, announced = 0): Library {
  const month = (i: number): string => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
  const versions = Array.from({ length: count }, (_, i) => ({
    agreement: 'avv',
    version: `1.${i}`,
    period: { from: month(i), until: i + 1 < count ? month(i + 1) : null },
  })) as unknown as readonly PublishedVersion[];
  const agreement = { name: 'avv', versions } as unknown as PublishedAgreement;
  return {
    facts: { preparedComparisons },
    today: month(count - 1 - announced),
    agreements: [agreement],
  } as unknown as Library;
}

const named = (pairs: readonly VersionPair[]): readonly string[] =>
  pairs.map(({ older, newer }) => `${older.version} ${newer.version}`);

describe('the prepared pairs', () => {
  it('are all of them up to the number of versions that the site names', () => {
    expect(preparedPairs(libraryOf(20, 20))).toHaveLength(190);
    expect(unpreparedPairs(libraryOf(20, 20))).toEqual([]);
  });

  it('are beyond it neighbours and each with the version that is current now or will be', () => {
    expect(named(preparedPairs(libraryOf(5, 4)))).toEqual([
      '1.0 1.1',
      '1.1 1.2',
      '1.2 1.3',
      '1.0 1.4',
      '1.1 1.4',
      '1.2 1.4',
      '1.3 1.4',
    ]);
    expect(named(unpreparedPairs(libraryOf(5, 4, 1)))).toEqual(['1.0 1.2']);
  });

  it('and the others are all pairs, none twice', () => {
    const library = libraryOf(30, 20, 1);
    const both = [...named(preparedPairs(library)), ...named(unpreparedPairs(library))];
    expect(both.toSorted()).toEqual(named(versionPairs(library)).toSorted());
  });

  it('and their files grow with the versions, not with their square', () => {
    const counts = (count: number) => {
      const library = libraryOf(count, 20);
      return [preparedPairs(library).length, filesOfPairs(library).length];
    };
    expect(counts(50)).toEqual([97, 3 * (120 + 34)]);
    expect(counts(100)).toEqual([197, 3 * (120 + 84)]);
  });

  it('have Word, PDF and data where they are neighbours or among the first versions', () => {
    const kinds = (count: number, prepared: number, at: number) => {
      const pair = versionPairs(libraryOf(count, prepared))[at];
      return pair === undefined ? null : fileKinds(pair);
    };
    expect(kinds(5, 20, 1)).toEqual(['docx', 'pdf', 'json']);
    expect(kinds(5, 0, 1)).toEqual(['docx', 'pdf', 'json']);
    const [first, last] = [(16 * 15) / 2, (17 * 16) / 2 - 1];
    expect([kinds(17, 20, first), kinds(17, 20, last)]).toEqual([[], ['docx', 'pdf', 'json']]);
  });

  it('keep every file they ever had, whatever is released, set or past later', () => {
    const names = (library: Library) =>
      filesOfPairs(library).map(({ pair, kind }) => `${pair.older.version} ${pair.newer.version} ${kind}`);
    let before: readonly string[] = [];
    for (let count = 1; count <= 40; count += 1) {
      const now = new Set(names(libraryOf(count, count % 7, count % 3)));
      expect(before.filter((name) => !now.has(name))).toEqual([]);
      before = [...now];
    }
  });
});
