import { expect, test } from 'vitest';
import { bodyDifference } from './pdfBodyText.ts';

const canonical = 'AVV\n5.2 Der Auftragsverarbeiter leistet E-Mail-Support.\n';

test('line ends and hyphenation are no difference', () => {
  const page = 'AVV\n5.2 Der Auftragsverar\u00AD\nbeiter leistet E-\nMail-Support.\n';
  expect(bodyDifference([page], canonical)).toBeNull();
});

test('hyphenation over a page break is no difference', () => {
  const pages = ['AVV\n5.2 Der Auftragsverar\u00AD\n', 'beiter leistet E-Mail-Support.\n'];
  expect(bodyDifference(pages, canonical)).toBeNull();
});

test.each([
  ['a lost word', 'AVV\n5.2 Der leistet E-Mail-Support.\n'],
  ['an added word', 'AVV\n5.2 Der neue Auftragsverarbeiter leistet E-Mail-Support.\n'],
  ['exchanged words', 'AVV\n5.2 Auftragsverarbeiter Der leistet E-Mail-Support.\n'],
  ['a lost hyphen', 'AVV\n5.2 Der Auftragsverarbeiter leistet EMail-Support.\n'],
  ['a hyphen where none is', 'AVV\n5.2 Der Auftragsverar-\nbeiter leistet E-Mail-Support.\n'],
  ['a soft hyphen inside a line', 'AVV\n5.2 Der Auftragsverar\u00ADbeiter leistet E-Mail-Support.\n'],
  ['a word broken without a hyphen', 'AVV\n5.2 Der Auftragsverar\nbeiter leistet E-Mail-Support.\n'],
  ['a lost blank', 'AVV\n5.2 DerAuftragsverarbeiter leistet E-Mail-Support.\n'],
  ['a lost end', 'AVV\n5.2 Der Auftragsverarbeiter leistet\n'],
  ['an added end', 'AVV\n5.2 Der Auftragsverarbeiter leistet E-Mail-Support. Und mehr.\n'],
])('%s is a difference', (_, page) => {
  expect(bodyDifference([page], canonical)).not.toBeNull();
});

test('a header row may be repeated at the top of a page, and nowhere else', () => {
  const text = 'Nr. Name\n1 Muster\n2 Beispiel\n';
  const heads = ['Nr. Name'];
  expect(bodyDifference(['Nr. Name\n1 Muster\n', 'Nr. Name\n2 Beispiel\n'], text, heads)).toBeNull();
  expect(bodyDifference(['Nr. Name\n1 Muster\nNr. Name\n2 Beispiel\n'], text, heads)).not.toBeNull();
  expect(bodyDifference(['Nr. Name\n1 Muster\n', 'Nr. Name\n2 Beispiel\n'], text)).not.toBeNull();
});
