import { dayInWords } from '../../agreement/dayInWords.ts';
import { versionPath } from '../../ledger/address.ts';
import type { ClauseJump } from '../../search/clauseJumps.ts';
import { type Excerpt, excerpt } from '../../search/excerpt.ts';
import type { ClauseHit } from '../../search/findClauses.ts';
import { placeLabel } from '../../search/placeLabel.ts';
import type { SearchAnswer } from '../../search/searchAnswer.ts';
import { type ListedAgreement, type ListedVersion, standsIn, statusOf } from '../../search/searchFiles.ts';
import { ABOVE } from '../../search/searchIndex.ts';
import type { PlannedTerm } from '../../search/searchPlan.ts';
import { ALL, PERIOD, requestAddress, type SearchRequest } from '../../search/searchScope.ts';
import type { AgreementWithWords } from '../../search/versionsWith.ts';
import { wordingRanges } from '../../search/wordingRanges.ts';
import type { SearchWords } from '../words/searchWords.ts';

/** What the elements of a search are made with. */
export interface SearchSetting {
  readonly words: SearchWords;
  readonly language: 'de' | 'en';
  readonly agreements: readonly ListedAgreement[];
  /** Path of the search page; all pages of the interface stand beside its folder. */
  readonly page: string;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
}

type Child = Node | string;

/** An element with attributes and children; children that are texts stay texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const home = ({ page }: SearchSetting): string => page.replace(/suche\/$/, '');

const clauseAddress = (setting: SearchSetting, agreement: string, version: string, clause: string): string =>
  `${home(setting)}${versionPath(agreement, version)}${clause === '' ? '' : `#${clause}`}`;

const agreementOf = ({ agreements }: SearchSetting, name: string): ListedAgreement | undefined =>
  agreements.find((agreement) => agreement.name === name);

const quotedList = ({ quoted }: SearchWords, texts: readonly string[]): string =>
  [...new Set(texts)].map(quoted).join(', ');

/** Entries that lead straight to a clause or version. */
export function jumpElements(setting: SearchSetting, jumps: readonly ClauseJump[]): readonly HTMLLIElement[] {
  return jumps.map((jump) =>
    element(
      'li',
      { class: 'search-jump' },
      element(
        'a',
        { href: clauseAddress(setting, jump.agreement, jump.version, jump.clause) },
        setting.words.goTo(jumpName(setting, jump)),
      ),
      jump.titles.length === 0 ? '' : titleElement(setting, jump.agreement, jump.titles),
      statusElement(setting, jump.agreement, jump.version),
    ),
  );
}

function jumpName(setting: SearchSetting, { agreement, version, titles }: ClauseJump): string {
  const name = `${agreementOf(setting, agreement)?.shortTitle} ${version}`;
  return titles.length === 0 ? name : `${name}, ${placeLabel(titles)}`;
}

const titleElement = (setting: SearchSetting, agreement: string, titles: readonly string[]): HTMLElement =>
  element('span', { class: 'search-above', lang: languageOf(setting, agreement) }, titles.join(ABOVE));

const languageOf = (setting: SearchSetting, agreement: string): string =>
  agreementOf(setting, agreement)?.language ?? 'de';

function statusElement(setting: SearchSetting, agreement: string, version: string): HTMLElement {
  const listed = agreementOf(setting, agreement)?.versions.find((one) => one.version === version);
  const status = listed === undefined ? 'superseded' : statusOf(listed, setting.today);
  return element('span', { class: `search-status status-${status}` }, setting.words.status[status]);
}

/**
 * A hit: its title leads to the clause; below it stand version, an excerpt and how it was found.
 *
 * @param below the clauses directly below, for a heading that has no text of its own
 */
export function hitElement(setting: SearchSetting, hit: ClauseHit, answer: SearchAnswer): HTMLLIElement {
  const { words } = setting;
  const { record } = hit.found;
  const language = languageOf(setting, record.agreement);
  const above = hit.place.titles.slice(0, -1);
  const title = hit.place.clause === '' ? words.opening : (hit.place.titles.at(-1) ?? '');
  const address = clauseAddress(setting, record.agreement, hit.version, hit.place.clause);
  const notes = hitNotes(words, hit);
  return element(
    'li',
    { class: 'search-hit' },
    element(
      'p',
      { class: 'search-title' },
      element(
        'a',
        { href: address },
        ...(above.length === 0
          ? []
          : [element('span', { class: 'search-above', lang: language }, `${above.join(ABOVE)}${ABOVE}`)]),
        element('span', hit.place.clause === '' ? {} : { lang: language }, title),
      ),
    ),
    element(
      'p',
      { class: 'search-where' },
      element('b', {}, `${agreementOf(setting, record.agreement)?.shortTitle} ${hit.version}`),
      ' ',
      statusElement(setting, record.agreement, hit.version),
      ' ',
      sameWording(setting, hit),
    ),
    ...(record.text === ''
      ? belowElements(setting, hit, answer)
      : [excerptElement(language, excerpt(record.text, hit.findings))]),
    ...(notes === '' ? [] : [element('p', { class: 'search-note' }, notes)]),
  );
}

