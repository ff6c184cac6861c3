/** Words of contracts about the processing of personal data, in the cases in which the sentences need them. */

/** A noun phrase with its article. */
export interface Phrase {
  readonly nominative: string;
  readonly dative: string;
  readonly accusative: string;
}

const masculine = (word: string, dative = word): Phrase => ({
  nominative: `der ${word}`,
  dative: `dem ${dative}`,
  accusative: `den ${dative}`,
});
const feminine = (word: string, dative = word): Phrase => ({
  nominative: `die ${word}`,
  dative: `der ${dative}`,
  accusative: `die ${word}`,
});
const neuter = (word: string): Phrase => ({
  nominative: `das ${word}`,
  dative: `dem ${word}`,
  accusative: `das ${word}`,
});

/** Who does something. */
export const ACTORS: readonly Phrase[] = [
  masculine('Auftragsverarbeiter'),
  masculine('Verantwortliche', 'Verantwortlichen'),
  masculine('Auftragsverarbeiter'),
  masculine('Unterauftragnehmer'),
  masculine('Datenschutzbeauftragte', 'Datenschutzbeauftragten'),
  feminine('Geschäftsleitung'),
  feminine('Aufsichtsbehörde'),
  feminine('betroffene Person', 'betroffenen Person'),
  masculine('Ansprechpartner'),
  feminine('Revisionsstelle'),
  masculine('Rechenzentrumsbetreiber'),
  feminine('benannte Kontaktstelle', 'benannten Kontaktstelle'),
];

const FIRST_PARTS =
  'Verarbeitungs Weisungs Sicherheits Lösch Prüf Melde Zugangs Zugriffs Kontroll Haftungs Leistungs Betriebs System Netz Kunden Übermittlungs Protokoll Archiv Schulungs Vertraulichkeits Berechtigungs Wiederherstellungs Verschlüsselungs Transport Änderungs Notfall'.split(
    ' ',
  );
const FEMININE_HEADS =
  'anforderung dokumentation übersicht richtlinie vereinbarung erklärung maßnahme planung bewertung umgebung anweisung vorgabe ordnung'.split(
    ' ',
  );
const NEUTER_HEADS = 'verfahren konzept protokoll verzeichnis ergebnis register'.split(' ');
const MASCULINE_HEADS = 'bericht nachweis prozess umfang zeitplan'.split(' ');

/** What is done something to. */
export const OBJECTS: readonly Phrase[] = FIRST_PARTS.flatMap((first) => [
  ...FEMININE_HEADS.map((head) => feminine(`${first}${head}`)),
  ...NEUTER_HEADS.map((head) => neuter(`${first}${head}`)),
  ...MASCULINE_HEADS.map((head) => masculine(`${first}${head}`)),
]);

/** What an object belongs to, in the genitive. */
export const COMPLEMENTS: readonly string[] = [
  'der eingesetzten Server',
  'des Rechenzentrums',
  'der Fernwartung',
  'aller Unterauftragsverhältnisse',
  'der Beschäftigtendaten',
  'der Kundenstammdaten',
  'des Supportzugangs',
  'der Sicherungskopien',
  'der mobilen Endgeräte',
  'der Abrechnungsdaten',
  'des Berechtigungswesens',
  'der Schnittstellen',
  'der Gesundheitsdaten',
  'des Mandanten',
  'der Testumgebung',
  'der Entwicklungsabteilung',
  'des Bereitschaftsdienstes',
  'der Protokolldateien',
  'der Videoüberwachung',
  'des Besuchermanagements',
  'der Bewerberdaten',
  'der Zahlungsabwicklung',
  'des Drittlandtransfers',
  'der Verbindungsdaten',
  'der Newsletterempfänger',
  'des Vertragsarchivs',
  'der Pseudonymisierung',
  'der Datenträger',
];

/** Infinitives of verbs with an object in the accusative. */
export const VERBS: readonly string[] =
  'dokumentieren überprüfen aktualisieren vorlegen bereitstellen erläutern gewährleisten einrichten genehmigen verlangen untersagen beschränken löschen sperren berichtigen übermitteln veröffentlichen aufbewahren kontrollieren anpassen beauftragen auswerten verschlüsseln zurückgeben vernichten protokollieren freigeben ablehnen bestätigen ergänzen hinterlegen überwachen abstimmen anonymisieren nachweisen unterbinden'.split(
    ' ',
  );

