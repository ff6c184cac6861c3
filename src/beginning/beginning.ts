import { z } from 'zod';
import { isAgreementName } from '../ledger/agreementName.ts';
import { AGREEMENT_SCHEMA } from '../publication/agreementFacts.ts';
import { SITE_SCHEMA } from '../publication/siteFacts.ts';

const { publisher, baseUrl, language } = SITE_SCHEMA.shape;
const { title, shortTitle, roles, noticeDays, objectionDays } = AGREEMENT_SCHEMA.shape;

const SCHEMA = z.strictObject({
  publisher: publisher
    .omit({ note: true })
    .refine(({ country, postalCode }) => country !== 'Deutschland' || /^\d{5}$/.test(postalCode), {
      path: ['postalCode'],
      error: 'a German postal code has five digits',
    }),
  baseUrl: baseUrl.regex(
    /^https:|^http:\/\/localhost(?::\d+)?$/,
    'write the whole address with https, such as https://avv.example.de',
  ),
  language,
  agreement: z.strictObject({
    name: z.string().refine(isAgreementName, {
      error: 'use lower-case letters, digits and hyphens, and no name that the site needs itself',
    }),
    title,
    shortTitle,
    roles,
    noticeDays,
    objectionDays,
  }),
});

/** What a publisher says at the beginning: who publishes, where, and what the first agreement is. */
export type Beginning = Readonly<z.output<typeof SCHEMA>>;

/** The option of the command that gives each fact, by the place of the fact. */
export const OPTION_OF = {
  'publisher.name': 'publisher',
  'publisher.street': 'street',
  'publisher.postalCode': 'postal-code',
  'publisher.city': 'city',
  'publisher.country': 'country',
  'publisher.email': 'email',
  'publisher.state': 'state',
  baseUrl: 'url',
  language: 'language',
  'agreement.name': 'agreement',
  'agreement.title': 'title',
  'agreement.shortTitle': 'short-title',
  'agreement.roles.controller': 'controller',
  'agreement.roles.processor': 'processor',
  'agreement.noticeDays': 'notice-days',
  'agreement.objectionDays': 'objection-days',
} as const;

/** An option that gives a fact. */
export type FactOption = (typeof OPTION_OF)[keyof typeof OPTION_OF];

/**
 * The facts of a beginning from the values of options.
 *
 * @param values text of each option; an option that is left out keeps its usual value where it has one
 * @returns the facts, or what is wrong, one sentence for each option
 */
export function beginningOf(
  values: Readonly<Partial<Record<FactOption, string>>>,
):
  | { readonly ok: true; readonly beginning: Beginning }
  | { readonly ok: false; readonly complaints: readonly string[] } {
  const said = { ...USUAL, ...values };
  const days = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);
  const checked = SCHEMA.safeParse({
    publisher: {
      name: said.publisher,
      street: said.street,
      postalCode: said['postal-code'],
      city: said.city,
      country: said.country,
      email: said.email,
      state: said.state,
    },
    baseUrl: said.url?.replace(/\/+$/, ''),
    language: said.language,
    agreement: {
      name: said.agreement,
      title: said.title,
      shortTitle: said['short-title'],
      roles: { controller: said.controller, processor: said.processor },
      noticeDays: days(said['notice-days']),
      objectionDays: days(said['objection-days']),
    },
  });
  if (checked.success) return { ok: true, beginning: checked.data };
  // Of several complaints about one fact, the last one is the most exact.
  const byPlace = new Map(checked.error.issues.map((issue) => [issue.path.join('.'), complaintOf(issue, said)]));
  return { ok: false, complaints: [...byPlace.values()] };
}

/** What most German publishers of an AVV would say. */
export const USUAL = {
  country: 'Deutschland',
  language: 'de',
  agreement: 'avv',
  title: 'Auftragsverarbeitungsvertrag (AVV) nach Art. 28 DSGVO',
  'short-title': 'AVV',
  controller: 'Verantwortlicher',
  processor: 'Auftragsverarbeiter',
  'notice-days': '0',
  'objection-days': '0',
} as const satisfies Partial<Record<FactOption, string>>;

function complaintOf({ path, message }: z.core.$ZodIssue, said: Readonly<Partial<Record<FactOption, string>>>): string {
  const option = Object.entries(OPTION_OF).find(([place]) => place === path.join('.'))?.[1];
  if (option === undefined) return message;
  const value = said[option];
  if (value === undefined || value === '') return `--${option} "…" is missing: ${MEANING[option]}.`;
  const isDays = option === 'notice-days' || option === 'objection-days';
  return `--${option} "${value}": ${isDays ? 'write a number of days from 0 to 365' : message}. It is ${MEANING[option]}.`;
}

/** What each option stands for, as words that continue a sentence and as a question. */
export const MEANING: Readonly<Record<FactOption, string>> = {
  publisher: 'the company that publishes, with its legal form',
  street: 'the street and number of its address',
  'postal-code': 'the postal code',
  city: 'the city',
  country: 'the country',
  email: 'an e-mail address, shown in the imprint',
  state: 'the federal state whose holidays count, from BW to TH; without one, nationwide holidays count',
  url: 'the address of the site, https://…; contracts will cite it, so it stays',
  language: 'the language of the contracts, de or en',
  agreement: 'the name of the first agreement in addresses, such as avv',
  title: 'the title of the agreement',
  'short-title': 'what people call it',
  controller: 'what the agreement calls the controller',
  processor: 'what the agreement calls the processor',
  'notice-days':
    'the days between announcing a version and its coming into force that your contract promises, 0 for none',
  'objection-days': 'the days within which your contract lets customers object to a new version, 0 for none',
};
