import type { Found, Rule } from '../rule.ts';
import { areEquated, type PartyName, partyNames } from '../term/partyNames.ts';
import type { ContractText } from '../text/contractText.ts';
import { clauseList } from '../text/wordsOfRules.ts';

/** A party that is called by several names. */
export const partyName: Rule = {
  name: 'party-name',
  severity: 'warning',
  hint: 'Call a party by one name throughout.',
  check: (contract, { roles }) => {
    const [controllers = [], processors = []] = partyNames(contract);
    return [
      ...otherNames(controllers, roles?.controller, contract),
      ...otherNames(processors, roles?.processor, contract),
    ];
  },
};

function otherNames(names: readonly PartyName[], role: string | undefined, contract: ContractText): readonly Found[] {
  const usual = names.find(({ name }) => name === role) ?? names[0];
  if (usual === undefined) return [];
  return names.flatMap(({ name, uses }): readonly Found[] => {
    const [first, ...more] = uses;
    if (name === usual.name || first === undefined) return [];
    const others = clauseList(
      more.map(({ passage }) => passage),
      contract,
    );
    const also = others === '' ? '' : `, and in ${others}`;
    const message = `The party that is called "${usual.name}" elsewhere (${usual.uses.length} times) is called "${name}" here${also}.`;
    const isSaid = areEquated(usual.name, name, contract);
    const hint = isSaid
      ? `The contract says that both are the same; "${usual.name}" throughout reads more easily.`
      : `Write "${usual.name}", or say who else is meant.`;
    return [{ ...first, message, hint, severity: isSaid ? 'hint' : 'warning' }];
  });
}
