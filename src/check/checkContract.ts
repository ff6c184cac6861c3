import { type CleanSource, parseWording } from '../agreement/parseWording.ts';
import type { Problem } from '../agreement/problem.ts';
import { ALONE, type CheckContext } from './checkContext.ts';
import { type Finding, sortedFindings } from './finding.ts';
import type { Found, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { contractText } from './text/contractText.ts';
import { passagePlaces } from './text/passages.ts';

/** What a check tells of a source. */
export interface CheckResult {
  /** Breaches of the contract format. Where there is one, nothing else can be looked for. */
  readonly problems: readonly Problem[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * Checks the source of one version: references, numbers, terms, language and typography.
 *
 * @param source text of the `.mdx` file
 * @param context what is known around the contract
 * @param rules what is looked for; all rules where nothing is said
 */
export function checkContract(
  source: string,
  context: CheckContext = ALONE,
  rules: readonly Rule[] = RULES,
): CheckResult {
  const parsed = parseWording(source);
  if (!parsed.ok) return { problems: parsed.problems, findings: [] };
  return { problems: [], findings: checkParsed(source, parsed.value, context, rules) };
}

/**
 * The same for a source that is parsed already.
 *
 * @param parsed what {@link parseWording} made of the source
 */
export function checkParsed(
  source: string,
  parsed: CleanSource,
  context: CheckContext = ALONE,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  const contract = contractText(source, parsed);
  const placeOf = passagePlaces(source);
  const finding = (rule: Rule, found: Found): Finding => {
    const { start, end } = placeOf(found.passage, found.start, found.end);
    return {
      rule: rule.name,
      severity: context.isPublished ? 'hint' : (found.severity ?? rule.severity),
      ...start,
      endLine: end.line,
      endColumn: end.column,
      clause: found.passage.clause,
      message: found.message,
      hint: found.hint ?? rule.hint,
    };
  };
  return sortedFindings(rules.flatMap((rule) => rule.check(contract, context).map((found) => finding(rule, found))));
}
