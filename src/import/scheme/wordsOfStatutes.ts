/** What follows a number that belongs to a reference: "28 DSGVO", "3 Abs. 4", "5 lit. a". */
const AFTER_REFERENCE =
  /^(?:(?:Abs|lit|Nr|Ziff|Art|Buchst|Var|Alt|S|UAbs)\.|(?:Absatz|Absätze|Satz|Sätze|Buchstabe|Nummer|Unterabsatz|ff?\.|bis \d|und \d|oder \d)(?![\p{L}])|(?:EU-|DS-)?(?:DSGVO|GVO|GDPR|AEUV|EUV|GRCh)(?![\p{L}])|[A-Z][A-Za-z]{0,12}(?:G|GB|PO|VO|SG|O)(?: |[,.;:)]|$)|(?:der|des) (?:DSGVO|DS-GVO|Datenschutz-Grundverordnung|Verordnung|Richtlinie|Gesetzes))/u;

/** What a number that belongs to a reference follows: "Art.", "§", "gemäß Ziffer". */
const BEFORE_REFERENCE =
  /(?:^|[\s(„"])(?:Art(?:ikeln?)?\.?|§§?|Abs(?:atz|ätze|ätzen)?\.?|Ziff(?:ern?)?\.?|Nr\.?|Nummern?|Punkt|lit\.?|Buchst(?:abe)?\.?|Satz|Kapitel|Abschnitts?|Anlagen?|Anhangs?|Klausel|Article|Section|Clause|Annex|Schedule|Paragraph|Paragrafen|i\. ?V\. ?m\.|iVm|gem\.|vgl\.|ca\.|max\.)$/u;

/** Whether the words after a number make a reference of it. */
export const readsAsReference = (rest: string): boolean => AFTER_REFERENCE.test(rest);

/** Whether a text ends with the first half of a reference. */
export const endsInReference = (text: string): boolean => BEFORE_REFERENCE.test(text.trimEnd().slice(-24));
