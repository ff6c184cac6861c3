/** Something in a clause that speaks for an item. */
export interface Art28Signal {
  /** All of it must be met: the first in a paragraph itself, the others there or in the headings over it. */
  readonly all: readonly RegExp[];
  /** With which the clause does not mean it. */
  readonly not?: RegExp;
  /** 1 is enough alone; more is surer. */
  readonly weight: number;
}

const SUB =
  /Unter-?(?:auftrag|vertrag|verarbeit)|Sub-?(?:unternehm|dienst|prozess|auftrag)|weitere[nrs]? Auftragsverarbeiter|sub-?(?:processor|contract)|(?:an)?other processor/iu;
const CONTROLLER = /Auftraggeber|Verantwortliche|Kunde|Controller|Customer|data exporter/iu;
const CONTROLLER_NAME = '(?:des|der|of the) ?(?:Auftraggeber|Verantwortliche|Kunde|Controller|Customer)';
const ASSISTS = /unterstütz|Unterstützung|mitwirk|Mitwirkung|assist|support|help/iu;
const INSTRUCTION = /Weisung|instruct/iu;
const END_OF_CONTRACT =
  /(?:Ende|Beendigung|Abschluss|Ablauf) (?:de[rs]|dieses|von)|Vertragsende|Auftragsende|Vertragsbeendigung|Abschluss der|nach Ablauf|end of|terminat|expir/iu;
const OTHER_CLAUSES = /Standardvertragsklauseln|Standard Contractual Clauses/iu;

const signal = (weight: number, ...all: readonly RegExp[]): Art28Signal => ({ all, weight });

