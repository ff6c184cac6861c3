/** `?alt=1.0&neu=1.4`: opens the prepared comparison of the two versions, in whichever order they were given. */
const query = new URLSearchParams(location.search);
const [old, recent] = [query.get('alt'), query.get('neu')];
if (old !== null && recent !== null) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-older]')];
  const wanted = links.find(
    ({ dataset: { older, newer } }) => (older === old && newer === recent) || (older === recent && newer === old),
  );
  if (wanted !== undefined) location.replace(wanted.href);
  else if (old === recent) {
    const message = document.querySelector<HTMLElement>('#_message');
    if (message !== null) message.textContent = message.dataset['same'] ?? '';
  }
}

export {};
