import { berlinDay } from '../../ledger/berlinDay.ts';

/** Shows of all elements that are bound to days those that belong to today in Berlin, and hides the others. */
const today = berlinDay(Date.now());
for (const element of document.querySelectorAll<HTMLElement>('[data-from], [data-until]')) {
  const { from, until } = element.dataset;
  element.hidden = (from !== undefined && today < from) || (until !== undefined && until <= today);
}
