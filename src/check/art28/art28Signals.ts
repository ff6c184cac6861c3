/** Something in a clause that speaks for an item. */
export interface Art28Signal {
  /** All of it must be met: the first in a paragraph itself, the others there or in the headings over it. */
  readonly all: readonly RegExp[];
  /** With which the clause does not mean it. */
  readonly not?: RegExp;
  /** 1 is enough alone; more is surer. */
  readonly weight: number;
}

/** Words for sub-processors. */
export const SUB_PROCESSOR =
  /Unter-?(?:auftrag|vertrag|verarbeit)|Sub-?(?:unternehm|dienst|prozess|auftrag)|weitere[nrs]? Auftragsverarbeiter|sub-?(?:processor|contract)|(?:an)?other processor/iu;
const SUB = SUB_PROCESSOR;
const CONTROLLER = /Auftraggeber|Verantwortliche|Kunde|Controller|Customer/iu;
const PARTY = '(?:Auftraggeber|Verantwortliche|Kunde|Controller|Customer)';
const ASSISTS = /unterstütz|Unterstützung|mitwirk|Mitwirkung|assist|support|help/iu;
const END_OF_CONTRACT =
  /(?:Ende|Beendigung|Abschluss) (?:de[rs]|dieses|von)|Vertragsende|Auftragsende|Vertragsbeendigung|end of|terminat|expir/iu;
const OTHER_CLAUSES = /Standardvertragsklauseln|Standard Contractual Clauses/iu;

const signal = (weight: number, ...all: readonly RegExp[]): Art28Signal => ({ all, weight });
const signalUnless = (not: RegExp, weight: number, ...all: readonly RegExp[]): Art28Signal => ({ all, not, weight });
/** The nearest heading speaks of it; text holds no line feeds. */
const under = (words: string): RegExp => new RegExp(`\\n[^\\n]{0,80}(?:${words})[^\\n]*$`, 'iu');

