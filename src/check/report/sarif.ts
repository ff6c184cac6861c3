import type { Finding } from '../finding.ts';
import { RULES } from '../rules.ts';
import type { CheckedFile } from './checkedFile.ts';

/** A rule as SARIF describes it. */
interface RuleFacts {
  readonly name: string;
  readonly hint: string;
  readonly level: Level;
}

type Level = 'error' | 'warning' | 'note';

const LEVELS: Readonly<Record<Finding['severity'], Level>> = { error: 'error', warning: 'warning', hint: 'note' };

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The findings of all files in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts
 * and editors show beside the lines.
 *
 * @param files with paths relative to the root of the repository
 */
export function checkSarif(files: readonly CheckedFile[]): string {
  const rules = rulesOf(files);
  const index = new Map(rules.map(({ name }, at) => [name, at]));
  const complaints = files.flatMap((file) => file.complaints);
  const run = {
    tool: { driver: { name: 'Fassung', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: complaints.length === 0,
        toolExecutionNotifications: complaints.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    results: files.flatMap((file) => resultsOf(file, index)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function rulesOf(files: readonly CheckedFile[]): readonly RuleFacts[] {
  const own = RULES.map(({ name, hint, severity }): RuleFacts => ({ name, hint, level: LEVELS[severity] }));
  const broken = files.flatMap(({ problems }) =>
    problems.map(({ rule, hint }): RuleFacts => ({ name: rule, hint, level: 'error' })),
  );
  const found = files.flatMap(({ findings }) =>
    findings.map(({ rule, hint, severity }): RuleFacts => ({ name: rule, hint, level: LEVELS[severity] })),
  );
  const all = [...own, ...broken, ...found];
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
}

const descriptor = ({ name, hint, level }: RuleFacts) => ({
  id: name,
  shortDescription: { text: name.replaceAll('-', ' ') },
  help: { text: hint },
  defaultConfiguration: { level },
});

function resultsOf({ file, problems, findings }: CheckedFile, index: ReadonlyMap<string, number>): readonly object[] {
  const uri = file.split(/[\\/]/u).map(encodeURIComponent).join('/');
  const result = (rule: string, level: Level, text: string, region: object) => ({
    ruleId: rule,
    ruleIndex: index.get(rule),
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  });
  return [
    ...problems.map(({ rule, message, hint, line, column }) =>
      result(rule, 'error', `${message} ${hint}`, { startLine: line, startColumn: column }),
    ),
    ...findings.map(({ rule, severity, message, hint, line, column, endLine, endColumn }) =>
      result(rule, LEVELS[severity], `${message} ${hint}`, {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
      }),
    ),
  ];
}
