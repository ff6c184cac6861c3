/**
 * Runs in the page. Under which conditions a style sheet says something else: what is said where nobody looks could
 * hide a text from the others.
 */
export interface Condition {
  readonly written: string;
  readonly isTrue: boolean;
}

/** The conditions of all rules of a page, and whether they hold now. */
export function conditions(): readonly Condition[] {
  const found: Condition[] = [];
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) found.push(...mediaConditions(rule.media));
      if (rule instanceof CSSImportRule && rule.styleSheet !== null) {
        found.push(...mediaConditions(rule.media));
        visit(rule.styleSheet.cssRules);
      }
      if (rule instanceof CSSSupportsRule) found.push(conditionOf(rule, CSS.supports(rule.conditionText)));
      if (rule instanceof CSSContainerRule) found.push(conditionOf(rule, false));
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    found.push(...mediaConditions(sheet.media));
    visit(sheet.cssRules);
  }
  return found;
}

const conditionOf = ({ conditionText }: CSSConditionRule, isTrue: boolean): Condition => ({
  written: conditionText,
  isTrue,
});

const mediaConditions = (media: MediaList): readonly Condition[] =>
  [...media].map((written) => ({ written, isTrue: matchMedia(written).matches }));