/** What speaks for each item besides a citation of the law; German and English. */
export const ART28_SIGNALS: Readonly<Record<string, readonly Art28Signal[]>> = {
  '2.authorisation': [
    signal(1.4, /genehmig|authoris|authoriz|approv/iu, SUB),
    signal(1.2, /stimmt|zustimm|berechtigt|gestattet|consent|permitted|entitled/iu, SUB),
  ],
  '2.information': [
    signal(1.5, /widersprech|widerspricht|Widerspruch|Einspruch|Einwand|objection|object(?:s|ed)?(?!\p{L})/iu, SUB),
    signal(
      1.2,
      /(?:informier|unterricht|ankündig|kündigt|mitteil|inform|notif)\p{L}* [^.]{0,160}(?:Änderung|Hinzuziehung|Ersetzung|neue|change|addition|replacement|new)/iu,
      SUB,
    ),
    // A single authorisation for each of them makes information on changes needless.
    signal(
      1.1,
      /vorherige[nr]? (?:schriftliche[nr]? )?(?:Zustimmung|Genehmigung|Einwilligung)|prior (?:specific )?(?:written )?(?:consent|authori[sz]ation)/iu,
      SUB,
    ),
  ],
  '3.1.subject': [
    signal(
      1.2,
      /Gegenstand(?:,| und| der| des Auftrag| dieses| ist)|Vertragsgegenstand|subject[ -]matter/iu,
      /Verarbeitung|process/iu,
    ),
    signalUnless(/Weisung für|Hält/u, 1.1, /verarbeitet|im Auftrag|on behalf|processes/iu, under('Gegenstand|Subject')),
  ],
  '3.1.duration': [
    signal(
      1.3,
      /Dauer (?:der Verarbeitung|dieses|des Vertrag|des Auftrag)|Laufzeit (?:dieses|dieser|des AVV)|(?:Vertrag|AVV|Vereinbarung)(?!\p{L})[^.;]{0,60}(?:läuft|endet|für die Dauer)|term of this|duration of the processing|(?:Agreement|DPA)[^.;]{0,60}(?:ends|remains in force|continues)/iu,
    ),
    signal(
      1.2,
      /Laufzeit|Dauer|läuft|endet|in Kraft|term of|duration|as long as/iu,
      under('Dauer|Laufzeit|Vertragsbeginn|Duration|Term'),
    ),
  ],
  '3.1.nature': [
    signalUnless(
      /Standardvertragsklauseln|Berücksichtigung der Art|account the nature|Art der Verarbeitung nur/iu,
      1.3,
      /Art(?:,| und| der)(?: Umfang und)?(?: Zweck)?(?: der)? Verarbeitung(?!\p{L})|Art, Umfang und Zweck|natures?(?:,| and| of)[^.]{0,30}process/iu,
    ),
    signal(
      1.1,
      /erhebt|speicher|verarbeite|übermittel|Details|collect|store|process/iu,
      under('Art der (?:Daten)?Verarbeitung|Nature of|Art und Zweck'),
    ),
  ],
  '3.1.purpose': [
    signalUnless(
      OTHER_CLAUSES,
      1.3,
      /(?:Zwecke?|purposes?) (?:der|dieser|of)(?: the)? (?:Verarbeit|Datenverarbeit|process)[^.]{0,20}(?:ist|sind|is|are|ergeb|:)|(?:Art|Umfang|nature)[^.]{0,30} (?:Zweck|purpose)/iu,
    ),
    signal(1.2, /zum Zwecke? (?:der|des)|for the purposes? of/iu, /Verarbeitung|process/iu, under('Zweck|Purpose')),
    signal(1.1, /Details|Anlage|Bereitstellung|Annex|provision/iu, under('Zweck|Purpose')),
  ],
  '3.1.data': [
    signalUnless(
      /Standardvertragsklauseln|Verletzung|besondere[rn]? Kategorien|Datensätze|special categories|breach/iu,
      1.2,
      /(?:Art(?:en)?|Kategorien?|Typen?) (?:der|von|personenbezogener)?[^.,]{0,60}(?:personenbezogene[nr]? Daten|Daten(?!\p{L}))|Datenkategorie|Datenart|(?:types?|categor(?:y|ies)) of (?:the )?personal data/iu,
    ),
  ],
  '3.1.persons': [
    signalUnless(
      /Verletzung|ungefähre|breach|approximate/iu,
      1.2,
      /Kategorien? (?:der )?(?:betroffene[nr]? Person|Betroffene)|Kreis der betroffenen|categor(?:y|ies) of (?:the )?data subjects?|^Betroffene Personen$|^Data subjects$/iu,
    ),
  ],
  '3.1.controller': [
    signal(
      1.4,
      /\p{L}/u,
      new RegExp(
        `\\n[^\\n]{0,60}(?:Rechte|Pflicht|pflichten|Verantwortlichkeit|Obligations|Rights|Responsibilit)[^\\n]{0,30} (?:des|der|of the) ?${PARTY}`,
        'iu',
      ),
    ),
    signal(
      1.1,
      new RegExp(`${PARTY}[^.;]{0,60}(?:ist|bleibt|is|remains) [^.;]{0,120}(?:verantwortlich|responsible)(?!e)`, 'iu'),
    ),
    signal(
      1,
      new RegExp(
        `${PARTY}[^.;]{0,20}(?:kann|hat das Recht|ist berechtigt|darf|erteilt|may|is entitled)[^.;]{0,120}(?:Weisung|instruct|kontrollier|überzeugen)`,
        'iu',
      ),
    ),
    signal(1, /Kontrollrechte|rights of audit/iu, CONTROLLER),
  ],
  '3.2.a': [
    signal(1.6, /dokumentierte[nr]?,? Weisung|documented instructions/iu, /verarbeit|process/iu),
    signal(
      1.2,
      /(?:nur|ausschließlich|allein|lediglich|entsprechend|only|solely|in accordance with)[^.;]{0,120}(?:Weisung|weisung|instruction)/iu,
      /verarbeit|process/iu,
    ),
    signal(1.3, /(?:nur|ausschließlich|only|entsprechend)(?!\p{L})[^.;]{0,120}weisung/iu, under('Weisung|Instruction')),
  ],
  '3.2.b': [
    signal(
      1.5,
      /(?:zur|auf|die|der|to|of) (?:das )?(?:Wahrung der )?(?:Vertraulichkeit|Verschwiegenheit|Geheimhaltung|Datengeheimnis|confidentiality|secrecy)/iu,
      /verpflicht|commit|bound|oblig/iu,
      /Personen|Mitarbeiter|Beschäftigte|persons|staff|employee|personnel/iu,
    ),
  ],
  '3.2.c': [
    signal(
      1.2,
      /technische[nr]?(?: und |-| sowie )organisatorische[nrs]? Maßnahmen|TOMs?(?!\p{L})|technical and organi[sz]ational measures/iu,
      /trifft|treffen|ergreif|setzt|umsetz|umzusetzen|gewährleist|implementier|verpflichtet|einhalt|Einhaltung|implement|take|ensure|maintain/iu,
    ),
    signal(1, /Art(?:\.|ikel|icle)? ?32(?!\d)/iu, /Maßnahmen|TOM|measures/iu),
  ],
  '3.2.d': [
    signal(
      1.2,
      SUB,
      /Vertrag|vertraglich|Pflichten|Verpflichtungen|contract|agreement|obligations/iu,
      /genehmig|zustimm|stimmt|berechtigt|beauftrag|erlegt|auferleg|setzt|möglich|sichere?stellt|authori|consent|engage|impose/iu,
    ),
    signal(1.1, SUB, /verpflichtet|Genehmigung|bound by|authori[sz]ation/iu),
  ],
  '3.2.e': [
    signal(
      1.5,
      /Kapitel III|Betroffenenrecht|Rechte Betroffener|Rechten? (?:der )?betroffene|Art(?:\.|ikel)? ?(?:12|15)(?:[ –-]|bis)|Chapter III|rights of (?:the )?data subjects?|data subjects?['’]?s? (?:rights?|requests?)/iu,
      ASSISTS,
    ),
    signal(
      1.2,
      /Anfrage|Antr[aä]g|Auskunft|Auskünfte|Ansprüche|request/iu,
      /betroffene|Einzelperson|data subject/iu,
      ASSISTS,
    ),
  ],
  '3.2.f': [
    signal(
      1.5,
      /Folgenabschätzung|Folgeabschätzung|impact assessment|Art(?:\.|ikel|icles?)? ?3[2-6] ?(?:bis|to|[–-]) ?3[3-6]/iu,
      /unterstütz|Unterstützung|leistet|Verfügung|assist|support/iu,
    ),
  ],
  '3.2.g': [
    signal(
      1.5,
      /lösch|Löschung|vernicht|eras|delet/iu,
      END_OF_CONTRACT,
      /herausgegeben|herauszugeben|Herausgabe|zurück|Rückgabe|gelöscht|return|delet|eras/iu,
    ),
    signal(
      1.6,
      /(?:löschen|löscht|zu löschen|gelöscht|Löschung|eras|delet)/iu,
      END_OF_CONTRACT,
      under('Löschung|Rückgabe|Herausgabe|Erasure|Return|Deletion'),
    ),
    signal(1.2, /löscht|gelöscht|erase|delete/iu, under('Löschung|Rückgabe|Herausgabe|Erasure|Return|Deletion')),
  ],
  '3.2.h': [
    signal(
      1.5,
      /Überprüfung|Inspektion|Kontrolle|Prüfung|Audit|Inspection/iu,
      /ermöglich|duldet|trägt|wirkt|überzeug|berechtigt|unterstütz|zulässig|durchführen|allow|contribut|entitled|permit/iu,
      CONTROLLER,
    ),
    signal(
      1.7,
      /Überprüfung|Inspektion|Kontrolle|kontrollier|Prüfung|Audit|Nachweis|Inspection/iu,
      CONTROLLER,
      under('Audit|Kontroll|Prüf|Überprüf|Nachweis|Inspection|Evidence'),
    ),
    signal(
      1.2,
      /Nachweis|nachzuweisen|Einhaltung[^.]{0,80}(?:Pflicht|Verpflichtung)|demonstrate compliance/iu,
      /stellt|Verfügung|bereit|makes available|provide/iu,
      /Information|Nachweis|Auskünfte|evidence/iu,
    ),
  ],
  '3.3': [
    signal(
      1.6,
      /Weisung[^.;]{0,200}(?:verstößt|verstoßen|rechtswidrig|unzulässig)|(?:unzulässig|rechtswidrig)[^.;]{0,120}Weisung|instruction[^.;]{0,160}(?:infring|unlawful|violat)|infringing instruction/iu,
      /informier|unterricht|hinweis|hinzuweisen|weist|anzeig|mitteil|teilt|inform|notif/iu,
    ),
  ],
  '4.duties': [
    signal(
      1.4,
      /(?:(?:die)?selben?|gleich(?:e[nr]?|wertige[nr]?)|entsprechende[nr]?|same|equivalent)(?!\p{L})[^.;]{0,60}(?:pflicht|Verpflichtung|TOM|Anforderung|obligation|dut(?:y|ies))/iu,
      SUB,
      /erlegt|auferleg|aufzuerlegen|Vertrag|verpflicht|übertrag|unterlieg|impose|contract|bound/iu,
    ),
    signal(
      1.2,
      /(?:Pflichten|Verpflichtungen|obligations)[^.;]{0,60}(?:aus|nach|gemäß|under|of)[^.;]{0,20}(?:dies|AVV|Vertrag|Vereinbarung|this)/iu,
      SUB,
      /übernimmt|übernehmen|überträg|übertragen|auferleg|erlegt|weitergib|impose|pass/iu,
    ),
  ],
  '4.liability': [
    signal(
      1.5,
      /haftet|haften|Haftung|einzustehen|steht[^.]{0,40} ein(?!\p{L})|liable|liability/iu,
      SUB,
      /Einhaltung|Erfüllung|Pflichten|Pflichtverletzung|Verschulden|wie für eigene|performance|acts|obligation/iu,
    ),
  ],
  '9': [
    signal(
      1.3,
      /Schriftform|schriftlich|Textform|elektronisch|in writing|written|text form|electronic/iu,
      /Änderung|Ergänzung|Nebenabrede|abgeschlossen|Vertragsschluss|Amendment|amend|concluded|signed|entered into/iu,
      /Vertrag|AVV|Vereinbarung|Agreement|contract|DPA/iu,
      /bedürfen|bedarf|erfolgen|abgeschlossen|wirksam|require|must|shall|is concluded|only/iu,
    ),
    signal(1, /genügt[^.]{0,30}Textform|text form is sufficient/iu, /Vereinbarung|Vertrag|Agreement/iu),
  ],
};
