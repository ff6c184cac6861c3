import type { Nodes, Root } from 'mdast';
import { canonicalText } from './canonicalText.ts';
import { characterProblems } from './characters.ts';
import { clauseTree } from './clauseTree.ts';
import { frontMatter } from './frontMatter.ts';
import { limitProblems } from './limits.ts';
import { linkTargets } from './linkTargets.ts';
import { placesIn } from './placesIn.ts';
import { type Place, type Problem, problem, sortedProblems } from './problem.ts';
import { subsetProblems } from './subset.ts';
import { syntaxTree } from './syntaxTree.ts';
import { WORDING_FORMAT, type Wording } from './wording.ts';

/** A source that holds to the contract format. */
export interface CleanSource {
  readonly wording: Wording;
  /** What the publisher says about the changes since the version before; not part of the contract. */
  readonly changes: readonly string[];
  /**
   * What the author says on items of Art. 28 DSGVO, by their names (`3.2.d`): the clauses that cover one, or a sentence
   * why none does; not part of the contract.
   */
  readonly art28: Readonly<Record<string, readonly string[] | string>>;
  /** Where each clause, block and table row of the wording, the very objects, begins in the source. */
  readonly places: ReadonlyMap<object, Place>;
}

/** What reading a source gives: a clean source, or every problem in it. */
export type ParseResult =
  | { readonly ok: true; readonly value: CleanSource }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the source of one version: front matter plus a safe subset of MDX that is parsed and never evaluated.
 *
 * @param source text of the `.mdx` file
 * @returns the wording, or all problems at once in the order of the text
 */
export function parseWording(source: string): ParseResult {
  const limits = limitProblems(source);
  if (limits.length > 0) return { ok: false, problems: limits };
  try {
    return parseWithinLimits(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      problems: [problem('source-too-complex', { line: 1, column: 1 }, 'The text is nested too deeply.')],
    };
  }
}

function parseWithinLimits(source: string): ParseResult {
  const start: Place = { line: 1, column: 1 };
  const characters = characterProblems(source, placesIn(source));
  // A byte order mark is named among the characters; the rest is read as if it were not there.
  const text = source.replace(/^\uFEFF/, '');
  const { tree, problems: syntax } = syntaxTree(text);
  const [first] = tree.children;
  const head = first?.type === 'yaml' ? frontMatter(first.value, 2) : missingFrontMatter(start);
  const body = clauseTree(tree, text);
  const inBody = [...syntax, ...subsetProblems(tree, text), ...body.problems];
  const problems: Problem[] = [...characters, ...head.problems, ...inBody, ...decodedProblems(tree, text)];
  if (body.clauses.length === 0 && inBody.length === 0) {
    problems.push(problem('empty', start, 'The contract has no clause.'));
  }
  // Where clauses could not be read, a link to one of them may well be right.
  if (syntax.length === 0 && body.problems.length === 0) {
    problems.push(...linkTargets({ opening: body.blocks, clauses: body.clauses }, tree));
  }
  if (problems.length > 0 || head.values === null) return { ok: false, problems: sortedProblems(problems) };

  const { title, version, stated = null, validFrom = null, language, changes = [], art28 = {} } = head.values;
  const { blocks: opening, clauses } = body;
  const wording: Wording = { format: WORDING_FORMAT, title, version, stated, validFrom, language, opening, clauses };
  const last = composedProblems(wording, start);
  return last.length > 0
    ? { ok: false, problems: sortedProblems(last) }
    : { ok: true, value: { wording, changes, art28, places: body.places } };
}

const missingFrontMatter = (start: Place) => ({
  values: null,
  problems: [problem('front-matter-missing', start, 'The file does not begin with front matter.')],
});

/** Characters that character references such as `&#8203;` would smuggle past the check of the raw source. */
function decodedProblems(tree: Root, source: string): readonly Problem[] {
  const visit = (node: Nodes): readonly Problem[] => {
    const below = 'children' in node ? (node.children as Nodes[]).flatMap(visit) : [];
    const decoded = decodedTexts(node);
    if (decoded.length === 0) return below;
    const at: Place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    const raw = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (!raw.includes('&')) return below;
    const known = new Set(characterProblems(raw, () => at).map(({ message }) => message));
    const found = decoded.flatMap((text) => characterProblems(text, () => at));
    return [...found.filter(({ message }) => !known.has(message)), ...below];
  };
  return visit(tree);
}

/** Texts of a node in which character references have been resolved. */
function decodedTexts(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'link':
      return [node.url];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    default:
      return [];
  }
}

/** Text that is composed only where two pieces of markup meet. */
function composedProblems(wording: Wording, start: Place): readonly Problem[] {
  const text = canonicalText(wording);
  if (text.normalize('NFC') === text) return [];
  return [problem('not-nfc', start, 'Two letters that markup keeps apart would merge into one.')];
}