/** What speaks for each item besides a citation of the law; German and English. */
export const ART28_SIGNALS: Readonly<Record<string, readonly Art28Signal[]>> = {
  '2.authorisation': [
    signal(1.4, /genehmig|Genehmigung|authoris|authoriz|approv/iu, SUB),
    signal(1.2, /stimmt|zustimm|Zustimmung|berechtigt|gestattet|consent|permitted|entitled/iu, SUB),
  ],
  '2.information': [
    signal(1.5, /(?:widersprech|widerspricht|Widerspruch|Einspruch|Einwand|objection|object(?:s|ed)?(?!\p{L}))/iu, SUB),
    signal(
      1.2,
      /(?:informier|unterricht|ankündig|kündigt|mitteil|inform|notif)\p{L}* [^.]{0,160}(?:Änderung|Hinzuziehung|Ersetzung|neue|change|addition|replacement|new)/iu,
      SUB,
    ),
    // A single authorisation for each of them makes information on changes needless.
    signal(
      1.1,
      /vorherige[nr]? (?:schriftliche[nr]? )?(?:Zustimmung|Genehmigung|Einwilligung)|prior (?:specific |written )*(?:consent|authori[sz]ation)/iu,
      SUB,
    ),
  ],
  '3.1.subject': [
    signal(
      1.2,
      /Gegenstand(?:,| und| der| des| dieses| ist)|Vertragsgegenstand|Auftragsgegenstand|subject[ -]matter/iu,
      /Verarbeit|Auftrag|process/iu,
    ),
    signal(1, /im Auftrag|on behalf/iu, /Gegenstand|Subject/iu),
  ],
  '3.1.duration': [
    signal(
      1.2,
      /Laufzeit|Dauer|läuft|endet|Vertragsbeginn|in Kraft|term of|duration|as long as/iu,
      /Dauer|Laufzeit|Vertragsbeginn|Kündigung|duration|term(?!\p{L})|so lange wie/iu,
      /Vertrag|AVV|Vereinbarung|Verarbeitung|Agreement|contract|process|DPA/iu,
    ),
  ],
  '3.1.nature': [
    {
      all: [
        /Art(?:,| und| der)(?: Umfang und)?(?: Zweck)?[^.]{0,20}Verarbeitung(?!\p{L})|Art, Umfang und Zweck|natures?(?:,| and| of)[^.]{0,30}process/iu,
      ],
      not: OTHER_CLAUSES,
      weight: 1.2,
    },
    signal(
      1,
      /erhebt|speicher|verarbeite|übermittel|Details|collect|store|process/iu,
      /(?:^|\n)[^\n]{0,40}(?:Art der|Nature of|Art und Zweck)/iu,
    ),
  ],
  '3.1.purpose': [
    {
      all: [
        /(?:Zweck(?:e|s)?(?: und Mittel)?|purposes?) (?:der|dieser|of|von)[^.]{0,40}(?:Verarbeit|Datenverarbeit|process)|(?:Art|Umfang|nature)[^.]{0,30} (?:Zweck|purpose)|zum Zwecke? (?:der|des)/iu,
      ],
      not: OTHER_CLAUSES,
      weight: 1.2,
    },
    signal(
      1,
      /Details|Anlage|Bereitstellung|Annex|provision/iu,
      /(?:^|\n)[^\n]{0,40}(?:Zweck der|Purpose of|Art und Zweck)/iu,
    ),
  ],
  '3.1.data': [
    {
      all: [
        /(?:Art(?:en)?|Kategorien?|Typen?) (?:der|von|personenbezogener)?[^.,]{0,60}(?:personenbezogene[nr]? Daten|Daten(?!\p{L}))|Datenkategorie|Datenart|(?:types?|categor(?:y|ies)) of (?:the )?personal data/iu,
      ],
      not: /Standardvertragsklauseln|Verletzung|besondere[rn]? Kategorien|Datensätze|special categories|breach/iu,
      weight: 1.2,
    },
  ],
  '3.1.persons': [
    {
      all: [
        /Kategorien? (?:der )?(?:betroffene[nr]? Person|Betroffene)|Kreis der (?:Betroffenen|betroffenen)|categor(?:y|ies) of (?:the )?data subjects?/iu,
      ],
      not: /Verletzung|ungefähre|breach|approximate/iu,
      weight: 1.2,
    },
  ],
  '3.1.controller': [
    signal(
      1.4,
      /\p{L}/u,
      new RegExp(
        `(?:^|\\n)[^\\n]{0,60}(?:Rechte|Pflichten|Verantwortlichkeit|Kontrollpflichten|Obligations|Rights|Responsibilit)[^\\n]{0,30} ${CONTROLLER_NAME}`,
        'iu',
      ),
    ),
    signal(
      1.1,
      /(?:Auftraggeber|Verantwortliche|Kunde|Controller|Customer)[^.;]{0,60}(?:ist|is|bleibt|remains)[^.;]{0,120}(?:verantwortlich|responsible)(?!e)/iu,
    ),
    signal(
      1,
      /(?:Auftraggeber|Verantwortliche|Kunde|Controller|Customer)[^.;]{0,20}(?:kann|hat das Recht|ist berechtigt|darf|erteilt|may|is entitled)[^.;]{0,120}(?:Weisung|instruct|kontrollier|überzeugen)/iu,
    ),
    signal(1, /Weisungen werden|Kontrollrechte|rights of audit/iu, CONTROLLER),
  ],
  '3.2.a': [
    signal(1.6, /dokumentierte[nr]?,? Weisung|(?:ergänzenden, )?dokumentierten Weisungen|documented instructions/iu),
    signal(
      1.2,
      /(?:nur|ausschließlich|allein|lediglich|entsprechend|gemäß|only|solely|in accordance with)[^.;]{0,120}(?:Weisung|weisung|instruction)/iu,
      /verarbeit|process/iu,
    ),
  ],
  '3.2.b': [
    signal(
      1.5,
      /(?:zur|auf|die|der|auf das|to|of) (?:die )?(?:Wahrung der )?(?:Vertraulichkeit|Verschwiegenheit|Geheimhaltung|Datengeheimnis|confidentiality|secrecy)/iu,
      /verpflicht|commit|bound|oblig/iu,
      /Person|Mitarbeiter|Beschäftigte|person|staff|employee|personnel/iu,
    ),
  ],
  '3.2.c': [
    signal(
      1.2,
      /technische[nr]?(?: und |-| sowie )organisatorische[nrs]? Maßnahmen|TOMs?(?!\p{L})|technical and organi[sz]ational measures|Sicherheit der Verarbeitung|security of processing/iu,
      /(?:trifft|treffen|ergreif|setzt|umsetz|umzusetzen|gewährleist|implementier|verpflichtet|einhalt|Einhaltung|implement|take|ensure|maintain)/iu,
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
  ],
  '3.2.e': [
    signal(
      1.5,
      /Kapitel III|Betroffenenrecht|Rechte Betroffener|Rechte[n]? (?:der )?betroffene|Art(?:\.|ikel)? ?(?:12|15)(?:[ -–]|bis)|Chapter III|rights of (?:the )?data subjects?|data subject(?:s['’]?|['’]s)? (?:rights?|requests?)/iu,
      ASSISTS,
    ),
    signal(
      1.2,
      /(?:Anfrage|Antr[aä]g|Auskunft|Auskünfte|Ansprüche|request)/iu,
      /[Bb]etroffene|Einzelperson|data subject/iu,
      ASSISTS,
    ),
  ],
  '3.2.f': [
    signal(
      1.5,
      /Folgenabschätzung|Folgeabschätzung|impact assessment|Art(?:\.|ikel|icles?)? ?3[2-6] ?(?:bis|to|[-–]) ?3[3-6]/iu,
      /unterstütz|Unterstützung|leistet|Verfügung|assist|support/iu,
    ),
  ],
  '3.2.g': [
    signal(
      1.5,
      /lösch|Löschung|vernicht|eras|delet/iu,
      END_OF_CONTRACT,
      /herausgegeben|herauszugeben|Herausgabe|zurück|Rückgabe|gelöscht|Löschung|return|delet|eras/iu,
    ),
  ],
  '3.2.h': [
    signal(
      1.5,
      /Überprüfung|Inspektion|Kontrolle|Prüfung|Audit|Inspection/iu,
      /ermöglich|duldet|trägt|wirkt|überzeug|kontrollier|berechtigt|unterstütz|zulässig|durchführen|Nachweis|nachzuweisen|allow|contribut|entitled|permit/iu,
      CONTROLLER,
      /Kontroll|Audit|Nachweis|Überprüf|Prüfung|Inspektion|evidence|inspection/iu,
    ),
    signal(
      1.2,
      /Nachweis|nachzuweisen|Einhaltung[^.]{0,80}(?:Pflicht|Verpflichtung)|demonstrate compliance/iu,
      /stellt|Verfügung|bereit|makes available|provide/iu,
      /Information|Nachweis|Auskünfte|information|evidence/iu,
    ),
  ],
  '3.3': [
    signal(
      1.6,
      /(?:verstößt|verstoßen|Verstoß|rechtswidrig|datenschutzrechtswidrig|Rechtsverstoß|unzulässig|infring|unlawful|violat)/iu,
      INSTRUCTION,
      /informier|unterricht|hinweis|hinzuweisen|weist|anzeig|mitteil|teilt|inform|notif/iu,
      /Auffassung|Meinung|Ansicht|Einschätzung|Hält|hält|opinion|considers|believes|if/u,
    ),
  ],
  '4.duties': [
    signal(
      1.4,
      /(?:(?:die)?selben?|gleich(?:e[nr]?|wertige[nr]?)|mindestens|entsprechende[nr]?|same|equivalent)[^.;]{0,60}(?:[Pp]flicht|Verpflichtung|TOM|Anforderung|obligation|dut(?:y|ies))/iu,
      SUB,
      /erleg|auferleg|aufzuerlegen|Vertrag|verpflicht|übertrag|unterlieg|impose|contract|bound/iu,
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
      /(?:Schriftform|schriftlich|Textform|elektronisch|in writing|written|text form|electronic)/iu,
      /(?:Änderung|Ergänzung|Nebenabrede|abgeschlossen|geschlossen|Abschluss|Vertragsschluss|Amendment|amend|concluded|signed|entered into)/iu,
      /(?:Vertrag|AVV|Vereinbarung|Zustimmung|Agreement|contract|DPA)/iu,
      /bedürfen|bedarf|erfolgen|abgeschlossen|geschlossen|genügt|wirksam|require|must|shall|is concluded|only/iu,
    ),
    signal(
      1,
      /genügt[^.]{0,30}Textform|Textform[^.]{0,30}genügt|text form is sufficient/iu,
      /Vereinbarung|Vertrag|Agreement/iu,
    ),
  ],
};
