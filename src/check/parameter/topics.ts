import type { ContractLanguage } from '../../agreement/wording.ts';
import { remembered } from '../../redline/remembered.ts';
import { matchesIn } from '../text/matchesIn.ts';
import type { ParameterKind } from './parameter.ts';

/** A subject that nearly every data processing agreement sets a parameter for. */
export interface ParameterTopic {
  /** Permanent name. */
  readonly name: string;
  readonly kind: ParameterKind;
  readonly title: Readonly<Record<ContractLanguage, string>>;
  /** What it deals with; the sentence, the clause or its headings speak of it. */
  readonly subject: RegExp;
  /** What is to be done within the period; the sentence itself says so. */
  readonly act: RegExp;
  /** Words with which a sentence is about something else. */
  readonly not?: RegExp;
}

const SUB =
  /(?:[Uu]nter(?:auftrag|vertrag)|[Ss]ubunternehm|[Ss]ubdienst|[Ss]ubprozessor|[Ww]eitere[nr]? Auftragsverarbeiter|[Ss]ub-?[Pp]rocessor|[Oo]ther [Pp]rocessor)/u;

/** The subjects, the more exact ones first. */
export const TOPICS: readonly ParameterTopic[] = [
  {
    name: 'breach-notice',
    kind: 'period',
    title: { de: 'Meldung von Datenschutzverletzungen', en: 'Notification of breaches' },
    subject:
      /(?:[Vv]erletzung(?:en)? des Schutzes|Datenschutzverletzung|Datenschutzvorf|Sicherheitsvorf|Sicherheitsverletzung|Datenpanne|[Dd]ata [Bb]reach|[Ss]ecurity [Ii]ncident|[Bb]reach of security|[Pp]ersonal data breach)/u,
    act: /(?:[Mm]eld(?:e[nt]?|ung)(?!\p{L}*pflicht)|informier|unterricht|benachrichtig|mitteil|teilt|mitzuteilen|anzeig|notif|inform|report)/u,
    // The period of Art. 33 (1) GDPR is that of the controller.
    not: /(?:Aufsichtsbehörde|supervisory authorit|Art\. ?33 Abs\. ?1|Article 33\(1\))/u,
  },
  {
    name: 'sub-processor-objection',
    kind: 'period',
    title: { de: 'Einspruch gegen Unterauftragnehmer', en: 'Objection to sub-processors' },
    subject: SUB,
    act: /(?:widersprech|widerspricht|Widerspruch|Einspruch|Einwand|Einwänd|object)/u,
    not: /(?<!\p{L})(?:kündigen|gekündigt|(?:Sonderk|K)ündigung|terminat)/u,
  },
  {
    name: 'sub-processor-notice',
    kind: 'period',
    title: { de: 'Ankündigung von Unterauftragnehmern', en: 'Notice of sub-processors' },
    subject: SUB,
    act: /(?:informier|ankündig|kündigt [^.]{0,200} an(?!\p{L})|Ankündigung|mitteil|teilt|unterricht|anzeig|inform|notif|announc)/u,
  },
  {
    name: 'audit-notice',
    kind: 'period',
    title: { de: 'Ankündigung von Kontrollen', en: 'Notice of audits' },
    subject: /(?:[Kk]ontroll(?:e|en|rechte?)(?!\p{L})|Überprüfung|Inspektion|[Aa]udit|[Ii]nspection)/u,
    act: /(?:ankündig|kündigt|Ankündigung|angekündigt|Vorlauf|Voranmeldung|anmeld|Anmeldung|announc|prior notice|notice)/u,
  },
  {
    name: 'deletion-after-end',
    kind: 'period',
    title: { de: 'Löschung nach Vertragsende', en: 'Erasure after the end' },
    subject:
      /(?:Vertragsende|Ende des (?:Haupt)?[Vv]ertrage?s|Beendigung|[Ee]nd of the|[Tt]erminat|Abschluss der Erbringung)/u,
    act: /(?:lösch|Löschung|vernicht|zurück(?:zu)?(?:gibt|geben|gegeben)|Rückgabe|eras|delet|return)/u,
    not: /(?:Sicherungskop|Backup|[Bb]ackup|Protokoll)/u,
  },
  {
    name: 'request-forwarding',
    kind: 'period',
    title: { de: 'Weiterleitung von Anträgen Betroffener', en: 'Forwarding of requests of data subjects' },
    subject: /(?:[Bb]etroffene[nr]?(?!\p{L})|[Dd]ata [Ss]ubject)/u,
    act: /(?:weiterleit|leitet|weiterzuleiten|weitergeleitet|forward)/u,
  },
  {
    name: 'hourly-rate',
    kind: 'amount',
    title: { de: 'Stundensatz', en: 'Hourly rate' },
    subject: /(?:Stundensatz|je Stunde|pro Stunde|hourly rate|per hour)/u,
    act: /(?:Stundensatz|je Stunde|pro Stunde|hourly rate|per hour)/u,
  },
  {
    name: 'daily-rate',
    kind: 'amount',
    title: { de: 'Tagessatz', en: 'Daily rate' },
    subject: /(?:Tagessatz|je (?:Personen|Mann)?[Tt]ag|pro (?:Personen|Mann)?[Tt]ag|daily rate|per (?:person-)?day)/u,
    act: /(?:Tagessatz|je (?:Personen|Mann)?[Tt]ag|pro (?:Personen|Mann)?[Tt]ag|daily rate|per (?:person-)?day)/u,
  },
];

/** Patterns that find all places of an act. */
const ACTS = new Map<ParameterTopic, RegExp>();
const actOf = (topic: ParameterTopic): RegExp => remembered(ACTS, topic, () => new RegExp(topic.act.source, 'gu'));

/** "nach Zugang der Ankündigung" tells from when a period runs and not what is to be done in it. */
const BEGINNING = /(?:Zugang|Erhalt|Eingang|receipt) (?:de[rs]|einer|of(?: the| that)?) \p{L}+/gu;

/** The subjects that a text speaks of. */
export const topicsIn = (text: string): ReadonlySet<ParameterTopic> =>
  new Set(TOPICS.filter(({ subject }) => subject.test(text)));

/**
 * What a parameter is about, if it is one of the known subjects: the one whose act stands nearest.
 *
 * @param sentence the sentence, with plain blanks
 * @param at offset of the parameter in it
 * @param around subjects of the clause and its headings
 */
export function topicOf(
  kind: ParameterKind,
  sentence: string,
  at: number,
  around: ReadonlySet<ParameterTopic>,
): ParameterTopic | null {
  const acts = sentence.replace(BEGINNING, (words) => ' '.repeat(words.length));
  let best: { topic: ParameterTopic; distance: number } | null = null;
  for (const topic of TOPICS) {
    if (topic.kind !== kind || topic.not?.test(sentence)) continue;
    if (!around.has(topic) && !topic.subject.test(sentence)) continue;
    for (const { index } of matchesIn(actOf(topic), acts)) {
      const distance = Math.abs(index - at);
      if (best === null || distance < best.distance) best = { topic, distance };
    }
  }
  return best?.topic ?? null;
}
