import { readsAsQuantity } from '../../agreement/label.ts';
import { readsAsDate } from '../importedLabel.ts';
import { type NumberReading, numberReadings } from './numberReading.ts';
import { beginsInside, endsSentence, readsAsTitle, withoutDash } from './sentence.ts';
import { endsInReference, readsAsReference } from './wordsOfStatutes.ts';

/** The start of a line or paragraph that may begin a clause. */
export interface LabelStart {
  /** The line, without white space at its start. */
  readonly text: string;
  /** The line before, wherever it stands; empty at the start of the text. */
  readonly previous: string;
  /** The line after; empty at the end of the text. */
  readonly next: string;
  /** How surely something new begins here whatever it is: after a blank line, after a line that ends early, inside. */
  readonly edge: 'block' | 'short-line' | 'inside';
}

/** What speaks for a reading of a start as the number of a clause (above 0) or against it, before looking at others. */
export function evidenceFor(start: LabelStart, reading: NumberReading): number {
  const rest = start.text.slice(reading.literal.length).trimStart();
  return edgeEvidence(start, reading) + wordsEvidence(start, reading, rest) + formEvidence(start, reading, rest);
}

function edgeEvidence({ edge, previous }: LabelStart, { form }: NumberReading): number {
  if (edge === 'block') return 1;
  if (endsSentence(previous)) return 0.5;
  if (edge === 'short-line') return 0;
  return endsPart(previous) && /[ain]\)$|^n\.$/.test(form) ? -0.5 : -3.5;
}

/** Whether a line ends like an item of a list. */
const endsPart = (line: string): boolean =>
  endsSentence(line) || /(?:,|(?:^|\s)(?:und|oder|and|or))$/.test(line.trimEnd().slice(-24));

const NEVER = -12;

function wordsEvidence(
  { previous, text, edge }: LabelStart,
  { literal, form, rank }: NumberReading,
  rest: string,
): number {
  if (endsInReference(previous) && form !== 'annex') return NEVER;
  if (/^[,;.):]/.test(rest) || readsAsReference(rest)) return NEVER;
  if (/^n/.test(form) && (readsAsDate(text.slice(literal.length)) || readsAsQuantity(text.slice(literal.length)))) {
    return NEVER;
  }
  if (!beginsInside(rest) || form === 'annex') return 0;
  if (/^n[.)]$/.test(form)) return edge === 'inside' && !endsPart(previous) ? -3 : -1.2;
  return rank <= 2 ? -3 : rank === 3 ? -2 : -0.3;
}

function formEvidence({ text, previous, next, edge }: LabelStart, { form }: NumberReading, rest: string): number {
  if (rest === '' && next === '' && form !== 'annex') return NEVER;
  switch (form) {
    case 'annex':
      if (text.includes('\n') || readsAsAnnex(previous) || readsAsAnnex(next)) return NEVER;
      return (rest === '' || readsAsTitle(withoutDash(rest)) || saysWhose(rest)) && edge !== 'inside' ? 1 : NEVER;
    case 'n':
      return rest === '' ? -1 : readsAsTitle(rest) && !COUNTED.test(rest) ? -0.5 : NEVER;
    case 'a.':
    case 'i.':
    case 'A.':
      return /^\p{L}\./u.test(rest) ? NEVER : -0.5;
    case 'I.':
      return -0.3;
    default:
      return 0;
  }
}

/** "Anlage 1 zum Vertrag über die Auftragsverarbeitung:" */
const saysWhose = (rest: string): boolean =>
  rest.length <= 160 && /^(?:zum|zur|zu (?:dem|der|diese[mr])|to (?:the|this)) /.test(rest) && !/[.;,!?]$/.test(rest);

/** Whether a line begins with the number of an annex and may be its heading or an entry in a list of annexes. */
export function readsAsAnnex(line: string): boolean {
  const [reading] = numberReadings(line);
  if (reading?.form !== 'annex' || reading.path.length === 0 || line.includes('\n')) return false;
  const rest = line.slice(reading.literal.length).trim();
  return rest === '' || readsAsTitle(withoutDash(rest).replace(/[,;.]$/, ''));
}

/** "30 Tage", "14 Kalendertage", "72 Stunden": an amount at the start of a line. */
const COUNTED =
  /^(?:(?:Kalender|Werk|Arbeits|Bank)?tage?n?|Stunden?|Wochen?|Monate?n?|Jahre?n?|Uhr|Prozent|Euro|EUR|Minuten|Personen|Mitarbeiter|Seiten|Days?|Hours?|Months?|Years?)(?![\p{L}])/iu;
