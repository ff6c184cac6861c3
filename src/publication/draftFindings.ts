import { relative } from 'node:path';
import { checkContract } from '../check/checkContract.ts';
import { type Finding, findingText } from '../check/finding.ts';
import { countsOf } from '../check/report/checkedFile.ts';
import { RULES } from '../check/rules.ts';
import { AuthorError } from './authorError.ts';
import { contextOfCheck } from './contextOfCheck.ts';
import { readText } from './readText.ts';

/**
 * What the check finds in a draft that is to be released, as a line for its announcement.
 *
 * A text that was agreed long ago is published as it was, mistakes included: then the rules whose errors stay are named.
 *
 * @param content the content folder
 * @param agreement name of the agreement
 * @param path the draft
 * @param accepted names of rules whose errors do not keep the draft from being released
 * @throws AuthorError with every error of another rule, and where a name is no rule
 */
export function draftFindings(content: string, agreement: string, path: string, accepted: readonly string[]): string {
  const unknown = accepted.filter((name) => !RULES.some((rule) => rule.name === name));
  if (unknown.length > 0)
    throw new AuthorError([`--accept ${unknown.join(',')}: the check has no such rule. Nothing was written.`]);
  const { findings } = checkContract(readText(path), contextOfCheck(content, agreement, null));
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !accepted.includes(rule));
  if (errors.length > 0) throw new AuthorError(refusal(relative(process.cwd(), path), errors));
  const { errors: kept, warnings, hints } = countsOf([{ file: path, complaints: [], problems: [], findings }]);
  const counted = [
    ...(kept > 0 ? [`${kept} accepted by --accept`] : []),
    ...(warnings > 0 ? [`${warnings} to look at`] : []),
    ...(hints > 0 ? [`${hints} worth a look`] : []),
  ];
  return counted.length === 0
    ? 'The check finds nothing.'
    : `The check finds ${counted.join(', ')}; "npm run check" shows them.`;
}

function refusal(file: string, errors: readonly Finding[]): readonly string[] {
  const rules = [...new Set(errors.map(({ rule }) => rule))].join(',');
  return [
    ...errors.map((finding) => findingText(file, finding)),
    `Put the draft right. If it was agreed in these words and is to be published as it is, add --accept ${rules}. Nothing was written.`,
  ];
}
