/**
 * A link to the same page in another language or form leads to the same clause and keeps what was asked for.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-place]')) {
  const path = link.pathname;
  const keep = (): void => {
    link.href = `${path}${location.search}${location.hash}`;
  };
  for (const moment of ['pointerenter', 'focus', 'click']) link.addEventListener(moment, keep);
}

export {};