/** How something is done. */
export const MANNERS: readonly string[] = [
  'in Textform',
  'auf dokumentierte Weisung',
  'ohne gesonderte Vergütung',
  'nach dem Stand der Technik',
  'auf eigene Kosten',
  'in einem gängigen elektronischen Format',
  'unter Angabe der Gründe',
  'nach vorheriger Ankündigung',
  'im Rahmen der üblichen Geschäftszeiten',
  'mit der gebotenen Sorgfalt',
  'über den benannten Meldeweg',
  'gegen Empfangsbestätigung',
  'in nachvollziehbarer Weise',
  'unter Wahrung der Vertraulichkeit',
  'nach Rücksprache mit der Fachabteilung',
  'durch fachkundiges Personal',
  'getrennt nach Mandanten',
  'unter Einbeziehung des Betriebsrats',
  'im Einvernehmen mit der Rechtsabteilung',
  'auf gesicherten Übertragungswegen',
];

/** When or why something is done, without a number. */
export const OCCASIONS: readonly string[] = [
  'bei Beendigung der Leistung',
  'im Falle einer Datenschutzverletzung',
  'vor Beginn der Verarbeitung',
  'nach jeder wesentlichen Änderung',
  'während der gesamten Vertragslaufzeit',
  'bei Verdacht auf einen Missbrauch',
  'zur Abwehr von Gefahren',
  'im Anschluss an jede Vorortprüfung',
  'bei einem Wechsel des Standorts',
  'aus Anlass einer behördlichen Anfrage',
  'zum Zweck der Beweissicherung',
  'im Zuge der Übergabe',
  'bei Ausfall eines Teilsystems',
  'zu Beginn eines jeden Kalenderjahres',
  'nach Abschluss der Wartungsarbeiten',
  'im Verhältnis zu Dritten',
];

/** Subordinate clauses. */
export const CONDITIONS: readonly string[] = [
  'soweit keine gesetzliche Aufbewahrungspflicht entgegensteht',
  'sofern die Schutzziele nicht anders zu erreichen sind',
  'es sei denn, das Unionsrecht verpflichtet ihn hierzu',
  'wenn ein hohes Risiko für die Rechte natürlicher Personen besteht',
  'solange die Daten nicht unwiderruflich anonymisiert sind',
  'falls die Aufsichtsbehörde dies anordnet',
  'soweit dies technisch möglich und wirtschaftlich zumutbar ist',
  'sobald der Zweck der Speicherung entfallen ist',
  'auch wenn der Hauptvertrag bereits beendet wurde',
  'sofern schutzwürdige Interessen Dritter gewahrt bleiben',
  'wenn das angemessene Schutzniveau dauerhaft sichergestellt ist',
  'soweit die Parteien nichts anderes vereinbart haben',
  'ohne dass es einer weiteren Aufforderung bedarf',
  'selbst wenn die Störung nur vorübergehend auftritt',
  'sofern der Betriebsablauf nicht unverhältnismäßig gestört wird',
  'wenn eine Einwilligung widerrufen worden ist',
];

/** Provisions of laws, which are no cross references inside the contract. */
export const PROVISIONS: readonly string[] = [
  'Art. 28 Abs. 3 lit. h DSGVO',
  'Art. 32 Abs. 1 DSGVO',
  'Art. 33 DSGVO',
  '§ 62 Abs. 5 BDSG',
  'Art. 46 Abs. 2 lit. c DSGVO',
  '§ 203 StGB',
  'Art. 30 Abs. 2 DSGVO',
  'Art. 82 DSGVO',
  '§ 257 HGB i. V. m. § 147 AO',
];

