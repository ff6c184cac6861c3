import { berlinDay } from '../../ledger/berlinDay.ts';
import { type SearchAnswer, type SearchSource, searchAnswer, versionsAnswer } from '../../search/searchAnswer.ts';
import { PERIOD, readRequest, requestAddress, type SearchRequest } from '../../search/searchScope.ts';
import { SEARCH_WORDS } from '../words/searchWords.ts';
import {
  element,
  hitElement,
  jumpElements,
  noteElements,
  nothingElements,
  type SearchSetting,
  scopeWords,
  versionsElements,
} from './searchElements.ts';
import { searchSource } from './searchSource.ts';

/** Hits that are shown at once. */
const AT_ONCE = 15;

const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = SEARCH_WORDS[language];
const form = document.querySelector<HTMLFormElement>('form.search-form');
const status = document.querySelector<HTMLElement>('#_status');
const results = document.querySelector<HTMLElement>('#_results');
/** Searches so far: the answer to an earlier one comes too late. */
let asked = 0;
if (form !== null && status !== null && results !== null) start(form, status, results);

function start(form: HTMLFormElement, status: HTMLElement, results: HTMLElement): void {
  const folder = form.dataset['index'] ?? '';
  const page = new URL(form.action).pathname;
  const run = (): void => {
    const request = requestOf(form);
    showPeriod(form);
    answer(request, folder, page, status, results).catch(() => {
      status.textContent = words.failed;
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', `${page}${requestAddress(requestOf(form))}`);
    run();
  });
  form.addEventListener('change', ({ target }) => {
    showPeriod(form);
    // The words are searched when they are sent; a choice takes effect at once.
    if (target instanceof HTMLInputElement && target.name === 'q') return;
    if (requestOf(form).query === '') return;
    history.replaceState(null, '', `${page}${requestAddress(requestOf(form))}`);
    run();
  });
  addEventListener('popstate', () => {
    fill(form, readRequest(new URLSearchParams(location.search)));
    run();
  });
  fill(form, readRequest(new URLSearchParams(location.search)));
  run();
}

function fill(form: HTMLFormElement, request: SearchRequest): void {
  const values: Readonly<Record<string, string>> = {
    q: request.query,
    in: request.scope,
    vertrag: request.agreement,
    am: request.from,
    bis: request.until,
    frage: request.asksForVersions ? 'fassungen' : '',
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof RadioNodeList)
      field.value = value;
    // A version that is not in the list is none: all others are still searched.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  showPeriod(form);
}

function requestOf(form: HTMLFormElement): SearchRequest {
  return readRequest(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
}

/** The days are asked for where a period is searched. */
function showPeriod(form: HTMLFormElement): void {
  const { scope, asksForVersions } = requestOf(form);
  for (const field of form.querySelectorAll<HTMLElement>('[data-period]')) field.hidden = scope !== PERIOD;
  for (const field of form.querySelectorAll<HTMLElement>('[data-scope]')) field.hidden = asksForVersions;
}

async function answer(
  request: SearchRequest,
  folder: string,
  page: string,
  status: HTMLElement,
  results: HTMLElement,
): Promise<void> {
  asked += 1;
  const mine = asked;
  if (request.query === '') {
    status.textContent = '';
    results.replaceChildren();
    return;
  }
  status.textContent = words.loading;
  const source = await searchSource(folder);
  const today = berlinDay(Date.now());
  const setting: SearchSetting = { words, language, agreements: source.directory.agreements, page, today };
  const shown = request.asksForVersions
    ? await versionsShown(request, source, setting)
    : await clausesShown(request, source, setting);
  if (mine !== asked) return;
  status.textContent = shown.status;
  results.replaceChildren(...shown.elements);
}

interface Shown {
  readonly status: string;
  readonly elements: readonly HTMLElement[];
}

async function versionsShown(request: SearchRequest, source: SearchSource, setting: SearchSetting): Promise<Shown> {
  const found = await versionsAnswer(request, source);
  return {
    status: words.versionsAsked(found.reduce((sum, { versions }) => sum + versions.length, 0)),
    elements: versionsElements(setting, request.query, found),
  };
}

async function clausesShown(request: SearchRequest, source: SearchSource, setting: SearchSetting): Promise<Shown> {
  const found = await searchAnswer(request, source, setting.today);
  const jumps = jumpElements(setting, found.jumps);
  if (jumps.length + found.hits.length === 0)
    return { status: words.nothing(request.query), elements: nothingElements(setting, found) };
  const searched = found.widened === null ? request : { ...request, scope: '*', agreement: '' };
  return {
    status:
      found.hits.length === 0
        ? words.named(jumps.length)
        : words.found(found.hits.length, scopeWords(setting, searched)),
    elements: [
      ...(jumps.length === 0 ? [] : [element('ul', { class: 'search-jumps' }, ...jumps)]),
      ...noteElements(setting, found),
      ...(found.hits.length === 0 ? [] : hitList(setting, found)),
      ...(found.laterJumps.length === 0
        ? []
        : [element('ul', { class: 'search-jumps' }, ...jumpElements(setting, found.laterJumps))]),
    ],
  };
}

function hitList(setting: SearchSetting, answer: SearchAnswer): readonly HTMLElement[] {
  const [first, rest] = [answer.hits.slice(0, AT_ONCE), answer.hits.slice(AT_ONCE)];
  const list = element(
    'ol',
    { class: 'search-hits', 'aria-label': words.hits },
    ...first.map((hit) => hitElement(setting, hit, answer)),
  );
  if (rest.length === 0) return [list];
  const more = element('button', { type: 'button', class: 'search-more' }, words.more(rest.length));
  more.addEventListener('click', () => {
    const added = rest.map((hit) => hitElement(setting, hit, answer));
    list.append(...added);
    more.remove();
    added[0]?.querySelector('a')?.focus();
  });
  return [list, more];
}
