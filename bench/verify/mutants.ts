import ts from 'typescript';

/** A program with one small fault. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What was there and what is there now. */
  readonly from: string;
  readonly to: string;
  /** The whole text of the file with the fault. */
  readonly text: string;
}

const SWAPPED: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
};

const CALLS: ReadonlyMap<string, string> = new Map([
  ['every', 'some'],
  ['some', 'every'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);
/** Calls without which their object is still of the same kind. */
const DROPPED = new Set([
  'filter',
  'sort',
  'toSorted',
  'slice',
  'subarray',
  'reverse',
  'trim',
  'toLowerCase',
  'replaceAll',
  'replace',
  'concat',
]);

/**
 * Every mutant of a file of JavaScript or TypeScript.
 *
 * @param file its name
 * @param source its text
 */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true, kindOf(file));
  const found: Mutant[] = [];
  const put = (start: number, end: number, to: string): void => {
    const from = source.slice(start, end);
    if (from === to) return;
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, from, to, text: source.slice(0, start) + to + source.slice(end) });
  };
  const over = (node: ts.Node, to: string): void => put(node.getStart(tree), node.getEnd(), to);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isOfTypes(node)) return;
    mutate(node, over, put, tree);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const kindOf = (file: string): ts.ScriptKind => (file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS);

/** What is gone when the program runs. */
const isOfTypes = (node: ts.Node): boolean =>
  ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

function mutate(
  node: ts.Node,
  over: (node: ts.Node, to: string) => void,
  put: (start: number, end: number, to: string) => void,
  tree: ts.SourceFile,
): void {
  if (ts.isBinaryExpression(node)) {
    for (const to of SWAPPED[node.operatorToken.getText(tree)] ?? []) over(node.operatorToken, to);
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) over(node, `(${node.left.getText(tree)})`);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    over(node, node.operand.getText(tree));
  if (ts.isConditionalExpression(node)) for (const to of ['true', 'false']) over(node.condition, to);
  if (ts.isIfStatement(node)) for (const to of ['true', 'false']) over(node.expression, to);
  if (ts.isReturnStatement(node) && node.expression !== undefined) over(node.expression, 'undefined');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) over(node.body, 'undefined');
  if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) over(node, ';');
  if (ts.isNumericLiteral(node)) over(node, String(Number(node.text) + 1));
  if (ts.isStringLiteral(node)) over(node, node.text === '' ? "'x'" : "''");
  if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) over(node, '``');
  if (ts.isRegularExpressionLiteral(node)) for (const to of regexMutants(node.text)) over(node, to);
  if (ts.isArrayLiteralExpression(node)) {
    for (const element of node.elements) {
      const next = node.elements[node.elements.indexOf(element) + 1];
      put(element.getStart(tree), next === undefined ? element.getEnd() : next.getStart(tree), '');
    }
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = CALLS.get(name.text);
    if (other !== undefined) over(name, other);
    if (DROPPED.has(name.text)) over(node, expression.getText(tree));
  }
}

/** A pattern that never fits, one that always does, and those without an anchor, a flag or a negation. */
function regexMutants(text: string): readonly string[] {
  const end = text.lastIndexOf('/');
  const [body, flags] = [text.slice(1, end), text.slice(end + 1)];
  const literal = (pattern: string, of = flags): string => `/${pattern}/${of}`;
  return [
    literal('(?!)'),
    literal('(?:)'),
    ...(body.startsWith('^') ? [literal(body.slice(1))] : []),
    ...(body.endsWith('$') ? [literal(body.slice(0, -1))] : []),
    ...(flags.includes('i') ? [literal(body, flags.replace('i', ''))] : []),
    ...[...body.matchAll(/\[\^/g)].map(({ index }) => literal(`${body.slice(0, index)}[${body.slice(index + 2)}`)),
    ...[...body.matchAll(/[+*](?!\))/g)].map(({ index }) => literal(body.slice(0, index) + body.slice(index + 1))),
  ];
}
