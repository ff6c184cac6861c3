import { describe, expect, it } from 'vitest';
import { isAgreementName } from '../../src/ledger/agreementName.ts';

/** Names that an agreement never had, so that the addresses of the site are free. None may become an agreement later. */
const TAKEN = [
  ...['agreement', 'api', 'assets', 'de', 'en', 'entwurf', 'feed', 'ledger', 'llms', 'pagefind', 'pages', 'pruefen'],
  ...['robots', 'schema', 'seiten', 'site', 'sitemap', 'suche', 'vergleich', 'verlauf', 'versionen'],
];

describe('the name of an agreement', () => {
  it.each(['avv', 'a', 'a1', 'tom-2', 'a-b-c', 'avv-2025', 'suchen', 'x-de', 'a'.repeat(60)])('may be %s', (name) => {
    expect(isAgreementName(name)).toBe(true);
  });

  it.each([
    ...TAKEN,
    ...['', 'AVV', 'aVv', '1avv', '-avv', 'avv-', 'a--b', 'a_b', 'a.b', 'a/b', '../a', 'ä', 'a b', ' a', 'a\n', 'a\nb'],
    'a'.repeat(61),
  ])('cannot be %j', (name) => {
    expect(isAgreementName(name)).toBe(false);
  });
});
