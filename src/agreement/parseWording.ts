import type { Nodes, Root } from 'mdast';
import { canonicalText } from './canonicalText.ts';
import { characterProblems } from './characters.ts';
import { clauseTree } from './clauseTree.ts';
import { frontMatter } from './frontMatter.ts';
import { linkTargets } from './linkTargets.ts';
import { type Place, type Problem, problem, sortedProblems } from './problem.ts';
import { subsetProblems } from './subset.ts';
import { syntaxTree } from './syntaxTree.ts';
import { WORDING_FORMAT, type Wording } from './wording.ts';

/** A source that holds to the contract format. */
export interface CleanSource {
  readonly wording: Wording;
  /** What the publisher says about the changes since the version before; not part of the contract. */
  readonly changes: readonly string[];
}

/** What reading a source gives: a clean source, or every problem in it. */
export type ParseResult =
  | { readonly ok: true; readonly value: CleanSource }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The longest source that is read, in UTF-16 code units: several times the longest contract known. */
const LONGEST = 2_000_000;

/**
 * Reads the source of one version: front matter plus a safe subset of MDX that is parsed and never evaluated.
 *
 * @param source text of the `.mdx` file
 * @returns the wording, or all problems at once in the order of the text
 */
export function parseWording(source: string): ParseResult {
  const start: Place = { line: 1, column: 1 };
  if (source.length > LONGEST) {
    return {
      ok: false,
      problems: [problem('source-too-large', start, 'The source is longer than 2,000,000 characters.')],
    };
  }
  const { tree, problems: syntax } = syntaxTree(source);
  const [first] = tree.children;
  const head = first?.type === 'yaml' ? frontMatter(first.value, 2) : missingFrontMatter(start);
  const subset = subsetProblems(tree, source);
  const problems: Problem[] = [...characterProblems(source, placesIn(source)), ...syntax, ...head.problems, ...subset];
  const body = clauseTree(tree, source);
  problems.push(...body.problems, ...decodedProblems(tree, problems));
  if (body.clauses.length === 0) problems.push(problem('empty', start, 'The contract has no clause.'));
  if (problems.length > 0 || head.values === null) return { ok: false, problems: sortedProblems(problems) };

  const { title, version, stated = null, validFrom = null, language, changes = [] } = head.values;
  const { blocks: opening, clauses } = body;
  const wording: Wording = { format: WORDING_FORMAT, title, version, stated, validFrom, language, opening, clauses };
  const last = [...linkTargets(wording, tree), ...composedProblems(wording, start)];
  return last.length > 0 ? { ok: false, problems: sortedProblems(last) } : { ok: true, value: { wording, changes } };
}

const missingFrontMatter = (start: Place) => ({
  values: null,
  problems: [problem('front-matter-missing', start, 'The file does not begin with front matter.')],
});

/** Line and column of an offset of the source. */
function placesIn(source: string): (offset: number) => Place {
  return (offset) => {
    const before = source.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
  };
}

/** Characters that character references such as `&#8203;` would smuggle past the check of the raw source. */
function decodedProblems(tree: Root, known: readonly Problem[]): readonly Problem[] {
  const isKnown = ({ rule, line }: Problem): boolean => known.some((p) => p.rule === rule && p.line === line);
  const visit = (node: Nodes): readonly Problem[] => {
    const at: Place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    if (node.type === 'text') return characterProblems(node.value, () => at);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return node.attributes.flatMap(({ value }) =>
        typeof value === 'string' ? characterProblems(value, () => at) : [],
      );
    }
    return 'children' in node ? (node.children as Nodes[]).flatMap(visit) : [];
  };
  return visit(tree).filter((p) => !isKnown(p));
}

/** Text that is composed only where two pieces of markup meet. */
function composedProblems(wording: Wording, start: Place): readonly Problem[] {
  const text = canonicalText(wording);
  if (text.normalize('NFC') === text) return [];
  return [problem('not-nfc', start, 'Two letters that markup keeps apart would merge into one.')];
}
