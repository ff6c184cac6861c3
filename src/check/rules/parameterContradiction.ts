import { type Parameter, type ParameterValue, valueText } from '../parameter/parameter.ts';
import { type PlacedParameter, parametersIn } from '../parameter/parametersOf.ts';
import { TOPICS } from '../parameter/topics.ts';
import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { matchesIn } from '../text/matchesIn.ts';
import { clauseNamed } from '../text/wordsOfRules.ts';

/** The same thing with two values in one version: a breach to be told within 24 hours here and within 72 there. */
export const parameterContradiction: Rule = {
  name: 'parameter-contradiction',
  severity: 'warning',
  hint: 'Give one value, in one clause, and refer to it from the others; or say which case is an exception.',
  check(contract) {
    const byTopic = new Map<string, PlacedParameter[]>();
    for (const one of parametersIn(contract.passages, contract.wording)) {
      const { topic } = one.parameter;
      if (topic === null || one.passage.clause === null || isException(one.parameter)) continue;
      const known = byTopic.get(topic);
      if (known === undefined) byTopic.set(topic, [one]);
      else known.push(one);
    }
    return [...byTopic.values()].flatMap((all) => contradictions(all, contract));
  },
};

/** With these words a sentence says that it tells of another case than the rest. */
const EXCEPTION =
  /(?<!\p{L})(?:abweichend|ausnahmsweise|Ausnahme|weitere[nr]?(?!\p{L})|erneut|begründete[nrm]? Verdacht|dringend|eilbedürftig|Eilf|in [\p{L} ]{0,30}Fällen|bei Gefahr|genügt|verlänger|verkürz|by way of derogation|unless|further|urgent|suspicion|is sufficient|extend)/iu;
/** A condition is another case as well, unless it names the subject: "im Falle einer Datenschutzverletzung". */
const CONDITION = /(?<!\p{L})(?:im Falle?|wenn|falls|sofern|in case|in the event|if|where)(?!\p{L}).{0,120}/giu;

function isException({ sentence, topic }: Parameter): boolean {
  if (EXCEPTION.test(sentence)) return true;
  const subject = TOPICS.find(({ name }) => name === topic)?.subject;
  return matchesIn(CONDITION, sentence).some(([words]) => subject?.test(words) !== true);
}

/** A clause that gives several values itself tells of several cases. */
function contradictions(all: readonly PlacedParameter[], contract: ContractText): readonly Found[] {
  const clear = all.filter((one) =>
    all.every((other) => other.passage.clause !== one.passage.clause || measure(other) === measure(one)),
  );
  const [first, ...rest] = clear;
  if (first === undefined) return [];
  const other = rest.find((one) => measure(one) !== measure(first));
  if (other === undefined) return [];
  const { passage, start, end, parameter } = other;
  const earlier = clauseNamed(first.passage.clause, contract);
  const message = `"${parameter.about}": ${written(parameter)} here, ${written(first.parameter)} in ${earlier}.`;
  return [{ passage, start, end, message }];
}

const written = ({ words }: Parameter): string => `"${words}"`;

const HOURS: Readonly<Record<string, number>> = {
  Minuten: 1 / 60,
  Stunden: 1,
  Tage: 24,
  Kalendertage: 24,
  Wochen: 168,
};

/** A value in a form in which 72 hours are three days. */
const measure = ({ parameter: { value } }: PlacedParameter): string => measured(value);

function measured(value: ParameterValue): string {
  const hours = value.unit === null ? undefined : HOURS[value.unit];
  return hours === undefined || value.unit === null ? valueText(value) : `${value.number * hours}`;
}
