/** Contents are folded on a phone. Browsers that cannot unfold them by style on wide screens are helped. */
if (matchMedia('(min-width: 64rem)').matches) {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.contents > details')) fold.open = true;
}

export {};
