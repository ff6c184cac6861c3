import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from '../support/runScript.ts';
import { GROUPS, THREATS, type Threat } from './threats.ts';

/** A test, or a group of tests, that names threats in its title. */
export interface MarkedTest {
  /** Below the folder of the project. */
  readonly file: string;
  /** Without the marks. */
  readonly title: string;
  readonly threats: readonly string[];
}

/** The page that is written from the tests. */
export const THREAT_PAGE = join(ROOT, 'tests', 'threats.md');

const MARK = /\s*\[([ERSDTP]\d{1,2})\]\s*/g;

/** Every test of the project that is marked, in the order of files and lines. */
export const markedTests = (): readonly MarkedTest[] =>
  readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => marksIn(`tests/${name}`, readFileSync(join(ROOT, 'tests', name), 'utf8')));

/**
 * The marked tests of a test file.
 *
 * @param file its name
 * @param source its text
 */
export function marksIn(file: string, source: string): readonly MarkedTest[] {
  if (source.search(MARK) < 0) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const found: MarkedTest[] = [];
  const visit = (node: ts.Node): void => {
    const title = titleOf(node);
    const threats = [...(title ?? '').matchAll(MARK)].map(([, id = '']) => id);
    if (title !== null && threats.length > 0) found.push({ file, title: title.replace(MARK, ' ').trim(), threats });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Title of a call of `describe`, `it` or `test`, also of those with `.each` and the like. */
function titleOf(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || !/^(describe|it|test)\b/.test(node.expression.getText())) return null;
  const [first] = node.arguments;
  return first !== undefined && ts.isStringLiteralLike(first) ? first.text : null;
}

/**
 * The page of threats: each with what is done about it and the tests that hold it.
 *
 * @param tests the marked tests
 */
export function threatPage(tests: readonly MarkedTest[]): string {
  const groups = Object.entries(GROUPS).map(([letter, heading]) => {
    const rows = THREATS.filter(({ id }) => id.startsWith(letter)).map((threat) => row(threat, tests));
    return `## ${heading}\n\n| | what could happen | what is done about it | what holds it |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Threats, and the tests that hold them

Each row is a way in which a published contract could be changed, or be taken for something else, without anybody noticing.
The last column is read from the tests themselves: a test names the row in its title, such as \`[E1]\`. This page is written by
\`node tests/structure/threatTable.ts --write\`, and \`npm test\` fails where it differs from the tests.

${groups.join('\n')}`;
}

function row({ id, what, defence, otherwise }: Threat, tests: readonly MarkedTest[]): string {
  const marked = tests.filter(({ threats }) => threats.includes(id));
  const byFile = [...new Set(marked.map(({ file }) => file))].map(
    (file) =>
      `${link(file)}: ${marked
        .filter((test) => test.file === file)
        .map(({ title }) => title)
        .join('; ')}`,
  );
  const held = [...byFile, ...(otherwise === undefined ? [] : [otherwise])].map((text) => text.replace(/\|/g, '\\|'));
  return `| ${id} | ${what} | ${defence} | ${held.join('<br>')} |`;
}

const link = (file: string): string => `[${file.replace(/^tests\//, '')}](${file.replace(/^tests\//, '')})`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && process.argv.includes('--write')) {
  writeFileSync(THREAT_PAGE, threatPage(markedTests()));
  console.log(`Wrote ${THREAT_PAGE}.`);
}
