import { escapedText } from '../import/draft/escapedText.ts';
import type { Beginning } from './beginning.ts';

/** How a line begins that its publisher has to complete, in each language. */
export const GAP = { de: 'Noch zu ergänzen:', en: 'Still to be completed:' } as const;

/**
 * The pages that the law asks of a publisher in Germany: imprint and privacy notice, in German and English. They say what is
 * known of publisher and program; what only the publisher knows is marked by {@link GAP}.
 *
 * Source: § 5 DDG (imprint), Art. 13 DSGVO and § 25 TDDDG (privacy notice).
 *
 * @returns texts by their path below the content folder
 */
export function firstPages({ publisher }: Beginning): ReadonlyMap<string, string> {
  const facts = (country: string): PublisherFacts => ({
    mail: `[${escapedText(publisher.email)}](mailto:${publisher.email})`,
    address: [publisher.name, publisher.street, `${publisher.postalCode} ${publisher.city}`, country]
      .map((line) => escapedText(line))
      .join('\\\n'),
  });
  const german = facts(publisher.country);
  const english = facts(ENGLISH_COUNTRY[publisher.country] ?? publisher.country);
  return new Map([
    ['pages/impressum.mdx', page('Impressum', 'Wer diese Website anbietet.', 'de', germanImprint(german))],
    ['pages/en/impressum.mdx', page('Imprint', 'Who provides this website.', 'en', englishImprint(english))],
    [
      'pages/datenschutz.mdx',
      page(
        'Datenschutzerklärung',
        'Welche personenbezogenen Daten beim Besuch dieser Website verarbeitet werden und welche Rechte Sie haben.',
        'de',
        germanPrivacy(german),
      ),
    ],
    [
      'pages/en/datenschutz.mdx',
      page(
        'Privacy notice',
        'Which personal data are processed when you visit this website, and which rights you have.',
        'en',
        englishPrivacy(english),
      ),
    ],
  ]);
}

const ENGLISH_COUNTRY: Readonly<Record<string, string>> = {
  Deutschland: 'Germany',
  Österreich: 'Austria',
  Schweiz: 'Switzerland',
};

/** The publisher as Markdown. */
interface PublisherFacts {
  readonly mail: string;
  /** Lines of the address, name first. */
  readonly address: string;
}

const page = (title: string, description: string, language: 'de' | 'en', text: string): string =>
  `---\ntitle: ${title}\ndescription: ${description}\nlanguage: ${language}\n---\n\n${text}`;

const germanImprint = ({ address, mail }: PublisherFacts): string => `## Angaben nach § 5 DDG

${address}

E-Mail: ${mail}

${GAP.de} die Vertretungsberechtigten, ein zweiter Weg der schnellen Kontaktaufnahme wie eine Telefonnummer, das Register mit der Registernummer und die Umsatzsteuer-Identifikationsnummer oder Wirtschafts-Identifikationsnummer, soweit vorhanden.
`;

const englishImprint = ({ address, mail }: PublisherFacts): string => `## Information under section 5 DDG

${address}

E-mail: ${mail}

${GAP.en} the authorised representatives, a second means of rapid contact such as a telephone number, the register with the registration number, and the VAT or business identification number, where there is one.
`;

const germanPrivacy = ({ address, mail }: PublisherFacts): string => `## Verantwortlicher

${address}

E-Mail: ${mail}

${GAP.de} die Kontaktdaten des Datenschutzbeauftragten, falls einer benannt ist.

## Abruf der Seiten

Die Website besteht aus fertigen Dateien. Sie setzt keine Cookies, zählt keine Besuche und lädt nichts von anderen Anbietern. Die Suche und der Vergleich von Fassungen rechnen in Ihrem Browser; was Sie suchen, sendet er nicht an uns. Eine Adresse, die Suchwörter enthält, etwa ein gespeicherter Link, wird wie jede Adresse beim Öffnen übermittelt.

Ohne Ihre IP-Adresse und die angeforderte Adresse kann der Server keine Seite ausliefern. Wir verarbeiten sie für den sicheren und störungsfreien Betrieb; darin liegt unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO). Automatisierte Entscheidungen finden nicht statt.

${GAP.de} der Inhalt des Serverprotokolls und die Dauer seiner Speicherung, Firma und Anschrift des Hosters und der Ort der Verarbeitung, bei einem Drittland mit der Grundlage der Übermittlung.

## Einstellungen in Ihrem Browser

Nur auf Ihren Wunsch speichert die Website in Ihrem Browser, welche Fassung Sie nach Ihrer Angabe vereinbart haben und ob Sie Änderungen oder die Suche mit Tasten ansteuern. Uns wird davon nichts gesendet, solange Sie keine Adresse öffnen, die Ihre Fassung nennt. Sie löschen die Angaben auf der Website oder mit den Websitedaten Ihres Browsers. Das ist für die Funktion, die Sie wünschen, unbedingt erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG).

## Nachrichten an uns

Schreiben Sie uns, verarbeiten wir Ihre Angaben, um zu antworten; das ist unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO).

${GAP.de} der Anbieter der E-Mail-Konten, der Ort der Verarbeitung und die Dauer, für die Nachrichten aufbewahrt werden.

## Widerspruchsrecht

Sie haben das Recht, aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit gegen die Verarbeitung zu widersprechen, die auf unserem berechtigten Interesse beruht (Art. 21 Abs. 1 DSGVO).

## Ihre weiteren Rechte

Sie können nach Maßgabe der Art. 15 bis 18 DSGVO Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen. Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren (Art. 77 DSGVO).
`;

const englishPrivacy = ({ address, mail }: PublisherFacts): string => `## Controller

${address}

E-mail: ${mail}

${GAP.en} the contact details of the data protection officer, if one is designated.

## Visiting the pages

The website consists of ready-made files. It sets no cookies, counts no visits and loads nothing from other providers. Search and comparison of versions run in your browser; it does not send us what you search for. An address that contains search words, such as a saved link, is transmitted when it is opened, as every address is.

The server cannot deliver a page without your IP address and the address requested. We process them for the secure and uninterrupted operation of the website, which is our legitimate interest (Article 6(1)(f) GDPR). There is no automated decision-making.

${GAP.en} the content of the server log and how long it is kept, the name and address of the hosting provider, and the place of processing, with the basis of the transfer where it is a third country.

## Settings in your browser

Only if you ask for it, the website stores in your browser which version you say you have agreed to, and whether you use keys to move between changes or to open the search. Nothing of it is sent to us unless you open an address that names your version. You delete it on the website or with the website data of your browser. It is strictly necessary for the function you ask for (section 25(2) no. 2 TDDDG).

## Messages to us

If you write to us, we process your details in order to reply, which is our legitimate interest (Article 6(1)(f) GDPR).

${GAP.en} the provider of the e-mail accounts, the place of processing and how long messages are kept.

## Right to object

You have the right to object at any time, on grounds relating to your particular situation, to processing based on our legitimate interests (Article 21(1) GDPR).

## Your other rights

Under Articles 15 to 18 GDPR you may request access, rectification, erasure and restriction of processing. You may lodge a complaint with a data protection supervisory authority (Article 77 GDPR).
`;
