import { ACTS, type Act, type LawSource } from './acts.ts';
import type { Provision } from './lawAddress.ts';
import { NUMBERED_ACT, unionAct } from './unionAct.ts';

/** A reference in a text to a law, or to a place in one. */
export interface LawReference {
  readonly start: number;
  readonly end: number;
  readonly source: LawSource;
  /** Null for an act of the Union that is named by its number alone. */
  readonly provision: Provision | null;
}

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
const END = '(?![\\p{L}\\p{N}])';
const sticky = (source: string): RegExp => new RegExp(source, 'uy');

const KINDS: readonly (readonly [kind: Provision['kind'], names: string])[] = [
  ['article', 'Artt?\\.?|Artikel[ns]?|[Aa]rticles?'],
  ['section', '§§?|[Ss]ections?|[Ss]ec\\.'],
  ['recital', 'Erwägungsgr(?:und|ünden?)|Erwgr\\.|[Rr]ecitals?'],
  ['annex', 'Anhang|Anhängen?|[Aa]nnex(?:es)?'],
];
const HEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${KINDS.map(([, names]) => names).join('|')})(?=${SPACE}?[\\dIVX(])`,
  'gu',
);
const NUMBER = `[1-9]\\d{0,3}[a-z]?${END}(?![.,]\\d)`;
const HEADS = KINDS.map(
  ([kind, names]) =>
    ({
      kind,
      pattern: sticky(`(?:${names})${SPACE}?(?<number>${kind === 'annex' ? `(?:[IVX]+|\\d{1,2})${END}` : NUMBER})`),
    }) as const,
);

/** How deep a word inside a provision leads: a bare number behind it counts on the same level. */
const PARAGRAPH = 1;
const DEEPER = 2;
const PARAGRAPHS = 'Abs\\.|Absatz(?:es)?|Absätzen?|[Pp]aragraphs?|[Pp]ara\\.';
const PARTS =
  'U?Abs\\.|Unterabs(?:\\.|atz)|Satz(?:es)?|Sätzen?|S\\.|Hs\\.|Halbsatz|Nrn?\\.|Nummern?|lit\\.|[Bb]uchst\\.|Buchstaben?|Doppelbuchst(?:\\.|aben?)|Alt\\.|Var\\.|Ziff\\.|Ziffern?|Spiegelstrich|[Pp]oints?|[Ss]entences?|[Ss]ubparagraphs?';
const VALUE = `\\(?(?:\\d{1,3}[a-z]?|([a-z])\\2?|[ivx]{1,4})${END}\\)?`;
const INSIDE: readonly (readonly [level: number, pattern: RegExp])[] = [
  [PARAGRAPH, sticky(`(?:,?${SPACE})?(?:${PARAGRAPHS})${SPACE}?(?<value>\\(?\\d{1,2}[a-z]?${END}\\)?)`)],
  [DEEPER, sticky(`(?:,?${SPACE})?(?<value>${PARTS})${SPACE}?${VALUE}`)],
  [PARAGRAPH, sticky(`${SPACE}?\\((?<value>\\d{1,2}[a-z]?)\\)`)],
  [DEEPER, sticky(`${SPACE}?\\((?<value>([a-z])\\2?|[ivx]{1,4})\\)`)],
  [DEEPER, sticky(`${SPACE}(?<value>([a-z])\\2?)\\)`)],
  [0, sticky(`${SPACE}(?<value>ff?\\.|et seqq?\\.)`)],
];
const LINK = sticky(
  `${SPACE}?,${SPACE}?(?:(?:und|oder|sowie|and|or)${SPACE})?` +
    `|${SPACE}(?:und${SPACE}?/${SPACE}?oder|and${SPACE}?/${SPACE}?or|und|oder|sowie|bzw\\.|bis|and|or|to|through)${SPACE}` +
    `|${SPACE}(?:i\\.${SPACE}?V\\.${SPACE}?m\\.|iVm|in Verbindung mit|in conjunction with)${SPACE}|${SPACE}?[–/-]${SPACE}?`,
);
const BARE_NUMBER = sticky(NUMBER);
const BARE_LETTER = sticky(`(?:([a-z])\\1?)${END}\\)?`);
const IS_PARAGRAPH_NEXT = sticky(`${SPACE}(?:${PARAGRAPHS})`);

const JOINT = `,?${SPACE}(?:(?:der|des|of(?:${SPACE}the)?)${SPACE})?`;
/** Former law is not what is published today. */
const NOT_FORMER = `(?!${SPACE}?\\(?a\\.${SPACE}?F\\.|${SPACE}\\(alt\\)|-alt|-E${END})`;
const ACT_NAMES = ACTS.map((act) => ({
  act,
  pattern: sticky(`${JOINT}(?:${act.names.join('|').replaceAll(' ', SPACE)})${END}(?!-[\\p{Ll}])${NOT_FORMER}`),
}));
const ACT_JOINT = sticky(JOINT);

/** Most texts of a contract hold no number. */
const COUNTED = /[\dIVX]/u;

/** One number of a list: `Art. 33`, and `34` behind it. */
interface Item {
  readonly start: number;
  end: number;
  readonly kind: Provision['kind'];
  readonly number: string;
}

/**
 * The references of a text to laws. Each article or section of a list is one of its own: "Art. 33 und 34 DSGVO" are
 * "Art. 33" and "34 DSGVO"; paragraphs and sentences of one article stay together.
 *
 * A reference into a law that is not known here is none, so that nothing leads to a wrong law.
 *
 * @param text text of a cell
 * @param day the day of the contract, `YYYY-MM-DD`: a name can have meant another law before
 * @returns references in order, without overlap
 */
export function lawReferences(text: string, day: string): readonly LawReference[] {
  const found: LawReference[] = [];
  if (!COUNTED.test(text)) return found;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const { items, end } = listFrom(text, head.index);
    const act = actAt(text, end, day);
    if (act === null) {
      // A later head of the list may begin a list of its own: "§ 5 und Art. 28 DSGVO" was read as one already.
      HEAD.lastIndex = Math.max(HEAD.lastIndex, end);
      continue;
    }
    HEAD.lastIndex = act.end;
    const last = items.at(-1);
    if (last === undefined || !act.kinds.includes(last.kind)) continue;
    last.end = act.end;
    for (const { start, end, kind, number } of items)
      if (act.kinds.includes(kind)) found.push({ start, end, source: act.source, provision: { kind, number } });
  }
  const alone = numberedActs(text).filter(({ start, end }) => !found.some((one) => one.start < end && one.end > start));
  return [...found, ...alone].toSorted((a, b) => a.start - b.start);
}

function listFrom(text: string, start: number): { readonly items: readonly Item[]; readonly end: number } {
  const items: Item[] = [];
  const first = headAt(text, start);
  if (first === null) return { items, end: start };
  items.push(first);
  let item = first;
  let level = 0;
  for (;;) {
    const inside = insideAt(text, item.end, level);
    if (inside !== null) {
      item.end = inside.end;
      level = inside.level;
      continue;
    }
    const link = matchAt(LINK, text, item.end);
    if (link === null) break;
    const at = item.end + link[0].length;
    const head = headAt(text, at);
    if (head !== null) {
      items.push(head);
      [item, level] = [head, 0];
      continue;
    }
    const named = insideAt(text, at, -1);
    if (named !== null) {
      item.end = named.end;
      level = named.level;
      continue;
    }
    const number = matchAt(BARE_NUMBER, text, at);
    if (number !== null) {
      const end = at + number[0].length;
      const isProvision = level === 0 || matchAt(IS_PARAGRAPH_NEXT, text, end) !== null;
      if (isProvision) {
        item = { start: at, end, kind: item.kind, number: number[0] };
        items.push(item);
        level = 0;
      } else item.end = end;
      continue;
    }
    const letter = level === DEEPER ? matchAt(BARE_LETTER, text, at) : null;
    if (letter === null) break;
    item.end = at + letter[0].length;
  }
  return { items, end: item.end };
}

function headAt(text: string, at: number): Item | null {
  for (const { kind, pattern } of HEADS) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { start: at, end: at + match[0].length, kind, number: match.groups?.['number'] ?? '' };
  }
  return null;
}

/** A word like "Abs. 3" at a place. Behind a link a bracket alone begins nothing. */
function insideAt(text: string, at: number, after: number): { readonly level: number; readonly end: number } | null {
  for (const [level, pattern] of after < 0 ? INSIDE.slice(0, 2) : INSIDE) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { level: Math.max(level, level === 0 ? after : 0), end: at + match[0].length };
  }
  return null;
}

interface FoundAct {
  readonly source: LawSource;
  readonly kinds: readonly Provision['kind'][];
  readonly end: number;
}

function actAt(text: string, at: number, day: string): FoundAct | null {
  for (const { act, pattern } of ACT_NAMES) {
    const match = matchAt(pattern, text, at);
    if (match !== null)
      return isKnownOn(act, day) ? { source: act.source, kinds: kindsOf(act), end: at + match[0].length } : null;
  }
  const joint = matchAt(ACT_JOINT, text, at);
  if (joint === null) return null;
  const match = matchAt(NUMBERED_ACT, text, at + joint[0].length);
  const source = match === null ? null : unionAct(match);
  if (match === null || source === null) return null;
  return { source, kinds: UNION_KINDS, end: at + joint[0].length + match[0].length };
}

const UNION_KINDS: readonly Provision['kind'][] = ['article', 'recital', 'annex'];
const kindsOf = ({ source, provision }: Act): readonly Provision['kind'][] =>
  source.kind === 'union' ? UNION_KINDS : [provision];
const isKnownOn = ({ since }: Act, day: string): boolean => since === undefined || since <= day;

/** Acts of the Union by their number, wherever they stand: "Verordnung (EU) 2016/679". */
function numberedActs(text: string): readonly LawReference[] {
  return [...text.matchAll(ANYWHERE)].flatMap((match): readonly LawReference[] => {
    const source = unionAct(match);
    return source === null ? [] : [{ start: match.index, end: match.index + match[0].length, source, provision: null }];
  });
}

const ANYWHERE = new RegExp(NUMBERED_ACT.source, 'gu');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
