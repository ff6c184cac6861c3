import { type CleanSource, parseWording } from '../../src/agreement/parseWording.ts';
import type { Problem } from '../../src/agreement/problem.ts';

/** Front matter of seven lines: the text after it begins on line 8. */
export const HEAD = '---\ntitle: Vertrag\nversion: "1.4"\nstated: 2025-10-01\nlanguage: de\n---\n\n';

/** A source with sound front matter. */
export const contract = (body: string): string => `${HEAD}${body}`;

/** A source with one clause, whose text begins on line 10. */
export const clause = (text: string): string => contract(`## 1. Gegenstand\n\n${text}\n`);

/** What a source becomes; an error that names the problems where it is refused. */
export function accepted(source: string): CleanSource {
  const result = parseWording(source);
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`).join(', '));
}

/** The problems of a source; none where it is accepted. */
export function problemsOf(source: string): readonly Problem[] {
  const result = parseWording(source);
  return result.ok ? [] : result.problems;
}

/** The rules a source breaks, each once. */
export const rulesOf = (source: string): readonly string[] => [...new Set(problemsOf(source).map(({ rule }) => rule))];
