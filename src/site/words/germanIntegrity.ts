import type { IntegrityWords } from './integrityWords.ts';

/** What never changes and how to check it, in German. */
export const GERMAN_INTEGRITY: IntegrityWords = {
  title: 'Was unveränderlich ist und wie Sie es prüfen',
  linkName: 'Fassungen prüfen',
  howToCheck: 'So prüfen Sie sie',
  description:
    'Was an veröffentlichten Fassungen unveränderlich ist, was die Prüfsumme umfasst, wie Sie eine Datei, ein Zitat und das Register selbst prüfen, und was damit nicht bewiesen ist.',
  introduction:
    'Eine veröffentlichte Fassung behält Wortlaut, Dateien und Adresse. Das brauchen Sie nicht zu glauben: Sie können es nachprüfen, mit dieser Website und ohne sie.',
  onThisPage: 'Auf dieser Seite',
  copyForm: {
    heading: 'Datei, Prüfsumme oder Zitat vergleichen',
    files: 'Dateien wählen oder hierher ziehen',
    filesHint:
      'Textdatei, PDF, HTML, JSON, MDX oder Ihre Kopie des Registers. Nichts wird hochgeladen: Ihr Browser rechnet selbst, die Dateien bleiben auf Ihrem Gerät.',
    pasted: 'Oder einfügen',
    pastedHint: 'Eine Prüfsumme, ein Zitat, einen Registerstand oder den ganzen Text eines Vertrages.',
    compare: 'Vergleichen',
    results: 'Ergebnis des Vergleichs',
  },
  ledgerForm: {
    heading: 'Das Register nachrechnen',
    introduction:
      'Ihr Browser lädt das Register und rechnet seine Kette von der ersten bis zur letzten Zeile nach. Aussagekräftig wird das mit etwas, das Sie selbst aufbewahrt haben.',
    head: 'Registerstand, den Sie notiert haben (freiwillig)',
    headHint: '64 Zeichen, etwa aus der Fußzeile einer ausgedruckten Seite. Gehörte er zu dieser Geschichte?',
    key: 'Prüfschlüssel, den Sie auf anderem Weg erhalten haben (freiwillig)',
    keyHint: 'In der Form name+kennung+schlüssel. Hat er den Registerstand signiert?',
    check: 'Nachrechnen',
    results: 'Ergebnis der Prüfung des Registers',
  },
  needsScript:
    'Für den Vergleich im Browser ist JavaScript nötig. Ohne JavaScript prüfen Sie mit den Befehlen weiter unten.',
  caution:
    'Dieses Prüfprogramm kommt von derselben Website wie das, was es prüft. Es ordnet Dateien zu und findet Versehen. Vor einem Herausgeber, der täuschen will, oder einer übernommenen Website schützt es nicht.',
  cautionLink: 'Ohne diese Website prüfen',
  promised: {
    heading: 'Was unveränderlich ist',
    introduction: 'Für jede veröffentlichte Fassung gilt:',
    items: [
      {
        name: 'Wortlaut',
        text: 'Kein Zeichen des Vertragstextes ändert sich mehr, auch nicht, um einen Tippfehler zu berichtigen. Auf Fehler weist der Herausgeber außerhalb des Textes hin (Erratum); berichtigt werden sie nur in einer neuen Fassung.',
      },
      {
        name: 'Dateien',
        text: 'HTML-, Text-, JSON-, Quell- und PDF-Datei einer Fassung werden einmal erzeugt und bleiben Byte für Byte gleich. Ein beigefügtes Original (PDF) wird unverändert übernommen.',
      },
      {
        name: 'Adressen',
        text: 'Der Permalink einer Fassung und die Adresse jeder ihrer Klauseln führen dauerhaft zu demselben Text. Eine Nummer wird nie für einen anderen Text wiederverwendet.',
      },
      {
        name: 'Geschichte',
        text: 'Das Register wird nur fortgeschrieben. Wird eine Fassung veröffentlicht oder zurückgezogen, ein Fehler vermerkt, ein Schlüssel eingeführt oder die Website verlegt, kommt eine Zeile hinzu; alte Zeilen bleiben stehen.',
      },
      {
        name: 'Ende des Angebots',
        text: 'Eine abgelöste oder zurückgezogene Fassung behält Seite, Text, Dateien, Permalink und Prüfsumme. Wer sie vereinbart hat, bleibt an sie gebunden, solange nichts anderes vereinbart ist.',
      },
    ],
    mayChange: 'Was sich ändern darf',
    mayChangeItems: [
      'Gestaltung und Navigation der Seiten, Suche und Lesehilfen;',
      'was außerhalb des Vertragstextes steht: Status, Hinweise, Errata, Verweise und Vergleiche;',
      'abgeleitete Dateien (Word, Markdown, Vorschaubild), die nicht maßgeblich sind.',
    ],
  },
  covers: {
    heading: 'Was die Prüfsumme umfasst',
    introduction:
      'Die Prüfsumme, die Sie zitieren, ist der SHA-256-Wert der Textdatei einer Fassung: 64 Ziffern und Buchstaben. Schon ein geändertes Zeichen ergibt einen anderen Wert, und es ist kein Weg bekannt, zu einem gegebenen Wert einen anderen Text zu finden.',
    inside: 'Umfasst sind',
    insideItems: [
      'Titel, Fassung, Stand und Geltungsbeginn, soweit die Fassung sie nennt;',
      'jedes Wort und jedes Satzzeichen, alle Nummern und Überschriften, in ihrer Reihenfolge;',
      'Tabellen Zelle für Zelle, auszufüllende Felder und Unterschriftszeilen.',
    ],
    outside: 'Nicht umfasst sind',
    outsideItems: [
      'Fett- und Kursivschrift und die Ziele von Links;',
      'Schriftart, Seitenumbruch und alles, was die Seite um den Vertragstext herum zeigt;',
      'was in die Felder eingetragen und was unterschrieben wird;',
      'eine Übersetzung: Sie ist unverbindlich, ihre Dateien haben eigene Prüfsummen;',
      'Seiten und Gesetze, auf die der Text verweist.',
    ],
    otherFiles:
      'Auszeichnung und Linkziele stehen in der HTML-Datei. Sie und alle anderen Dateien einer Fassung haben im Register je eine eigene Prüfsumme.',
  },
  ways: {
    heading: 'Drei Wege zu prüfen',
    inBrowser: '1. Im Browser',
    inBrowserText:
      'Oben auf dieser Seite vergleichen Sie Dateien und Zitate mit dem Register. Das ist der bequemste Weg; er setzt voraus, dass Sie dieser Website und Ihrem Browser trauen.',
    commands: '2. Mit Bordmitteln Ihres Rechners',
    commandsText: (file) =>
      `Laden Sie die Textdatei herunter, ohne sie zu öffnen und neu zu speichern, und berechnen Sie ihre Prüfsumme. Vergleichen Sie das Ergebnis mit der Prüfsumme in Ihrem Vertrag; Groß- und Kleinschreibung spielen keine Rolle. Ein Beispiel mit ${file}:`,
    expected: (file) => `Nach dem Register muss sich für ${file} ergeben:`,
    systems: { linux: 'Linux', mac: 'macOS', windows: 'Windows (PowerShell)' },
    allFiles: 'Alle heruntergeladenen Dateien eines Ordners auf einmal, wenn das Register daneben liegt (Linux):',
    ownCopy: '3. Mit Ihrer eigenen Kopie',
    ownCopyText: [
      'Am sichersten ist, was Sie selbst haben. Nehmen Sie Permalink und Prüfsumme in den Vertrag auf und legen Sie die PDF- oder Textdatei dazu: Damit ist jeder unterzeichnete Vertrag ein Beleg, auch gegenüber dem Herausgeber.',
      'Sichern Sie von Zeit zu Zeit das Register oder notieren Sie den Registerstand. Wer eine ältere Kopie hat, erkennt jede nachträgliche Änderung: Das heutige Register muss mit ihr beginnen, Zeile für Zeile. Oben auf dieser Seite können Sie die Kopie als Datei wählen.',
    ],
    programs: 'Prüfprogramme',
    programsText:
      'Zu der Software, mit der diese Website erstellt ist, gehören zwei unabhängig voneinander geschriebene Prüfprogramme: verify.mjs für Node.js, das ohne Installation weiterer Pakete läuft, und verify.sh für jede POSIX-Shell mit sha256sum. Beide vergleichen alle Dateien mit dem Register und das Register mit sich selbst. Sie liegen jedem Export bei, einem Ordner mit allen Fassungen, der sich ohne Netz und ohne diese Website lesen und prüfen lässt. Nehmen Sie die Programme von einer Stelle, der Sie trauen.',
  },
  ledger: {
    heading: 'Wie das Register aufgebaut ist',
    introduction: [
      'Das Register ist eine Textdatei mit einer Zeile je Ereignis. Die Zeile einer Veröffentlichung nennt die Prüfsummen aller Dateien der Fassung. Jede Zeile beginnt mit dem Hashwert (SHA-256) der vorhergehenden: Wer eine alte Zeile ändert, einfügt oder entfernt, unterbricht die Kette oder muss alle folgenden Zeilen neu schreiben.',
      'Der Hashwert der letzten Zeile, der Registerstand, steht deshalb für die ganze Geschichte. Er steht in der Fußzeile jeder Seite. Wer einen früheren Stand kennt, kann feststellen, ob die Geschichte fortgeschrieben oder umgeschrieben wurde.',
    ],
    facts: {
      address: 'Adresse',
      lines: 'Zeilen',
      begun: 'Begonnen am',
      last: 'Letzter Eintrag vom',
      head: 'Registerstand',
    },
    headCommand: 'Den Registerstand berechnen:',
    chainCommand: 'Die ganze Kette nachrechnen, in jeder POSIX-Shell; die Ausgabe ist der Registerstand:',
    macNote: 'Auf macOS steht „shasum -a 256“ an der Stelle von „sha256sum“.',
  },
  signature: {
    heading: 'Signatur des Registerstandes',
    none: 'Der Herausgeber signiert den Registerstand nicht. Das Register und die Prüfsummen sind davon unabhängig.',
    introduction:
      'Der Herausgeber signiert den Registerstand mit einem Schlüssel (Ed25519). Die Signatur zeigt, dass diesen Stand jemand signiert hat, der über den geheimen Schlüssel verfügt. Sie steht in der Form „C2SP signed-note“ unter:',
    note: 'Signaturdatei',
    keys: 'Schlüssel nach dem Register',
    states: {
      valid: (day) => `gültig seit dem ${day}`,
      revoked: (day) => `widerrufen am ${day}`,
    },
    offline: 'Die Signatur ohne Browser prüfen, mit OpenSSL (Linux):',
    keyFromElsewhere:
      'Ein Schlüssel, den Sie nur von dieser Website kennen, beweist nicht, wer signiert hat. Lassen Sie ihn sich auf anderem Weg bestätigen, am besten im Vertrag.',
  },
  addresses: {
    heading: 'Kennungen und Adressen',
    ids: 'Jeder Vertrag hat eine Kennung, die von der Adresse dieser Website unabhängig ist. Sie folgt aus der ersten Zeile des Registers und bleibt in jeder Kopie und nach jedem Umzug gleich.',
    agreement: 'Vertrag',
    id: 'Kennung',
    origin: (origin) => `Diese Website steht seit Beginn des Registers unter ${origin}.`,
    former: 'Diese Website ist umgezogen. Ihre Adressen nach dem Register:',
    since: (origin, day) => `${origin}, seit dem ${day}`,
    formerNote:
      'Ein Verweis auf eine frühere Adresse meint dieselbe Fassung: Ersetzen Sie nur den vorderen Teil bis zum Namen des Vertrages. Ob es derselbe Text ist, zeigt die Prüfsumme.',
  },
  limits: {
    heading: 'Was damit nicht bewiesen ist',
    items: [
      {
        name: 'Wer wann was vereinbart hat.',
        text: 'Eine Prüfsumme zeigt, dass zwei Dateien gleich sind. Ob, wann und mit wem ein Vertrag geschlossen wurde, sagt sie nicht. Eine neue Fassung wird auch nicht dadurch Vertragsinhalt, dass sie hier veröffentlicht ist.',
      },
      {
        name: 'Dass die Daten im Register stimmen.',
        text: 'Tag und Grund eines Eintrags gibt der Herausgeber an. Ein qualifizierter Zeitstempel ist das nicht; die Kette zeigt nur die Reihenfolge.',
      },
      {
        name: 'Dass es keine zweite Geschichte gibt.',
        text: 'Ein Herausgeber könnte Text, Register und Prüfsummen gemeinsam neu schreiben oder verschiedenen Lesern Verschiedenes zeigen. Eine Prüfsumme, die Sie nur von hier kennen, schützt davor nicht; die in Ihrem Vertrag festgehaltene schon.',
      },
      {
        name: 'Dass diese Seite ehrlich prüft.',
        text: 'Das Prüfprogramm im Browser kommt von der Website, die es prüft. Deshalb gibt es hier kein Siegel, sondern Angaben dazu, was verglichen wurde und wie Sie es ohne diese Website wiederholen.',
      },
      {
        name: 'Dass Ihr Browser den Text unverändert zeigt.',
        text: 'Automatische Übersetzung, Lesemodus und Erweiterungen können eine Seite auf Ihrem Gerät umschreiben. Vergleichen Sie im Zweifel mit der Textdatei.',
      },
      {
        name: 'Rechtliche Wirkung.',
        text: 'Ob ein Vertrag wirksam ist, ob eine Form gewahrt ist (etwa Art. 28 Abs. 9 DSGVO oder ein dauerhafter Datenträger) und welchen Beweiswert eine Prüfsumme hat, ist eine Rechtsfrage, die diese Seite nicht beantwortet. Eine Prüfsumme ersetzt keine Unterschrift und keine elektronische Signatur der Parteien.',
      },
    ],
  },
  differs: {
    heading: 'Wenn etwas nicht übereinstimmt',
    steps: [
      'Prüfen Sie, ob es dieselbe Fassung und dieselbe Datei ist.',
      'Laden Sie die Datei noch einmal herunter, ohne sie zu öffnen, und vergleichen Sie erneut.',
      'Bleibt die Abweichung: Ändern Sie nichts und bewahren Sie Ihre Datei, Ihren Vertrag und eine Kopie des Registers auf.',
    ],
    contact: 'Wenden Sie sich dann an den Herausgeber:',
  },
};