/** The same words written in two ways. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['z. B.', 'z.B.'],
  ['d. h.', 'd.h.'],
  ['„Dienst“', '"Dienst"'],
  ['„Auftragsdaten“', '»Auftragsdaten«'],
  ['daß', 'dass'],
  ['selbständig', 'selbstständig'],
  ['Auftragsverarbeitungs-Vertrag', 'Auftragsverarbeitungs\u2011Vertrag'],
  ['Art. 28 DSGVO', 'Art.\u00a028 DSGVO'],
  ['§ 64 BDSG', '§\u00a064 BDSG'],
  ['Mißbrauch', 'Missbrauch'],
  ['– insbesondere –', '- insbesondere -'],
];

/** Headings are one of these and one of those. */
export const HEADINGS: readonly [readonly string[], readonly string[]] = [
  [
    'Gegenstand',
    'Umfang',
    'Dauer',
    'Pflichten',
    'Rechte',
    'Kontrolle',
    'Haftung',
    'Vergütung',
    'Mitwirkung',
    'Nachweise',
    'Löschung',
    'Meldewege',
    'Vertraulichkeit',
    'Unterbeauftragung',
    'Ansprechpartner',
    'Kündigung',
    'Schutzmaßnahmen',
  ],
  [
    'der Verarbeitung',
    'des Auftrags',
    'im Drittland',
    'der Beschäftigten',
    'bei Störungen',
    'nach Vertragsende',
    'gegenüber Behörden',
    'der Leistungen',
    'in der Testphase',
    'des Verantwortlichen',
    'für Datenträger',
    'und Fristen',
  ],
];

/** Names, places and services of invented sub-processors. */
export const COMPANIES: readonly [readonly string[], readonly string[], readonly string[]] = [
  'Nordlicht Aldebaran Kranich Weidenau Steinkamp Polaris Havelland Quellwerk Rheintal Sonnberg Marschland Eichgrund Taubental Föhrde Ostwind'.split(
    ' ',
  ),
  'Hosting Analytics Support Logistik Messaging Archiv Payment Telefonie Monitoring'.split(' '),
  ['GmbH', 'AG', 'SE', 'Ltd.', 'B.V.', 'S.à r.l.'],
];
export const COUNTRIES: readonly string[] =
  'Deutschland Irland Niederlande Österreich Frankreich Finnland Schweden Luxemburg Polen Kanada'.split(' ');
export const SERVICES: readonly string[] = [
  'Betrieb der Server',
  'Versand von E-Mails',
  'Telefonischer Support',
  'Fehleranalyse',
  'Zahlungsabwicklung',
  'Archivierung der Belege',
  'Auswertung der Nutzung',
  'Wartung der Datenbanken',
  'Vernichtung von Datenträgern',
];

/** Whole clauses that stand in a contract more than once. */
export const FORMULAS: readonly string[] = [
  '(weggefallen)',
  'Die Einzelheiten regelt die Leistungsbeschreibung.',
  'Absatz 1 gilt entsprechend.',
  'Weitergehende gesetzliche Ansprüche bleiben unberührt.',
  'Die Parteien stimmen sich hierüber vorab in Textform ab.',
  'Der Auftragsverarbeiter weist dem Verantwortlichen die Einhaltung auf Verlangen nach.',
];

/** Sentences that differ in one noun only. */
export const VARIED_FORMULAS: readonly (readonly [string, string])[] = [
  ['Der Auftragsverarbeiter führt ein Verzeichnis über ', ' und legt es auf Anforderung vor.'],
  ['Für ', ' gelten die in der Anlage beschriebenen Maßnahmen entsprechend.'],
  ['Unbefugten ist der Zugang zu den Anlagen, mit denen ', ' verarbeitet werden, zu verwehren.'],
];
export const VARIED_NOUNS: readonly string[] = [
  'Stammdaten',
  'Protokolldaten',
  'Vertragsdaten',
  'Nutzungsdaten',
  'Verkehrsdaten',
  'Abrechnungsdaten',
  'Standortdaten',
  'Bewerberdaten',
  'Kommunikationsdaten',
  'Zahlungsdaten',
  'Bestandsdaten',
  'Gesundheitsdaten',
];

export const MODALS: readonly string[] = ['muss', 'soll', 'darf', 'kann'];
export const URGENCIES: readonly string[] = ['unverzüglich', 'ohne schuldhaftes Zögern', 'rechtzeitig'];
export const MONTHS: readonly string[] =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
