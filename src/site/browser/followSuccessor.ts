/**
 * The page of the version in force was built on an earlier day and another version has come into force since: its
 * permalink shows the right text. Runs after the elements bound to days have been put right.
 */
const successor = document.querySelector<HTMLElement>('[data-successor]:not([hidden])');
if (successor?.dataset['successor'] !== undefined) {
  location.replace(`${successor.dataset['successor']}${location.hash}`);
}

export {};
