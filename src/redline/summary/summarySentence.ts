import type { ContractLanguage } from '../../agreement/wording.ts';

/** What is counted in the sentence about the clauses that need no reading. */
export interface SummaryFacts {
  readonly oldVersion: string;
  readonly newVersion: string;
  /** Clauses of the new version. */
  readonly clauses: number;
  /** Of these, the ones that are the same throughout, and the ones of which the label alone differs. */
  readonly unchanged: number;
  readonly renumbered: number;
  /** Clauses of the old version that are gone. */
  readonly deleted: number;
}

/**
 * What stayed and what is gone, as a sentence; counts that are zero are left out: "Von 131 Klauseln der Fassung 1.3 sind
 * 55 unverändert und 54 nur neu nummeriert; 4 Klauseln der Fassung 1.2 sind entfallen."
 */
export function summarySentence(facts: SummaryFacts, language: ContractLanguage): string {
  return language === 'de' ? germanSentence(facts) : englishSentence(facts);
}

function germanSentence(facts: SummaryFacts): string {
  const clause = (count: number): string => `${count} ${count === 1 ? 'Klausel' : 'Klauseln'}`;
  const stay = kinds(facts, 'alle', 'unverändert', 'nur neu nummeriert');
  const be = stay[0]?.count === 1 ? 'ist' : 'sind';
  const what = stay.length === 0 ? 'ist keine unverändert' : `${be} ${stay.map(({ words }) => words).join(' und ')}`;
  const { oldVersion, newVersion, clauses, deleted } = facts;
  const stayed =
    clauses === 0
      ? `Fassung ${newVersion} hat keine Klauseln`
      : `Von ${clause(clauses)} der Fassung ${newVersion} ${what}`;
  const gone = `; ${clause(deleted)} der Fassung ${oldVersion} ${deleted === 1 ? 'ist' : 'sind'} entfallen`;
  return `${stayed}${deleted === 0 ? '' : gone}.`;
}

function englishSentence(facts: SummaryFacts): string {
  const clause = (count: number): string => `${count} ${count === 1 ? 'clause' : 'clauses'}`;
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  const { oldVersion, newVersion, clauses, unchanged, renumbered, deleted } = facts;
  const stay = kinds(facts, 'all', `${be(unchanged)} unchanged`, `${be(renumbered)} only renumbered`);
  const what = stay.length === 0 ? 'none is unchanged' : stay.map(({ words }) => words).join(' and ');
  const stayed =
    clauses === 0 ? `Version ${newVersion} has no clauses` : `Of ${clause(clauses)} of version ${newVersion}, ${what}`;
  const gone = `; ${clause(deleted)} of version ${oldVersion} ${deleted === 1 ? 'was' : 'were'} removed`;
  return `${stayed}${deleted === 0 ? '' : gone}.`;
}

/** `55 unverändert` and `54 nur neu nummeriert`, as far as there are any; `alle 55 unverändert` where there are no others. */
function kinds(
  { clauses, unchanged, renumbered }: SummaryFacts,
  all: string,
  unchangedWords: string,
  renumberedWords: string,
): readonly { readonly count: number; readonly words: string }[] {
  const kind = (count: number, words: string) => ({
    count,
    words: `${count === clauses && count > 1 ? `${all} ` : ''}${count} ${words}`,
  });
  return [kind(unchanged, unchangedWords), kind(renumbered, renumberedWords)].filter(({ count }) => count > 0);
}
