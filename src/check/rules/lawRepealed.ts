import { calendarDateInWords } from '../../agreement/calendarDate.ts';
import type { Wording } from '../../agreement/wording.ts';
import type { CheckContext } from '../checkContext.ts';
import type { CitedAct } from '../law/citedActs.ts';
import { findCitations } from '../law/findCitations.ts';
import type { Found, Rule } from '../rule.ts';
import { sentenceAround } from '../text/sentence.ts';

/** Acts that were no longer in force on the day from which the text is to hold. */
export const lawRepealed: Rule = {
  name: 'law-repealed',
  severity: 'error',
  hint: 'Cite the law that is in force.',
  check(contract, context) {
    const day = dayOfCheck(contract.wording, context);
    const all = contract.passages.flatMap((passage) =>
      findCitations(passage.text).flatMap(({ act, start, end }) => {
        if (act.status === 'inForce' || act.since > day || saysSo(passage.text, start)) return [];
        return [{ act, found: { passage, start, end, message: messageOn(act), hint: hintOn(act) } }];
      }),
    );
    // One clause that cites an act five times is one thing to mend.
    return all
      .filter(({ act, found }, at) => {
        const first = all.findIndex((one) => one.act === act && one.found.passage.clause === found.passage.clause);
        return first === at;
      })
      .map(({ found }): Found => found);
  },
};

/** The day the context names, else the one from which the text is to hold. */
const dayOfCheck = ({ validFrom, stated }: Wording, { day }: CheckContext): string => day ?? validFrom ?? stated ?? '';

/** Words by which a sentence shows that it knows. */
const KNOWN =
  /(?<!\p{L})(?:aufgehoben|Aufhebung|ehemal|früher|vormal|bisherig|alte[rn]? Fassung|a\. ?F\.|außer Kraft|abgelöst|ersetzt|ungültig|unwirksam|nichtig|nicht mehr|nicht länger|damalig|bis zum \d|repeal|former|previous|replac|supersed|invalid|no longer|until \d)/iu;

function saysSo(text: string, at: number): boolean {
  const plain = text.replace(/[\u00a0\n]/g, ' ');
  const { start, end } = sentenceAround(plain, at);
  // "§ 11 BDSG a. F." may end a sentence for those who look for full stops.
  return KNOWN.test(plain.slice(start, Math.min(plain.length, end + ' a. F.'.length)));
}

const HAPPENED: Readonly<Record<Exclude<CitedAct['status'], 'inForce'>, string>> = {
  repealed: 'has been repealed since',
  invalid: 'has been invalid since',
  renamed: 'has had another name since',
};

function messageOn({ name, status, since, instead }: CitedAct): string {
  const what = status === 'inForce' ? 'is in force since' : HAPPENED[status];
  const now = instead === null ? '' : `; in its place stands ${instead}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${what} ${calendarDateInWords(since, 'en')}${now}.`;
}

function hintOn({ note, source }: CitedAct): string {
  const more = note === '' ? '' : ` ${note}`;
  return `Cite what is in force, or say in the sentence that it is the law of before.${more} Source: ${source}.`;
}
