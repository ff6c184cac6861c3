import type { Problem } from '../../agreement/problem.ts';
import { type Finding, findingText } from '../finding.ts';

/** What a check tells of one file. */
export interface CheckedFile {
  /** Path to show. */
  readonly file: string;
  /** Why the file could not be read, in whole sentences that begin with its name; usually none. */
  readonly complaints: readonly string[];
  /** Breaches of the contract format. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** How many findings of each weight there are; breaches of the format and files that cannot be read are errors. */
export interface CheckCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** Counts what was found in all files. */
export function countsOf(files: readonly CheckedFile[]): CheckCounts {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const others = files.reduce((sum, { complaints, problems }) => sum + complaints.length + problems.length, 0);
  return { files: files.length, errors: count('error') + others, warnings: count('warning'), hints: count('hint') };
}

/**
 * The findings of one file as lines that editors and build logs understand.
 *
 * @returns nothing where nothing was found
 */
export function fileLines({ file, complaints, problems, findings }: CheckedFile): readonly string[] {
  return [
    ...complaints,
    ...problems.map(
      ({ line, column, rule, message, hint }) => `${file}:${line}:${column}: error: ${rule}: ${message}\n    ${hint}`,
    ),
    ...findings.map((finding) => findingText(file, finding)),
  ];
}

/** `3 files checked: 1 error, 2 warnings, 1 hint.` */
export function summaryLine({ files, errors, warnings, hints }: CheckCounts): string {
  const counted = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(hints > 0 ? [plural(hints, 'hint')] : []),
  ];
  return `${plural(files, 'file')} checked: ${counted.length === 0 ? 'nothing found' : counted.join(', ')}.`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The number of the form of {@link checkJson}. */
const JSON_FORMAT = 1;

/** The findings of all files as JSON, for programs. */
export function checkJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ format: JSON_FORMAT, summary: countsOf(files), files }, null, 2)}\n`;
}
