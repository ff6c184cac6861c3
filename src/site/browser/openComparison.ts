import { factsOfPage } from './comparisonRoot.ts';
import { showComparison } from './showComparison.ts';

/**
 * `?alt=1.0&neu=1.4`: opens the prepared comparison of the two versions, or compares them here. Without versions the
 * page stays the form to choose them.
 */
const root = document.querySelector<HTMLElement>('[data-comparison]');
const query = new URLSearchParams(location.search);
const [old, recent] = [query.get('alt'), query.get('neu')];
if (root !== null && (old !== null || recent !== null)) open(root, old ?? '', recent ?? '');

function open(root: HTMLElement, old: string, recent: string): void {
  const { agreement, messages } = factsOfPage(root);
  const isKnown = (version: string): boolean => agreement.versions.some((other) => other.version === version);
  choose('alt', old);
  choose('neu', recent);
  const unknown = [old, recent].find((version) => version !== '' && !isKnown(version));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-older]')];
  const prepared = links.find(({ dataset: { older, newer } }) => older === old && newer === recent);
  if (unknown !== undefined) say(messages.unknown.replace('{version}', () => unknown));
  else if (old === '' || recent === '') say(messages.two);
  else if (old === recent) say(messages.same);
  else if (prepared !== undefined) location.replace(prepared.href + location.hash);
  else showComparison(root, old, recent);
}

function say(message: string): void {
  const place = document.querySelector<HTMLElement>('#_message');
  if (place !== null) place.textContent = message;
}

/** The form shows what the address says. */
function choose(name: string, version: string): void {
  const option = [...document.querySelectorAll<HTMLOptionElement>(`.compare-form select[name="${name}"] option`)].find(
    ({ value }) => value === version,
  );
  if (option !== undefined) option.selected = true;
}
