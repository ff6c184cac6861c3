import { berlinDay } from '../../ledger/berlinDay.ts';
import { excerptParts } from '../../search/excerptParts.ts';
import type { SearchPlace } from '../../search/searchRecords.ts';

/** The part of Pagefind's interface that the form uses. */
interface Pagefind {
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string | { any: readonly string[] }> },
  ): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly agreement: string; readonly places: string };
}

/** More hits than anyone reads. */
const MOST_HITS = 50;

const form = document.querySelector<HTMLFormElement>('form[data-index]');
const status = document.querySelector<HTMLElement>('#_status');
const hits = document.querySelector<HTMLOListElement>('#_hits');
const words = document.querySelector<HTMLTemplateElement>('#_words')?.dataset ?? {};
if (form !== null && status !== null && hits !== null) start(form, status, hits);

function start(form: HTMLFormElement, status: HTMLElement, hits: HTMLOListElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['q', 'in', 'vertrag']) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = query.get(name) ?? '';
  }
  const run = (): void => {
    search(form, status, hits).catch(() => {
      status.textContent = words['failed'] ?? '';
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    history.replaceState(null, '', `?${new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))}`);
    run();
  });
  if ((query.get('q') ?? '').trim() !== '') run();
}

let loaded: Promise<Pagefind> | undefined;

/** The search program is loaded with the first search and not before. */
function pagefind(form: HTMLFormElement): Promise<Pagefind> {
  const address = new URL(`${form.dataset['index']}pagefind.js`, location.href).href;
  loaded ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (program) => {
    await program.init();
    return program;
  });
  return loaded;
}

async function search(form: HTMLFormElement, status: HTMLElement, hits: HTMLOListElement): Promise<void> {
  const data = new FormData(form);
  const text = String(data.get('q') ?? '').trim();
  hits.replaceChildren();
  status.textContent = '';
  if (text === '') return;
  const scope = versionsInScope(form, String(data.get('in') ?? ''));
  const agreement = String(data.get('vertrag') ?? '');
  const program = await pagefind(form);
  const { results } = await program.search(text, {
    filters: {
      ...(scope === null ? {} : { version: { any: scope } }),
      ...(agreement === '' ? {} : { agreement }),
    },
  });
  const found = await Promise.all(results.slice(0, MOST_HITS).map((result) => result.data()));
  status.textContent = countWords(results.length, text);
  hits.replaceChildren(...found.map((hit) => hitElement(hit, scope)));
}

/** Versions to be searched, or null for all of them. */
function versionsInScope(form: HTMLFormElement, scope: string): readonly string[] | null {
  if (scope === '*') return null;
  if (scope !== '') return [scope];
  const today = berlinDay(Date.now());
  return [...form.querySelectorAll<HTMLOptionElement>('option[data-start]')]
    .filter(({ dataset: { start = '', end } }) => start <= today && (end === undefined || today < end))
    .map(({ value }) => value);
}

function countWords(count: number, query: string): string {
  if (count === 0) return `${words['nothing']?.replace('…', query) ?? ''} ${words['hint'] ?? ''}`;
  return count === 1 ? (words['one'] ?? '') : (words['many'] ?? '').replace('0', String(count));
}

/** A hit leads to the newest of the versions searched in which the clause reads so. */
function hitElement({ url, excerpt, meta }: Found, scope: readonly string[] | null): HTMLLIElement {
  const places = JSON.parse(meta.places) as readonly SearchPlace[];
  const newest = places.at(-1) as SearchPlace;
  const shown = places.findLast(({ version }) => scope?.includes(`${meta.agreement} ${version}`) ?? true) ?? newest;
  const link = document.createElement('a');
  link.href = url.replace(`/${newest.version}/#${newest.clause}`, `/${shown.version}/#${shown.clause}`);
  link.textContent = shown.title;
  const numbers = places.map(({ version }) => version);
  const where = document.createElement('small');
  const name = document
    .querySelector(`option[data-agreement="${meta.agreement}"]`)
    ?.parentElement?.getAttribute('label');
  where.textContent = ` ${name} ${shown.version} · ${(words['standsIn'] ?? '').replace('…', numbers.join(', '))}`;
  const title = document.createElement('p');
  title.append(link, where);
  const text = document.createElement('p');
  text.append(...excerptParts(excerpt).map(excerptElement));
  const item = document.createElement('li');
  item.append(title, text);
  return item;
}

function excerptElement({ text, marked }: { text: string; marked: boolean }): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
