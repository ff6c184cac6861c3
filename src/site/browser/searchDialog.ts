// Imported as a style sheet, it would be linked on every page from which the dialog can be opened.

import { berlinDay } from '../../ledger/berlinDay.ts';
import { searchAnswer } from '../../search/searchAnswer.ts';
import { ALL, requestAddress, type SearchRequest } from '../../search/searchScope.ts';
import styleSheet from '../../styles/search.css?url';
import { SEARCH_WORDS } from '../words/searchWords.ts';
import {
  element,
  hitElement,
  jumpElements,
  noteElements,
  nothingElements,
  type SearchSetting,
  scopeWords,
} from './searchElements.ts';
import { keepSlashKey, slashOpensSearch } from './searchKeyChoice.ts';
import { searchSource } from './searchSource.ts';

/** Hits in the dialog; the page of the search has all. */
const MOST_HITS = 8;
/** Milliseconds without a key after which what was typed is searched. */
const PAUSE = 120;

const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = SEARCH_WORDS[language];

let dialog: Promise<SearchDialog> | undefined;

/**
 * Opens the search above the page. Closed, it gives the focus back to where it was.
 *
 * @param link the link to the page of the search, with the folder of its files as `data-search`
 */
export async function openSearchDialog(link: HTMLAnchorElement): Promise<void> {
  dialog ??= styled().then(() => searchDialog(link));
  (await dialog).open();
}

/** Loads the style of the search where the page does not have it. Without it, the dialog is plain and works. */
function styled(): Promise<unknown> {
  const sheet = element('link', { rel: 'stylesheet', href: styleSheet });
  const isDone = new Promise((done) => {
    sheet.addEventListener('load', done);
    sheet.addEventListener('error', done);
  });
  document.head.append(sheet);
  return isDone;
}

interface SearchDialog {
  readonly open: () => void;
}

function searchDialog(link: HTMLAnchorElement): SearchDialog {
  const folder = link.dataset['search'] ?? '';
  const page = link.pathname;
  const parts = dialogParts(page);
  const { root, form, input, scope, status, results, toPage } = parts;
  document.body.append(root);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let answered = '';
  const request = (): SearchRequest => ({
    query: input.value.trim(),
    scope: scope.value,
    agreement: '',
    from: '',
    until: '',
    asksForVersions: false,
  });
  const run = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const wanted = request();
    toPage.href = `${page}${requestAddress(wanted)}`;
    if (wanted.query === '') {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    const source = await searchSource(folder);
    const setting: SearchSetting = {
      words,
      language,
      agreements: source.directory.agreements,
      page,
      today: berlinDay(Date.now()),
    };
    const answer = await searchAnswer(wanted, source, setting.today);
    if (mine !== asked) return;
    answered = requestAddress(wanted);
    const { hits } = answer;
    const jumps = jumpElements(setting, answer.jumps);
    const shown = hits.slice(0, MOST_HITS);
    const place = scopeWords(setting, answer.widened === null ? wanted : { ...wanted, scope: ALL });
    if (jumps.length + hits.length === 0) {
      status.textContent = words.nothing(wanted.query);
      results.replaceChildren(...nothingElements(setting, answer));
      return;
    }
    status.textContent =
      hits.length === 0
        ? words.named(jumps.length)
        : shown.length < hits.length
          ? words.foundBest(shown.length, hits.length, place)
          : words.found(hits.length, place);
    results.replaceChildren(
      ...noteElements(setting, answer),
      element(
        'ol',
        { class: 'search-hits', 'aria-label': words.hits },
        ...jumps,
        ...shown.map((hit) => hitElement(setting, hit, answer)),
        ...jumpElements(setting, answer.laterJumps),
      ),
    );
    results.scrollTop = 0;
  };
  const search = (pause: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      run().catch(() => {
        status.textContent = words.failed;
      });
    }, pause);
  };

  input.addEventListener('input', () => search(PAUSE));
  scope.addEventListener('change', () => search(0));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    const isAnswered = answered === requestAddress(request());
    (isAnswered ? Promise.resolve() : run())
      .then(() => {
        const [first] = entries(results);
        if (first === undefined) location.assign(toPage.href);
        else first.click();
      })
      .catch(() => location.assign(toPage.href));
  });
  root.addEventListener('keydown', (event) => walk(event, input, results));
  root.addEventListener('click', (event) => {
    // The page behind the dialog belongs to the dialog's element and to nothing in it.
    if (event.target === root) root.close();
    // A hit on this very page does not load it anew.
    if (event.target instanceof Element && event.target.closest('.search-results a') !== null) root.close();
  });
  return {
    open: () => {
      if (!root.open) root.showModal();
      input.select();
      // The texts come while the first word is typed.
      searchSource(folder)
        .then((source) => source.records('current'))
        .catch(() => undefined);
    },
  };
}

interface DialogParts {
  readonly root: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly scope: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly toPage: HTMLAnchorElement;
}

function dialogParts(page: string): DialogParts {
  const input = element('input', {
    // A field of type "search" would take the key Esc for itself.
    type: 'text',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const scope = element(
    'select',
    { name: 'in' },
    element('option', { value: '' }, words.scopeInForce),
    element('option', { value: ALL }, words.scopeAll),
  );
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': words.close }, '✕');
  const form = element(
    'form',
    { class: 'search-bar', method: 'get', action: page },
    element('label', { class: 'search-words' }, words.label, input),
    element('label', {}, words.scope, scope),
    close,
  );
  const status = element('p', { class: 'search-count', role: 'status' });
  const results = element('div', { class: 'search-results' });
  const toPage = element('a', { href: page }, words.onPage);
  const slash = element('input', { type: 'checkbox' });
  slash.checked = slashOpensSearch();
  slash.addEventListener('change', () => keepSlashKey(slash.checked));
  const foot = element(
    'div',
    { class: 'search-foot' },
    element('p', {}, toPage),
    element('p', { class: 'search-keys' }, words.keys),
    element('label', {}, slash, words.slashKey),
  );
  const root = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': words.title },
    element('search', {}, form),
    status,
    results,
    foot,
  );
  close.addEventListener('click', () => root.close());
  return { root, form, input, scope, status, results, toPage };
}

/** The links of the hits, in their order. */
const entries = (results: HTMLElement): readonly HTMLAnchorElement[] => [
  ...results.querySelectorAll<HTMLAnchorElement>('.search-hits > li > a, .search-title > a'),
];

/** The arrow keys walk from the field through the hits and back. */
function walk(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: readonly HTMLElement[] = [input, ...entries(results)];
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  if (here < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(here + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)]?.focus();
}
