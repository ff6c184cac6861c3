import { calendarDateInWords } from '../../agreement/calendarDate.ts';
import type { Wording } from '../../agreement/wording.ts';
import type { CheckContext } from '../checkContext.ts';
import type { CitedAct } from '../law/citedActs.ts';
import { outdatedActs } from '../law/outdatedActs.ts';
import type { Found, Rule } from '../rule.ts';

/** Acts that were no longer in force on the day from which the text is to hold. */
export const lawRepealed: Rule = {
  name: 'law-repealed',
  severity: 'error',
  hint: 'Cite the law that is in force.',
  check(contract, context) {
    return outdatedActs(contract.passages, dayOfCheck(contract.wording, context)).map(
      ({ act, passage, start, end }): Found => ({ passage, start, end, message: messageOn(act), hint: hintOn(act) }),
    );
  },
};

/** The day the context names, else the one from which the text is to hold. */
const dayOfCheck = ({ validFrom, stated }: Wording, { day }: CheckContext): string => day ?? validFrom ?? stated ?? '';

const HAPPENED: Readonly<Record<Exclude<CitedAct['status'], 'inForce'>, string>> = {
  repealed: 'has been repealed since',
  invalid: 'has been invalid since',
  renamed: 'has had another name since',
};

function messageOn({ name: { en: name }, status, since, instead }: CitedAct): string {
  const what = status === 'inForce' ? 'is in force since' : HAPPENED[status];
  const now = instead === null ? '' : `; in its place stands ${instead.en}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${what} ${calendarDateInWords(since, 'en')}${now}.`;
}

function hintOn({ note, source }: CitedAct): string {
  const more = note === null ? '' : ` ${note.en}`;
  return `Cite what is in force, or say in the sentence that it is the law of before.${more} Source: ${source.en}.`;
}
