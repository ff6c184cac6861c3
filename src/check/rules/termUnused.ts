import { ACTS } from '../../reference/acts.ts';
import type { Found, Rule } from '../rule.ts';
import { type Definition, definitions } from '../term/definitions.ts';
import { otherName } from '../term/otherName.ts';
import { isUsed } from '../term/termUses.ts';
import type { ContractText } from '../text/contractText.ts';
import { slipOf } from '../text/slips.ts';
import { clauseList } from '../text/wordsOfRules.ts';

/** Terms that are defined and not used, or used under another name. */
export const termUnused: Rule = {
  name: 'term-unused',
  severity: 'warning',
  hint: 'Use the term where it is meant, or remove the definition.',
  check: (contract, { shortTitle }) =>
    definitions(contract).flatMap((definition): readonly Found[] => {
      const { term, passage, start, end, isInSection } = definition;
      // Other agreements may call this one so, and an abbreviation in brackets may only explain which law is meant.
      if (term === shortTitle || ACTS.some(({ name }) => name === term)) return [];
      // A slip of the pen is one finding and not two.
      if (isUsed(definition, contract) || slipOf(term, contract) !== null) return [];
      if (alternatives(definition, contract).some((one) => isUsed(one, contract))) return [];
      const other = otherName(definition, contract);
      const [first] = other ?? [];
      if (other === null || first === undefined) {
        const message = `"${term}" is defined here and used nowhere.`;
        return [{ passage, start, end, message, severity: isInSection ? 'warning' : 'hint' }];
      }
      const where = clauseList(
        other.map((place) => place.passage),
        contract,
      );
      const message = `"${term}" is defined here and used nowhere; "${first.word}" stands in ${where}.`;
      return [{ passage, start, end, message, hint: `Use one name: "${term}" or "${first.word}".` }];
    }),
};

/** „Unterauftragnehmer“ oder „Subunternehmer“: other names of the same thing, given in the same breath. */
function alternatives(definition: Definition, contract: ContractText): readonly Definition[] {
  const { passage } = definition;
  return definitions(contract).filter((other) => {
    if (other === definition || other.passage !== passage) return false;
    const [first, second] = other.start < definition.start ? [other, definition] : [definition, other];
    return /^[“”"«][ \u00a0]?(?:or|oder|bzw\.|\/|,)[ \u00a0]?[„“"»]$/u.test(
      passage.text.slice(first.end, second.start),
    );
  });
}
