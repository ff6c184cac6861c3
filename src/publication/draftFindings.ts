import { relative } from 'node:path';
import { checkContract } from '../check/checkContract.ts';
import { type Finding, findingText } from '../check/finding.ts';
import { RULES } from '../check/rules.ts';
import { AuthorError } from './authorError.ts';
import { contextOfCheck } from './contextOfCheck.ts';
import { readText } from './readText.ts';

/** What the check finds in a draft that is to be released. */
export interface DraftFindings {
  /** Errors that keep the draft from being released, with what to do about them; nothing where there are none. */
  readonly complaints: readonly string[];
  /** What is said before the release. */
  readonly notes: readonly string[];
}

/**
 * What the check finds in a draft that is to be released.
 *
 * A text that was agreed long ago is published as it was, mistakes included: then the rules whose errors stay are named.
 *
 * @param content the content folder
 * @param agreement name of the agreement
 * @param path the draft
 * @param accepted names of rules whose errors do not keep the draft from being released
 * @throws AuthorError where a name is no rule
 */
export function draftFindings(
  content: string,
  agreement: string,
  path: string,
  accepted: readonly string[],
): DraftFindings {
  const unknown = accepted.filter((name) => !RULES.some((rule) => rule.name === name));
  if (unknown.length > 0)
    throw new AuthorError([`--accept ${unknown.join(',')}: the check has no such rule. Nothing was written.`]);
  const file = relative(process.cwd(), path);
  const { findings } = checkContract(readText(path), contextOfCheck(content, agreement, null));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const refused = errors.filter(({ rule }) => !accepted.includes(rule));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const counted = [
    ...counts(errors.length - refused.length, 'accepted by --accept'),
    ...counts(warnings.length, 'to look at, listed above'),
    ...counts(findings.length - errors.length - warnings.length, 'worth a look'),
  ];
  return {
    complaints: refused.length === 0 ? [] : refusal(file, refused, accepted),
    notes: [
      ...warnings.map((finding) => findingText(file, finding)),
      `The check finds ${counted.length === 0 ? 'nothing' : counted.join(', ')}.`,
    ],
  };
}

const counts = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}`]);

function refusal(file: string, errors: readonly Finding[], accepted: readonly string[]): readonly string[] {
  const rules = [...new Set([...accepted, ...errors.map(({ rule }) => rule)])].join(',');
  return [
    ...errors.map((finding) => findingText(file, finding)),
    `Put the draft right. If it was agreed in these words and is to be published as it is, add --accept ${rules}.`,
  ];
}
