import type { CheckWords } from './checkWords.ts';

const lines = (count: number): string => (count === 1 ? 'einer Zeile' : `${count} Zeilen`);
const came = (count: number): string =>
  count === 1 ? 'Seither kam eine Zeile hinzu.' : `Seither kamen ${count} Zeilen hinzu.`;

/** The answers of the page for checking, in German. */
export const GERMAN_CHECK: CheckWords = {
  quoted: (text) => `„${text}“`,
  list: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`),
  version: (shortTitle, version) => `${shortTitle}, Fassung ${version}`,
  kinds: {
    txt: 'die Textdatei',
    html: 'die HTML-Datei',
    json: 'die JSON-Datei',
    mdx: 'die Quelldatei (MDX)',
    pdf: 'die PDF-Datei',
  },
  ofTranslation: (kind, language) => `${kind} der ${language === 'en' ? 'englischen' : 'deutschen'} Übersetzung`,
  status: {
    announced: 'angekündigt',
    inForce: 'aktuell',
    superseded: 'abgelöst',
    withdrawn: 'zurückgezogen',
  },
  facts: {
    hash: 'Prüfsumme (SHA-256)',
    file: 'Veröffentlichte Datei',
    released: 'Veröffentlicht am',
    stated: 'Stand',
    validFrom: 'Gültig ab',
    status: 'Status heute',
    errata: 'Errata',
    line: 'Zeile im Register',
    head: 'Registerstand',
    lines: 'Zeilen',
    own: 'Bei Ihnen',
    published: 'Veröffentlicht',
  },
  pastedText: 'Eingefügter Text',
  readVersion: 'Fassung lesen',
  download: (name) => `${name} herunterladen`,
  checking: 'Ihr Browser vergleicht …',
  notLoaded:
    'Das Register konnte nicht geladen werden; verglichen wurde nichts. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  noDigest:
    'Ihr Browser kann auf dieser Seite keine Prüfsummen berechnen; verglichen wurde nichts. Das geht nur über eine gesicherte Verbindung (https). Die Befehle weiter unten kommen ohne Browser aus.',
  nothingPublished: 'Im Register dieser Website ist noch keine Fassung verzeichnet; verglichen wurde nichts.',
  copy: {
    compared: (name) =>
      `Ihr Browser hat soeben die Prüfsumme von ${name} berechnet und mit dem Register verglichen, das er von dieser Website geladen hat.`,
    sameTitle: (version, kind, isText) => `${version}: ${isText ? 'Zeichen für Zeichen' : 'Byte für Byte'} ${kind}`,
    sameLine: (line, file) => `Sie stimmt mit der Prüfsumme überein, die dort in Zeile ${line} für ${file} steht.`,
    almostTitle: (version, kind, repairs) => `${version}: ${kind}, gleich bis auf ${repairs}`,
    repairs: {
      page: 'die Seite um den Vertragstext',
      encoding: 'die Zeichenkodierung',
      byteOrderMark: 'eine Marke vor dem ersten Zeichen (BOM)',
      lineEnds: 'die Zeilenenden',
      lastLine: 'das Ende der letzten Zeile',
      composition: 'die Unicode-Form der Umlaute und Akzente',
    },
    almost: (repairs, line, file) =>
      `Die Prüfsumme der Datei, wie sie ist, steht nicht im Register. Ohne das, was Programme beim Speichern verändern (hier: ${repairs}), stimmt sie mit der Prüfsumme überein, die dort in Zeile ${line} für ${file} steht.`,
    almostWorth:
      'Der Wortlaut ist derselbe. Als Beleg eignet sich die Datei, wie sie hier veröffentlicht ist, besser: Ihre Prüfsumme stimmt ohne Umwandlung.',
    pageOnly:
      'Verglichen ist nur der Vertragstext zwischen seinen beiden Marken, nicht das, was auf der Seite um ihn herum steht.',
    unknownTitle: (name) => `Keine hier veröffentlichte Datei: ${name}`,
    unknown: (count) => `Sie steht in keiner der ${count} Zeilen des Registers.`,
    unknownText: (count) =>
      `Sie steht in keiner der ${count} Zeilen des Registers, auch nicht, wenn Zeilenenden, Zeichenkodierung und Unicode-Form angeglichen werden.`,
    causes: {
      docx: 'Word-Dateien (DOCX) sind aus einer Fassung abgeleitet und nicht maßgeblich; ihre Prüfsummen stehen nicht im Register. Vergleichen Sie die Textdatei oder die PDF-Datei.',
      md: 'Markdown-Dateien (MD) sind aus einer Fassung abgeleitet und nicht maßgeblich; ihre Prüfsummen stehen nicht im Register. Vergleichen Sie die Textdatei.',
      pdf: 'Eine PDF-Datei ist nur gleich, wenn sie so bleibt, wie sie hier heruntergeladen wurde. Ausfüllen, Unterschreiben, Kommentieren, Drucken in eine Datei und erneutes Speichern verändern sie, auch wenn man es ihr nicht ansieht. Als PDF gedruckte Seiten und Vergleiche stehen nicht im Register.',
      html: 'Eine gespeicherte Seite ist nur zu erkennen, wenn der Browser sie unverändert gesichert hat („Webseite, nur HTML“). „Webseite, komplett“ schreibt sie um.',
      other:
        'Häufige Gründe: Ein Programm hat den Text beim Speichern umgebrochen oder Zeichen ersetzt (Anführungszeichen, geschützte Leerzeichen); der Text ist ein Entwurf, ein Ausschnitt oder gehört zu einem anderen Vertrag.',
    },
    notTheContract:
      'Was die Parteien vereinbart haben, entscheidet sich nicht danach, ob eine Datei hier verzeichnet ist.',
    near: (version, line) =>
      `Dem Titel oder dem Dateinamen nach ist ${version} gemeint. Der erste Unterschied zu deren Textdatei steht in Zeile ${line}:`,
    nothingThere: '(nichts)',
    empty: (name) => `${name} ist leer; verglichen wurde nichts.`,
    translation: 'Die Übersetzung dient dem Verständnis; verbindlich ist allein die Fassung in der Vertragssprache.',
    bindsOn: {
      superseded: 'Sie ist abgelöst, gilt aber weiter, wo sie vereinbart ist.',
      withdrawn: 'Sie ist zurückgezogen und wird nicht mehr angeboten; wer sie vereinbart hat, bleibt an sie gebunden.',
    },
    errata: (count) => (count === 1 ? 'ein Hinweis des Herausgebers' : `${count} Hinweise des Herausgebers`),
  },
  ledgerCopy: {
    sameTitle: (count) => `Ihre Kopie des Registers und das Register dieser Website sind gleich: ${count} Zeilen`,
    same: 'Ihr Browser hat soeben beide Zeile für Zeile verglichen.',
    continuedTitle: (count) => `Ihre Kopie ist ein früherer Stand dieses Registers: ${count} Zeilen, keine geändert`,
    continued: (count, added) =>
      `Ihr Browser hat soeben die ${count} Zeilen Ihrer Kopie mit den ersten ${count} Zeilen des Registers dieser Website verglichen. ${came(added)}`,
    cutBackTitle: 'Diese Website zeigt weniger, als Ihre Kopie enthält',
    cutBack: (count, missing) =>
      `Ihre Kopie hat ${lines(count)}; ${missing === 1 ? 'die letzte fehlt' : `die letzten ${missing} fehlen`} hier. Entweder hat Ihr Browser einen alten Stand geladen, oder es wurde etwas entfernt, das schon veröffentlicht war. Laden Sie die Seite neu; bleibt es dabei, bewahren Sie Ihre Kopie auf und fragen Sie den Herausgeber.`,
    rewrittenTitle: (line) => `Ihre Kopie und dieses Register widersprechen einander ab Zeile ${line}`,
    rewritten: (line) =>
      `Ihr Browser hat soeben beide Zeile für Zeile verglichen. Von Zeile ${line} an erzählen sie verschiedene Geschichten: Eine von beiden wurde nachträglich geändert. Bewahren Sie Ihre Kopie auf und fragen Sie den Herausgeber.`,
  },
  pasted: {
    compared:
      'Ihr Browser hat soeben die eingefügte Prüfsumme mit dem Register verglichen, das er von dieser Website geladen hat.',
    fileTitle: (version, kind) => `Prüfsumme von ${version} (${kind.replace(/^die /, '')})`,
    file: (line, file) => `Sie steht dort in Zeile ${line} für ${file}.`,
    sameVersion: (version) => `Auch der Permalink im eingefügten Text nennt ${version}.`,
    otherVersion: (named, meant) =>
      `Achtung: Der Permalink im eingefügten Text nennt ${named}, die Prüfsumme gehört zu ${meant}. Eine der beiden Angaben ist falsch.`,
    headCompared:
      'Ihr Browser hat soeben den eingegebenen Registerstand mit dem Register verglichen, das er von dieser Website geladen hat.',
    headTitle: (line) => `Dieser Registerstand gehört zu dieser Geschichte: Zeile ${line}`,
    head: (line, day) =>
      `Es ist der Hashwert der Zeile ${line} vom ${day}. Weil jede Zeile den Hashwert der vorhergehenden enthält, lauten alle Zeilen bis dorthin noch so wie damals, als dieser Stand notiert wurde.`,
    headSince: (since) => (since === 0 ? 'Es ist der heutige Stand.' : came(since)),
    unknownTitle: 'Diese Prüfsumme steht nicht im Register',
    unknown: (count) =>
      `Keine Datei und kein Stand in den ${count} Zeilen des Registers hat sie. Prüfen Sie, ob sie vollständig abgeschrieben ist und ob sie von dieser Website stammt.`,
    unknownNamed: (version, fingerprint) =>
      `Der Permalink im eingefügten Text nennt ${version}; deren Textdatei hat nach dem Register die Prüfsumme ${fingerprint}. Steht die andere so in Ihrem Vertrag, ist das ein Widerspruch, den der Herausgeber erklären muss.`,
    cutOffTitle: 'Die Prüfsumme ist unvollständig',
    cutOff: (digits) =>
      `Gefunden wurden ${digits} Zeichen; eine Prüfsumme hat 64. Eine gekürzte Prüfsumme legt keinen Wortlaut fest. Verglichen wurde nichts.`,
  },
  ledger: {
    title: (count) => `Das Register ist in sich stimmig: ${count === 1 ? 'eine Zeile' : `${count} Zeilen`}`,
    compared: (count) =>
      `Ihr Browser hat soeben das Register geladen, den Hashwert jeder der ${count} Zeilen berechnet und mit dem verglichen, den die folgende Zeile nennt.`,
    keep: 'Notieren Sie den Registerstand oder sichern Sie das Register: Damit stellen Sie später fest, ob diese Geschichte fortgeschrieben oder umgeschrieben wurde.',
    notProved:
      'Eine Kette, die jemand von der ersten Zeile an neu geschrieben hat, wäre ebenso stimmig. Das erkennt nur, wer einen früheren Stand, eine Kopie oder einen Vertrag mit Prüfsumme hat.',
    pageIsOlder: (line) =>
      `Die Seite, die Sie lesen, nennt einen früheren Stand (Zeile ${line}). Laden Sie sie neu, um den heutigen zu sehen.`,
    pageDiffers:
      'Achtung: Die Seite, die Sie lesen, nennt einen Registerstand, der in diesem Register nicht vorkommt. Laden Sie sie neu; bleibt es dabei, fragen Sie den Herausgeber.',
    faultTitle: 'Das Register ist nicht in Ordnung',
    fault: {
      notALedger: () => 'Unter der Adresse des Registers antwortet etwas anderes als ein Register.',
      cutOff: (line) => `Das Register ist abgeschnitten: Zeile ${line} hat kein Ende.`,
      chain: (line) =>
        `Die Kette ist unterbrochen: Zeile ${line} nennt nicht den Hashwert der vorhergehenden. Eine der Zeilen davor wurde geändert, oder es fehlt eine.`,
      content: (line) => `Zeile ${line} sagt nicht, was eine Zeile an dieser Stelle sagen darf.`,
    },
    faultNext:
      'Verglichen wurde deshalb nichts weiter. Laden Sie die Seite neu; bleibt es dabei, fragen Sie den Herausgeber und bewahren Sie auf, was Sie haben.',
  },
  signature: {
    compared:
      'Ihr Browser hat soeben die Signatur des Registerstandes geladen und mit den genannten Schlüsseln geprüft (Ed25519).',
    noneTitle: 'Der Registerstand ist nicht signiert',
    none: 'Das Register nennt keinen gültigen Schlüssel; der Herausgeber signiert nicht. Die Kette und Ihre eigenen Belege hängen davon nicht ab.',
    missingTitle: 'Die Signatur fehlt',
    missing:
      'Das Register nennt einen gültigen Schlüssel, aber diese Website hat keine Signatur. Fragen Sie den Herausgeber.',
    malformedTitle: 'Die Signaturdatei ist nicht lesbar',
    otherTitle: 'Die Signatur gehört zu einem anderen Register',
    other: 'Der signierte Stand kommt in diesem Register nicht vor.',
    goodTitle: (line, name) => `Signiert von ${name}: das Register bis Zeile ${line}`,
    badTitle: 'Kein Schlüssel passt zur Signatur',
    unsupportedTitle: 'Ihr Browser kann diese Signatur nicht prüfen',
    head: 'Signiert ist der heutige Stand.',
    older: (line, since) => `Signiert ist der Stand nach Zeile ${line}, nicht der heutige. ${came(since)}`,
    result: {
      good: 'die Signatur passt zu diesem Schlüssel',
      bad: 'die Signatur passt nicht zu diesem Schlüssel',
      notSigned: 'hat nicht signiert',
      malformed: 'kein Ed25519-Prüfschlüssel, oder Kennung und Schlüssel passen nicht zueinander',
      unsupported: 'nicht geprüft: Ihr Browser kennt Ed25519 nicht',
    },
    states: {
      valid: 'laut Register gültig',
      revoked: 'laut Register widerrufen',
      unknown: 'nicht im Register',
    },
    pasted: 'von Ihnen eingegeben',
    onlyHere:
      'Ein Schlüssel, den Sie nur von dieser Website kennen, sagt nicht, wer signiert hat. Vergleichen Sie ihn mit einem, den Sie auf anderem Weg erhalten haben, etwa aus Ihrem Vertrag.',
  },
};
