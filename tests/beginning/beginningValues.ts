import type { FactOption } from '../../src/beginning/beginning.ts';

/** What a publisher has to say who begins; everything else has a usual value. */
export const SAID = {
  publisher: 'Nordlicht & Söhne {Software} GmbH',
  street: 'Hafenstraße 5',
  'postal-code': '01067',
  city: 'Dresden',
  email: 'datenschutz@nordlicht.example',
  url: 'https://avv.nordlicht.example',
} as const satisfies Partial<Record<FactOption, string>>;

/** The same as arguments of the command. */
export const ARGUMENTS: readonly string[] = Object.entries(SAID).flatMap(([option, value]) => [`--${option}`, value]);
