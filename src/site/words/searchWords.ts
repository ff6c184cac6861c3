/** Words of the search: its page, its dialog and what it finds. */
export interface SearchWords {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly button: string;
  readonly close: string;
  readonly scope: string;
  readonly scopeInForce: string;
  readonly scopeAll: string;
  readonly scopePeriod: string;
  readonly from: string;
  readonly until: string;
  readonly agreement: string;
  readonly allAgreements: string;
  readonly question: string;
  readonly askClauses: string;
  readonly askVersions: string;
  readonly hint: string;
  readonly needsScript: string;
  readonly loading: string;
  readonly failed: string;
  readonly hits: string;
  /** Where it was searched: "in den aktuellen Fassungen". */
  readonly inForceScope: string;
  readonly allScope: string;
  readonly dayScope: (day: string) => string;
  readonly periodScope: (first: string, last: string) => string;
  readonly versionScope: (name: string) => string;
  readonly ofAgreement: (name: string) => string;
  readonly found: (count: number, scope: string) => string;
  readonly foundBest: (shown: number, count: number, scope: string) => string;
  readonly nothing: (query: string) => string;
  /** Of clauses or versions that a reference names. */
  readonly named: (count: number) => string;
  readonly versionsAsked: (count: number) => string;
  readonly triedAll: string;
  readonly goTo: (label: string) => string;
  readonly goToVersion: (name: string) => string;
  readonly status: Readonly<Record<'announced' | 'inForce' | 'superseded' | 'withdrawn', string>>;
  readonly opening: string;
  readonly sameWording: (ranges: readonly string[]) => string;
  readonly range: (first: string, last: string) => string;
  readonly there: (range: string, label: string) => string;
  readonly byRelated: (words: string) => string;
  readonly byCorrected: (words: string) => string;
  readonly without: (words: string) => string;
  readonly leftOut: (words: string) => string;
  readonly corrected: (typed: string, words: string) => string;
  readonly inParts: (typed: string, parts: string) => string;
  readonly widenedVersions: (scope: string) => string;
  readonly widenedAgreements: string;
  readonly elsewhere: (count: number) => string;
  readonly tried: string;
  readonly triedWords: (words: string) => string;
  readonly triedRelated: (words: string) => string;
  readonly triedScope: (scope: string) => string;
  readonly noRelated: string;
  readonly next: string;
  readonly nextShorter: string;
  readonly nextSingle: (word: string) => string;
  readonly nextRead: (name: string) => string;
  readonly nextClauses: (name: string) => string;
  readonly more: (count: number) => string;
  readonly onPage: string;
  readonly keys: string;
  readonly slashKey: string;
  readonly quoted: (words: string) => string;
  readonly versionsHeading: (words: string) => string;
  readonly versionsNone: (name: string) => string;
  readonly versionsEvery: (name: string, count: number) => string;
  readonly versionsSome: (facts: {
    readonly name: string;
    readonly having: readonly string[];
    readonly lacking: readonly string[];
    readonly first: string;
    readonly last: string;
  }) => string;
  readonly versionsNote: string;
  readonly version: string;
  readonly validity: string;
  readonly stands: string;
  readonly yes: string;
  readonly no: string;
  readonly since: (from: string) => string;
  readonly beginning: (from: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly neverInForce: string;
}

const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

const german: SearchWords = {
  title: 'Suche in den Verträgen',
  description: 'Klauseln aller Verträge und aller Fassungen finden',
  label: 'Suchbegriff oder Klausel',
  button: 'Suchen',
  close: 'Schließen',
  scope: 'Suchen in',
  scopeInForce: 'aktuellen Fassungen',
  scopeAll: 'allen Fassungen',
  scopePeriod: 'Fassungen eines Tages oder Zeitraums',
  from: 'Gilt am',
  until: 'bis (für einen Zeitraum)',
  agreement: 'Vertrag',
  allAgreements: 'alle Verträge',
  question: 'Frage',
  askClauses: 'Wo ist das geregelt?',
  askVersions: 'In welchen Fassungen steht der genaue Wortlaut?',
  hint: 'Zum Beispiel „Löschfrist“, „§ 3 Abs. 4“, „Art. 28 DSGVO“, „AVV 1.2 Ziff. 5.2“. Anführungszeichen suchen den genauen Wortlaut.',
  needsScript:
    'Die Suche braucht JavaScript. Ohne JavaScript öffnen Sie eine Fassung und suchen darin mit Ihrem Browser (Strg+F), oder Sie gehen von den Klauseln aus:',
  loading: 'Die Texte werden geladen …',
  failed: 'Die Suche konnte nicht geladen werden. Bitte laden Sie die Seite neu.',
  hits: 'Fundstellen',
  inForceScope: 'in den aktuellen Fassungen',
  allScope: 'in allen Fassungen',
  dayScope: (day) => `in den Fassungen, die am ${day} galten oder gelten`,
  periodScope: (first, last) => `in den Fassungen aus der Zeit vom ${first} bis ${last}`,
  versionScope: (name) => `in ${name}`,
  ofAgreement: (name) => ` (${name})`,
  found: (count, scope) => `${count === 1 ? 'Eine Fundstelle' : `${count} Fundstellen`} ${scope}`,
  foundBest: (shown, count, scope) => `${count} Fundstellen ${scope}; die besten ${shown}:`,
  nothing: (query) => `Keine Fundstelle für „${query}“.`,
  named: (count) => (count === 1 ? 'Eine Stelle heißt so.' : `${count} Stellen heißen so.`),
  versionsAsked: (count) => (count === 1 ? 'Eine Fassung wurde geprüft.' : `${count} Fassungen wurden geprüft.`),
  triedAll: 'Gesucht in allen Fassungen aller Verträge',
  goTo: (label) => `Gehe zu ${label}`,
  goToVersion: (name) => `Gehe zu ${name}`,
  status: { announced: 'angekündigt', inForce: 'aktuell', superseded: 'abgelöst', withdrawn: 'zurückgezogen' },
  opening: 'Vor der ersten Klausel',
  sameWording: (ranges) => `wortgleich in ${list(ranges, 'und')}`,
  range: (first, last) => `${first} bis ${last}`,
  there: (range, label) => `${range} (dort ${label})`,
  byRelated: (words) => `gefunden über verwandten Begriff ${words}`,
  byCorrected: (words) => `gefunden über ähnliche Schreibung ${words}`,
  without: (words) => `ohne ${words}`,
  leftOut: (words) => `Kommt in den durchsuchten Texten nicht vor und wurde weggelassen: ${words}.`,
  corrected: (typed, words) => `${typed} kommt in den durchsuchten Texten nicht vor; gesucht wurde ${words}.`,
  inParts: (typed, parts) => `${typed} kommt in den durchsuchten Texten nicht vor; gesucht wurde in Teilen: ${parts}.`,
  widenedVersions: (scope) => `Dazu steht ${scope} nichts. Gezeigt werden Fundstellen in allen Fassungen.`,
  widenedAgreements:
    'In diesem Vertrag steht dazu nichts. Gezeigt werden Fundstellen in allen Verträgen und Fassungen.',
  elsewhere: (count) =>
    count === 1
      ? 'Keine dieser Klauseln enthält alle Wörter; in anderen Fassungen gibt es eine'
      : `Keine dieser Klauseln enthält alle Wörter; in anderen Fassungen gibt es ${count}`,
  tried: 'Das wurde versucht',
  triedWords: (words) => `Gesucht nach ${words}, auch gebeugt, in zusammengesetzten Wörtern und mit Tippfehlern`,
  triedRelated: (words) => `Verwandte Begriffe: ${words}`,
  triedScope: (scope) => `Gesucht ${scope}, danach in allen Fassungen aller Verträge`,
  noRelated: 'Verwandte Begriffe: keine bekannt',
  next: 'So geht es weiter',
  nextShorter: 'Versuchen Sie ein anderes oder kürzeres Wort.',
  nextSingle: (word) => `Nur „${word}“ suchen`,
  nextRead: (name) => `${name} lesen`,
  nextClauses: (name) => `Alle Klauseln: ${name}`,
  more: (count) => (count === 1 ? 'Eine weitere Fundstelle zeigen' : `${count} weitere Fundstellen zeigen`),
  onPage: 'Alle Fundstellen und Filter auf der Suchseite',
  keys: 'Pfeiltasten wählen, Eingabetaste öffnet, Esc schließt. Diese Suche öffnen Strg+K (⌘K) und, wenn gewünscht, die Taste /.',
  slashKey: 'Taste / öffnet die Suche',
  quoted: (words) => `„${words}“`,
  versionsHeading: (words) => `In welchen Fassungen steht „${words}“?`,
  versionsNone: (name) => `${name}: in keiner Fassung`,
  versionsEvery: (name, count) =>
    `${name}: ${count === 1 ? 'in der einzigen Fassung' : count === 2 ? 'in beiden Fassungen' : `in allen ${count} Fassungen`}`,
  versionsSome: ({ name, having, lacking, first, last }) =>
    `${name}: in ${list(having, 'und')}${first === last ? '' : `, zuerst in ${first}, zuletzt in ${last}`}; nicht in ${list(lacking, 'und')}`,
  versionsNote:
    'Gezählt wird der genaue Wortlaut in ganzen Wörtern; Groß- und Kleinschreibung und die Schreibung von Umlauten sind gleich.',
  version: 'Fassung',
  validity: 'Geltung',
  stands: 'Steht darin',
  yes: 'ja',
  no: 'nein',
  since: (from) => `seit ${from}`,
  beginning: (from) => `ab ${from}`,
  span: (from, until) => `${from} bis vor ${until}`,
  neverInForce: 'nie in Kraft',
};

const english: SearchWords = {
  title: 'Search the contracts',
  description: 'Find clauses of all contracts in all versions',
  label: 'Words or clause',
  button: 'Search',
  close: 'Close',
  scope: 'Search in',
  scopeInForce: 'versions in force',
  scopeAll: 'all versions',
  scopePeriod: 'versions of a day or period',
  from: 'In force on',
  until: 'until (for a period)',
  agreement: 'Contract',
  allAgreements: 'all contracts',
  question: 'Question',
  askClauses: 'Where is it dealt with?',
  askVersions: 'Which versions contain these exact words?',
  hint: 'For example “deletion”, “§ 3 Abs. 4”, “Art. 28 DSGVO”, “AVV 1.2 5.2”. The contracts are in German; English terms find their German counterparts. Quotation marks search for exact words.',
  needsScript:
    'The search needs JavaScript. Without it, open a version and use your browser to search it (Ctrl+F), or start from the clauses:',
  loading: 'Loading the texts …',
  failed: 'The search could not be loaded. Please reload the page.',
  hits: 'Passages found',
  inForceScope: 'in the versions in force',
  allScope: 'in all versions',
  dayScope: (day) => `in the versions in force on ${day}`,
  periodScope: (first, last) => `in the versions of the time from ${first} to ${last}`,
  versionScope: (name) => `in ${name}`,
  ofAgreement: (name) => ` (${name})`,
  found: (count, scope) => `${count === 1 ? 'One passage' : `${count} passages`} found ${scope}`,
  foundBest: (shown, count, scope) => `${count} passages found ${scope}; the best ${shown}:`,
  nothing: (query) => `Nothing found for “${query}”.`,
  named: (count) => (count === 1 ? 'One place has this name.' : `${count} places have this name.`),
  versionsAsked: (count) => (count === 1 ? 'One version was looked at.' : `${count} versions were looked at.`),
  triedAll: 'Searched all versions of all contracts',
  goTo: (label) => `Go to ${label}`,
  goToVersion: (name) => `Go to ${name}`,
  status: { announced: 'announced', inForce: 'in force', superseded: 'superseded', withdrawn: 'withdrawn' },
  opening: 'Before the first clause',
  sameWording: (ranges) => `same wording in ${list(ranges, 'and')}`,
  range: (first, last) => `${first} to ${last}`,
  there: (range, label) => `${range} (as ${label})`,
  byRelated: (words) => `found by the related term ${words}`,
  byCorrected: (words) => `found by the similar spelling ${words}`,
  without: (words) => `without ${words}`,
  leftOut: (words) => `Does not occur in the texts searched and was left out: ${words}.`,
  corrected: (typed, words) => `${typed} does not occur in the texts searched; searched for ${words} instead.`,
  inParts: (typed, parts) => `${typed} does not occur in the texts searched; searched for its parts: ${parts}.`,
  widenedVersions: (scope) => `There is nothing on this ${scope}. Passages of all versions are shown.`,
  widenedAgreements: 'There is nothing on this in that contract. Passages of all contracts and versions are shown.',
  elsewhere: (count) =>
    count === 1
      ? 'None of these clauses has all the words; in other versions there is one'
      : `None of these clauses has all the words; in other versions there are ${count}`,
  tried: 'What was tried',
  triedWords: (words) => `Searched for ${words}, inflected, in compounds and with typing errors as well`,
  triedRelated: (words) => `Related terms: ${words}`,
  triedScope: (scope) => `Searched ${scope}, then in all versions of all contracts`,
  noRelated: 'Related terms: none known',
  next: 'What you can do',
  nextShorter: 'Try another or a shorter word.',
  nextSingle: (word) => `Search for “${word}” alone`,
  nextRead: (name) => `Read ${name}`,
  nextClauses: (name) => `All clauses: ${name}`,
  more: (count) => (count === 1 ? 'Show one more passage' : `Show ${count} more passages`),
  onPage: 'All passages and filters on the search page',
  keys: 'Arrow keys choose, Enter opens, Esc closes. Ctrl+K (⌘K) opens this search and so does the key /, if you like.',
  slashKey: 'The key / opens the search',
  quoted: (words) => `“${words}”`,
  versionsHeading: (words) => `Which versions contain “${words}”?`,
  versionsNone: (name) => `${name}: no version`,
  versionsEvery: (name, count) =>
    `${name}: ${count === 1 ? 'the only version' : count === 2 ? 'both versions' : `all ${count} versions`}`,
  versionsSome: ({ name, having, lacking, first, last }) =>
    `${name}: ${list(having, 'and')}${first === last ? '' : `, first in ${first}, last in ${last}`}; not in ${list(lacking, 'and')}`,
  versionsNote:
    'Exact words in this order count, whole words only; case and the spelling of umlauts make no difference.',
  version: 'Version',
  validity: 'In force',
  stands: 'Contained',
  yes: 'yes',
  no: 'no',
  since: (from) => `since ${from}`,
  beginning: (from) => `from ${from}`,
  span: (from, until) => `${from} until before ${until}`,
  neverInForce: 'never in force',
};

/** Words of the search in each language of the interface. */
export const SEARCH_WORDS: Readonly<Record<'de' | 'en', SearchWords>> = { de: german, en: english };