function sameWording({ words, agreements }: SearchSetting, { found: { record }, place }: ClauseHit): HTMLElement {
  const versions = agreements.find(({ name }) => name === record.agreement)?.versions ?? [];
  const ranges = wordingRanges(record, versions).map(({ first, last, clause, label }) => {
    const range = first === last ? first : words.range(first, last);
    return clause === place.clause ? range : words.there(range, label);
  });
  return element('span', {}, words.sameWording(ranges));
}

function hitNotes(words: SearchWords, { otherWays, missing }: ClauseHit): string {
  const ways = (relation: string): readonly string[] =>
    otherWays.flatMap(({ way }) => (way.relation === relation ? [way.text] : []));
  const [related, corrected] = [ways('related'), ways('corrected')];
  return [
    ...(related.length === 0 ? [] : [words.byRelated(quotedList(words, related))]),
    ...(corrected.length === 0 ? [] : [words.byCorrected(quotedList(words, corrected))]),
    ...(missing.length === 0 ? [] : [words.without(quotedList(words, missing))]),
  ].join(' · ');
}

function excerptElement(language: string, { parts, isCutBefore, isCutAfter }: Excerpt): HTMLElement {
  const runs = parts.map(({ text, isMarked }): Child => (isMarked ? element('mark', {}, text) : text));
  const text = element('span', { lang: language }, ...runs);
  return element('p', { class: 'search-text' }, isCutBefore ? '… ' : '', text, isCutAfter ? ' …' : '');
}

const MOST_BELOW = 6;

function belowElements(setting: SearchSetting, hit: ClauseHit, answer: SearchAnswer): readonly HTMLElement[] {
  const records = answer.below(hit);
  const [first] = records;
  if (first === undefined) return [];
  const language = languageOf(setting, hit.found.record.agreement);
  const titles = records.flatMap(({ places }) => places.map(({ titles }) => titles.at(-1) ?? ''));
  if (titles.every((title) => !title.includes(' '))) {
    const text = excerpt(`${titles[0]} ${first.text}`, []);
    return [excerptElement(language, text)];
  }
  const shown = titles.slice(0, MOST_BELOW).join(' · ');
  return [
    element(
      'p',
      { class: 'search-text' },
      element('span', { lang: language }, shown),
      titles.length > MOST_BELOW ? ' …' : '',
    ),
  ];
}

/** What a reader must know of how it was searched, one message an element. */
export function noteElements(setting: SearchSetting, answer: SearchAnswer): readonly HTMLElement[] {
  const { words } = setting;
  const { request, plan, unknown, widened, elsewhere, hits } = answer;
  const corrected = plan.flatMap(({ text, ways }) =>
    ways.length > 0 && ways.every(({ relation }) => relation === 'corrected')
      ? [
          words.corrected(
            words.quoted(text),
            quotedList(
              words,
              ways.map((way) => way.text),
            ),
          ),
        ]
      : [],
  );
  const compounds = [...new Set(plan.flatMap(({ partOf }) => (partOf === null ? [] : [partOf])))].map((compound) => {
    const parts = plan.flatMap(({ partOf, text }) => (partOf === compound ? [text] : []));
    return words.inParts(words.quoted(compound), quotedList(words, parts));
  });
  const all = { ...request, scope: ALL };
  return [
    ...(widened === 'versions' && hits.length > 0 ? [words.widenedVersions(scopeWords(setting, request))] : []),
    ...(widened === 'agreements' && hits.length > 0 ? [words.widenedAgreements] : []),
    ...corrected,
    ...compounds,
    ...(unknown.length > 0 && hits.length > 0 ? [words.leftOut(quotedList(words, unknown))] : []),
  ]
    .map((text) => element('p', { class: 'search-message' }, text))
    .concat(
      elsewhere === 0
        ? []
        : [
            element(
              'p',
              { class: 'search-message' },
              element('a', { href: `${setting.page}${requestAddress(all)}` }, words.elsewhere(elsewhere)),
            ),
          ],
    );
}

/** Where a request searches, in words. */
export function scopeWords(setting: SearchSetting, { scope, agreement, from, until }: SearchRequest): string {
  const { words, language } = setting;
  const day = (text: string): string => (text === '' ? '…' : dayInWords(text, language));
  const [name = '', version = ''] = scope.split(' ');
  const of = agreementOf(setting, agreement);
  const suffix = of === undefined ? '' : words.ofAgreement(of.shortTitle);
  if (scope === '') return `${words.inForceScope}${suffix}`;
  if (scope === ALL) return `${words.allScope}${suffix}`;
  if (scope === PERIOD) {
    const isDay = until === '' || until === from;
    return `${isDay ? words.dayScope(day(from)) : words.periodScope(day(from), day(until))}${suffix}`;
  }
  return words.versionScope(`${agreementOf(setting, name)?.shortTitle ?? name} ${version}`);
}

