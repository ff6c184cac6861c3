import { berlinDay } from '../../ledger/berlinDay.ts';
import styleAddress from '../../styles/sincePanel.css?url';
import type { DaySentence, SinceComparison, SinceFile, SinceVersion } from '../sinceFile.ts';

/** The reader's version, and whether it is kept here or only named in the address of the page. */
interface Mine {
  readonly version: string;
  readonly isKept: boolean;
}

/**
 * Shows what changed since the reader's version. The version itself is never sent: the file is the same for all readers.
 *
 * @param root the place on the page
 * @param isAsked whether the reader has just asked for it: then it is unfolded and has the focus
 */
export async function show(root: HTMLElement, isAsked = false): Promise<void> {
  const mine = readMine(root);
  root.querySelector('.since-panel')?.remove();
  if (mine === null) return;
  const [file] = await Promise.all([load(root.dataset['since'] ?? ''), style()]);
  root.querySelector('.since-panel')?.remove();
  root.prepend(file === null ? sentence(root.dataset['failed'] ?? '') : panel(root, file, mine));
  showChoice(root, mine.version);
  if (!isAsked) return;
  root.querySelector('details')?.setAttribute('open', '');
  root.querySelector('summary')?.focus();
}

/**
 * Keeps the version chosen in a form and shows what changed since. Where the browser keeps nothing, it is put into the
 * address of the page.
 */
export async function remember(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const chosen = new FormData(form).get('meine');
  if (typeof chosen !== 'string') return;
  keep(root, chosen);
  await show(root, true);
}

const keyOf = (root: HTMLElement): string => root.dataset['key'] ?? '';

function readMine(root: HTMLElement): Mine | null {
  const asked = new URLSearchParams(location.search).get('meine');
  const kept = readKept(root);
  if (asked !== null && asked !== kept) return { version: asked, isKept: false };
  return kept === null ? null : { version: kept, isKept: true };
}

function readKept(root: HTMLElement): string | null {
  try {
    return localStorage.getItem(keyOf(root));
  } catch {
    return null;
  }
}

function keep(root: HTMLElement, version: string): void {
  try {
    localStorage.setItem(keyOf(root), version);
    nameInAddress(null);
  } catch {
    nameInAddress(version);
  }
}

function forget(root: HTMLElement): void {
  try {
    localStorage.removeItem(keyOf(root));
  } catch {
    // Nothing was kept.
  }
  nameInAddress(null);
  root.querySelector('.since-panel')?.remove();
  for (const clause of document.querySelectorAll('.since-mine')) clause.classList.remove('since-mine');
  showChoice(root, null);
  root.querySelector<HTMLElement>('form button')?.focus();
}

function nameInAddress(version: string | null): void {
  const address = new URL(location.href);
  if (version === null) address.searchParams.delete('meine');
  else address.searchParams.set('meine', version);
  history.replaceState(history.state, '', address);
}

async function load(address: string): Promise<SinceFile | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as SinceFile) : null;
  } catch {
    return null;
  }
}

let styled: Promise<unknown> | undefined;

/** The style of the panel; a panel without it is better than none. */
function style(): Promise<unknown> {
  styled ??= new Promise((done) => {
    document.head.append(
      element('link', { rel: 'stylesheet', href: styleAddress, onload: done, onerror: () => done(undefined) }, []),
    );
  });
  return styled;
}

/** The form of a page about one version is of no use while a version is remembered; a list shows which one is. */
function showChoice(root: HTMLElement, version: string | null): void {
  const form = root.querySelector('form');
  if (form === null) return;
  const list = form.querySelector('select');
  if (list === null) form.hidden = version !== null;
  else if (version !== null) list.value = version;
}

function panel(root: HTMLElement, file: SinceFile, mine: Mine): HTMLElement {
  const { words } = file;
  const known = file.versions.find(({ version }) => version === mine.version);
  const name = (text: string): string => text.replace('{version}', () => mine.version);
  const content =
    known === undefined
      ? [sentence(name(words.unknown))]
      : [...accountOf(file, known), ...(markClauses(root, file, known) ? [sentence(words.marked)] : [])];
  const isOpen = root.dataset['open'] !== undefined || (known !== undefined && hasOpenPeriod(file, known));
  return element('details', { className: 'since-panel', open: isOpen || known === undefined }, [
    element('summary', {}, [
      element('strong', {}, [name(words.title)]),
      ...(known === undefined ? [] : briefsOf(file, known)).map((brief) => ` · ${brief}`),
    ]),
    ...content,
    choices(root, file, mine, known !== undefined),
  ]);
}

