import { berlinDay } from '../../ledger/berlinDay.ts';

/** Puts the line of today in the drawing of the periods where the reader's today is. */
const line = document.querySelector<SVGElement>('.periods-today');
if (line !== null) {
  const [first = 0, last = 0] = [line.dataset['first'], line.dataset['last']].map((day) => Date.parse(day ?? ''));
  const share = (Date.parse(berlinDay(Date.now())) - first) / (last - first);
  // A site that was not built for a long time has no room for today.
  if (share > 1) line.remove();
  else line.setAttribute('x', `${Math.round(share * 10_000) / 100}%`);
}