/** What was tried where nothing was found, and what can be done next. */
export function nothingElements(setting: SearchSetting, { request, plan }: SearchAnswer): readonly HTMLElement[] {
  const { words, agreements, page } = setting;
  const terms = plan.filter(({ isFiller }) => !isFiller);
  const related = terms.flatMap(({ triedRelated }) => triedRelated);
  const single = terms.length < 2 ? [] : terms.filter(isFindable);
  const item = (...children: readonly Child[]): HTMLElement => element('li', {}, ...children);
  const link = (href: string, text: string): HTMLElement => element('a', { href }, text);
  return [
    element('h2', {}, words.tried),
    element(
      'ul',
      {},
      item(
        words.triedWords(
          quotedList(
            words,
            terms.map(({ text }) => text),
          ),
        ),
      ),
      item(related.length === 0 ? words.noRelated : words.triedRelated(quotedList(words, related))),
      item(
        request.scope === ALL && request.agreement === ''
          ? words.triedAll
          : words.triedScope(scopeWords(setting, request)),
      ),
    ),
    element('h2', {}, words.next),
    element(
      'ul',
      {},
      item(words.nextShorter),
      ...single.map(({ text }) =>
        item(link(`${page}${requestAddress({ ...request, query: text })}`, words.nextSingle(text))),
      ),
      ...agreements.map(({ name, shortTitle }) =>
        item(
          link(`${home(setting)}${name}/`, words.nextRead(shortTitle)),
          ' · ',
          link(`${home(setting)}${name}/verlauf/`, words.nextClauses(shortTitle)),
        ),
      ),
    ),
  ];
}

const isFindable = ({ ways }: PlannedTerm): boolean => ways.length > 0;

/** The answer to "In which versions does this stand?": a sentence and a table for each agreement. */
export function versionsElements(
  setting: SearchSetting,
  query: string,
  answer: readonly AgreementWithWords[],
): readonly HTMLElement[] {
  const { words } = setting;
  const plain = query.replace(/["„“”«»]/g, '').trim();
  return [
    element('h2', {}, words.versionsHeading(plain)),
    element('p', { class: 'search-note' }, words.versionsNote),
    ...answer.flatMap((one) => {
      const id = `_versions-${one.agreement.name}`;
      const heading = element('h3', { id }, versionsSentence(setting, one));
      return one.versions.every(({ places }) => places.length === 0)
        ? [heading]
        : [heading, versionsTable(setting, one, id)];
    }),
  ];
}

function versionsSentence({ words }: SearchSetting, { agreement, versions }: AgreementWithWords): string {
  const name = agreement.shortTitle;
  const order = agreement.versions.map(({ version }) => version);
  const names = (has: boolean): readonly string[] =>
    versions.filter(({ places }) => places.length > 0 === has).map(({ version }) => version.version);
  const [having, lacking] = [names(true), names(false)];
  const [first] = having;
  const last = having.at(-1);
  if (first === undefined || last === undefined) return words.versionsNone(name);
  if (lacking.length === 0) return words.versionsEvery(name, having.length);
  return words.versionsSome({
    name,
    having: runs(having, order, words),
    lacking: runs(lacking, order, words),
    first,
    last,
  });
}

/** Versions with neighbours as spans: "1.0 bis 1.2". */
function runs(versions: readonly string[], order: readonly string[], words: SearchWords): readonly string[] {
  const found: { readonly first: string; last: string }[] = [];
  for (const version of versions) {
    const run = found.at(-1);
    if (run !== undefined && order.indexOf(run.last) + 1 === order.indexOf(version)) run.last = version;
    else found.push({ first: version, last: version });
  }
  return found.map(({ first, last }) => (first === last ? first : words.range(first, last)));
}

function versionsTable(setting: SearchSetting, { agreement, versions }: AgreementWithWords, id: string): HTMLElement {
  const { words } = setting;
  const order = agreement.versions.map(({ version }) => version);
  const head = [words.version, words.validity, words.stands].map((text) => element('th', { scope: 'col' }, text));
  const rows = versions.toReversed().map(({ version: listed, places }) => {
    const { version } = listed;
    const clauses = places
      .filter((place) => standsIn(place, version, order))
      .flatMap(({ clause, titles }, i) => [
        i === 0 ? ' ' : ', ',
        element(
          'a',
          { href: clauseAddress(setting, agreement.name, version, clause) },
          clause === '' ? words.opening : placeLabel(titles),
        ),
      ]);
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element('a', { href: clauseAddress(setting, agreement.name, version, '') }, version),
        ' ',
        statusElement(setting, agreement.name, version),
      ),
      element('td', {}, validity(setting, listed)),
      element('td', {}, ...(places.length === 0 ? [words.no] : [element('b', {}, words.yes), ':', ...clauses])),
    );
  });
  return element(
    'table',
    { class: 'search-versions', 'aria-labelledby': id },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

function validity({ words, language, today }: SearchSetting, { statuses }: ListedVersion): string {
  const spans = statuses.filter(({ status }) => status === 'inForce');
  if (spans.length === 0) return words.neverInForce;
  return spans
    .map(({ from, until }) => {
      const first = from === null ? '…' : dayInWords(from, language);
      if (until === null) return from !== null && from > today ? words.beginning(first) : words.since(first);
      return words.span(first, dayInWords(until, language));
    })
    .join('; ');
}