/** What stands in the line of the folded panel. */
const briefsOf = (file: SinceFile, mine: SinceVersion): readonly string[] => [
  ...today(mine.statusName),
  ...mine.since.flatMap(({ version }) => today(file.briefs[version] ?? [])),
];

/** Whether the reader can still object to a version that came after theirs. */
function hasOpenPeriod(file: SinceFile, mine: SinceVersion): boolean {
  const day = berlinDay(Date.now());
  return mine.since.some(({ version }) => day < (file.objectionOver[version] ?? ''));
}

/** What became of the reader's version, and what later versions that are current or announced changed. */
function accountOf(file: SinceFile, mine: SinceVersion): readonly HTMLElement[] {
  return [
    ...today(mine.status).map(sentence),
    ...mine.since.flatMap((since) => {
      const leads = today(file.leads[since.version] ?? []);
      return leads.length === 0 ? [] : comparison(file, since, leads);
    }),
  ];
}

function comparison(file: SinceFile, since: SinceComparison, leads: readonly string[]): readonly HTMLElement[] {
  const link = (href: string, text: string): HTMLElement => element('a', { href }, [text]);
  const clauses = since.clauses.map(([name, what, change]) =>
    element('li', {}, [link(`${since.href}#aenderung-${change}`, name), ` ${what}`]),
  );
  const rest = since.more === '' ? [] : [element('li', {}, [link(`${since.href}#_changed`, since.more)])];
  return [
    element('p', { className: 'since-lead' }, [`${leads.join(' ')} ${since.verdict} `, link(since.href, since.link)]),
    ...(clauses.length === 0
      ? []
      : [
          element('details', { className: 'since-clauses' }, [
            element('summary', {}, [file.words.clauses]),
            element('ul', {}, [...clauses, ...rest]),
          ]),
        ]),
    ...today(file.notes[since.version] ?? []).map(sentence),
  ];
}

function choices(root: HTMLElement, file: SinceFile, { version, isKept }: Mine, isKnown: boolean): HTMLElement {
  const { words } = file;
  const button = (text: string, act: () => void): HTMLElement =>
    element('button', { type: 'button', onclick: act }, [text]);
  const keepIt = (): void => {
    keep(root, version);
    void show(root, true);
  };
  return element('p', { className: 'since-choices' }, [
    ...(isKnown ? [`${isKept ? words.kept : words.asked} `] : []),
    ...(isKept || !isKnown ? [] : [button(words.keep, keepIt), ' ']),
    button(words.forget, () => forget(root)),
    ...(root.querySelector('select') === null ? [' ', element('a', { href: file.history }, [words.choose])] : []),
  ]);
}

/**
 * Marks the clauses of the page whose text changed after the reader's version. The list below the text tells for each
 * clause the version that changed it last.
 *
 * @returns whether any was marked
 */
function markClauses(root: HTMLElement, file: SinceFile, mine: SinceVersion): boolean {
  const order = file.versions.map(({ version }) => version);
  let any = false;
  for (const link of document.querySelectorAll<HTMLElement>('.clause-groups [data-clause]')) {
    const { clause = '', changed = link.closest('div')?.dataset['changed'] ?? '' } = link.dataset;
    const isMarked = root.dataset['version'] !== undefined && order.indexOf(changed) > order.indexOf(mine.version);
    document.getElementById(clause)?.classList.toggle('since-mine', isMarked);
    any ||= isMarked;
  }
  return any;
}

/** The sentences that are true today in Berlin. */
function today(sentences: readonly DaySentence[]): readonly string[] {
  const day = berlinDay(Date.now());
  return sentences.flatMap(([from, until, text]) =>
    (from === null || from <= day) && (until === null || day < until) ? [text] : [],
  );
}

const sentence = (text: string): HTMLElement => element('p', {}, [text]);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
