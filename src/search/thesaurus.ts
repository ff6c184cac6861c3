/**
 * Families of words that lawyers and laymen use for the same thing in contracts on data processing. Whoever searches one
 * of them finds the others too, marked as such. Reviewed by hand; inflected forms and "-ung" need no entry of their own.
 *
 * Families are separated by empty lines, their words by commas; an entry may have several words.
 */
const FAMILIES = `
  Unterauftragnehmer, Subunternehmer, Unterauftragsverarbeiter, weiterer Auftragsverarbeiter, Subprozessor,
  Subdienstleister, Unterbeauftragte, Unterauftragsverhältnis, subprocessor, sub-processor, subcontractor

  Löschung, Datenlöschung, Vernichtung, deletion, delete, erase, erasure, Recht auf Vergessenwerden, entfernen

  Rückgabe, zurückgeben, gibt sie zurück, Herausgabe, Datenrückgabe, return

  Verletzung des Schutzes, Datenpanne, Datenschutzverletzung, Datenschutzvorfall, Sicherheitsverletzung,
  Datenleck, Datenverlust, Datenverstoß, breach, data breach, personal data breach

  Sicherheitsvorfall, Vorfall, incident, security incident, Hackerangriff, Cyberangriff, Verletzung des Schutzes

  technische und organisatorische Maßnahmen, TOM, TOMs, technisch-organisatorische Maßnahmen,
  Sicherheitsmaßnahmen, Schutzmaßnahmen, Sicherheit der Verarbeitung, Datensicherheit,
  security measures, security

  Drittland, Drittstaat, Drittlandübermittlung, Drittlandtransfer, Drittstaatenübermittlung, Auslandsübermittlung,
  internationale Übermittlung, Nicht-EU-Ausland, third country, international transfer, data transfer

  Überprüfung, Kontrolle, Audit, Inspektion, Kontrollrecht, Prüfrecht, Auditrecht, Vor-Ort-Kontrolle, Nachweis,
  auditing

  Prüfer, Auditor, Auditoren, Prüfstelle

  Verantwortlicher, Auftraggeber, Controller, Kunde, verantwortliche Stelle, customer

  Auftragsverarbeiter, Auftragnehmer, Processor, Dienstleister, Anbieter, Auftragsdatenverarbeiter, provider

  Auftragsverarbeitung, Auftragsdatenverarbeitung, Verarbeitung im Auftrag, ADV, AVV,
  Auftragsverarbeitungsvertrag, data processing agreement, DPA

  betroffene Person, Betroffene, Betroffener, Datensubjekt, data subject

  Rechte der betroffenen Personen, Betroffenenrechte, Betroffenenanfrage, Anträge auf Wahrnehmung, data subject
  rights, DSAR

  Auskunft, Auskunftsersuchen, Auskunftsrecht, Recht auf Auskunft, subject access request, DSAR, right of access

  Vertraulichkeit, Geheimhaltung, Verschwiegenheit, Verschwiegenheitspflicht, Geheimhaltungspflicht,
  Datengeheimnis, NDA, confidentiality, secrecy

  Berufsgeheimnis, Schweigepflicht, Berufsgeheimnisträger, § 203 StGB, Mandatsgeheimnis

  Kündigung, kündigen, Vertragsende, Vertragsbeendigung, termination, Auflösung des Vertrages, Beendigung, Ende
  des Hauptvertrages

  Laufzeit, Dauer, Vertragsdauer, Vertragslaufzeit, term

  Haftung, Schadensersatz, Schadenersatz, Schaden, Haftungsbegrenzung, Haftungsbeschränkung, Regress, liability,
  damages, indemnity

  Weisung, Anweisung, Weisungsrecht, Instruktion, weisungsgebunden, instruction, instructions

  Weisungsberechtigt, Weisungsberechtigter, Weisungsbefugt, Weisungsempfänger

  Verschlüsselung, Kryptografie, Kryptographie, kryptografisch, chiffriert, encryption, encrypted

  Pseudonymisierung, Pseudonym, pseudonymization, pseudonymisation

  Anonymisierung, anonym, anonymization

  Standardvertragsklauseln, Standarddatenschutzklauseln, SCC, SCCs, EU-Standardvertragsklauseln, Modellklauseln,
  Mustervertragsklauseln, standard contractual clauses

  Angemessenheitsbeschluss, Privacy Shield, Data Privacy Framework, DPF, adequacy decision

  verbindliche interne Datenschutzvorschriften, BCR, Binding Corporate Rules

  Vereinigte Staaten, USA, Amerika, US, United States

  Europäische Union, EU, Europäischer Wirtschaftsraum, EWR, EEA

  Gerichtsstand, zuständiges Gericht, Gerichtsort, jurisdiction, venue

  deutsches Recht, Rechtswahl, anwendbares Recht, geltendes Recht, governing law, applicable law

  Homeoffice, Home-Office, mobiles Arbeiten, Mobilarbeit, Telearbeit, Heimarbeit, Fernzugriff, Zugang aus der
  Ferne, Remote-Zugriff, Fernwartung, remote access, remote work, VPN, virtuelles Netz

  Frist, innerhalb von, binnen, spätestens, deadline, time limit

  unverzüglich, sofort, umgehend, ohne schuldhaftes Zögern, without undue delay

  Textform, schriftlich, Schriftform, Formerfordernis, E-Mail, elektronisches Format

  Einspruch, Widerspruch, Einspruchsrecht, Widerspruchsrecht, widersprechen, Einwand, objection, object

  Genehmigung, Zustimmung, Einwilligung, Erlaubnis, approval, consent, authorisation, authorization

  Ankündigung, Vorankündigung, Vorabinformation, Mitteilung, Benachrichtigung, notice

  Meldung, Meldepflicht, Meldefrist, melden, notification, report

  Aufsichtsbehörde, Datenschutzbehörde, Datenschutzaufsicht, Landesdatenschutzbeauftragter, BfDI, LfDI,
  supervisory authority, regulator

  Datenschutzbeauftragter, DSB, betrieblicher Datenschutzbeauftragter, data protection officer, DPO

  Folgenabschätzung, Datenschutz-Folgenabschätzung, DSFA, DPIA, Risikoabschätzung, impact assessment

  Verzeichnis, Verarbeitungsverzeichnis, Verzeichnis von Verarbeitungstätigkeiten, VVT, Verfahrensverzeichnis,
  records of processing

  Vergütung, Entgelt, Kosten, Mehraufwand, Kostenerstattung, Bezahlung, Preis, Honorar, remuneration, fee, fees,
  costs

  EUR, Euro, €

  Prozent, %, percent

  Sicherungskopien, Backup, Backups, Datensicherung, Sicherheitskopie, Sicherung der Inhaltsdaten

  Wiederherstellung, Recovery, Disaster Recovery, Notfallplan, Notfall, Wiederanlauf, RTO, restore

  Verfügbarkeit, Uptime, Ausfallsicherheit, availability

  Aufbewahrung, Speicherdauer, Aufbewahrungsfrist, Aufbewahrungspflicht, Löschfrist, Regelfrist, retention,
  retention period

  Rechenzentrum, Serverstandort, Data Center, Datacenter, Hosting, Rechenzentren, Serverraum

  Ort der Verarbeitung, Verarbeitungsort, Datenstandort, Standort, data location, Speicherort

  Passwort, Kennwort, Passwörter, password

  Zwei-Faktor, zwei voneinander unabhängige Faktoren, 2FA, MFA, Zwei-Faktor-Authentifizierung,
  Multi-Faktor-Authentifizierung, zweites Merkmal, Zwei-Faktor-Authentisierung

  Anmeldung, Login, Authentifizierung, Authentisierung, einloggen

  Berechtigung, Zugriffsrecht, Rollenkonzept, Berechtigungskonzept, Need-to-know, Grundsatz der geringsten Rechte,
  Least Privilege, access control

  Zutritt, Gebäudesicherheit, Zutrittskontrolle, Einlass, physical access

  Protokoll, Protokollierung, Logging, Logfiles, Logs, Logdaten, Protokolldaten, audit trail

  Trennung, Mandantentrennung, Mandantenfähigkeit, Trennungsgebot, getrennte Mandanten, Datentrennung

  Schulung, schulen, Training, Unterweisung, Sensibilisierung, Fortbildung, awareness

  Mitarbeiter, Beschäftigte, Arbeitnehmer, Personal, Angestellte, Mitarbeitende, staff, employees, personnel

  Penetrationstest, Pentest, Pen-Test, Sicherheitstest, penetration test

  Sicherheitsaktualisierung, Patch, Patches, Patchmanagement, Sicherheitsupdate, Update

  Zertifikat, Zertifizierung, certificate, certification

  Verhaltensregeln, Code of Conduct, Selbstverpflichtung

  künstliche Intelligenz, KI, AI, KI-System, Machine Learning, artificial intelligence, KI-Verordnung, AI Act

  unwirksam, salvatorische Klausel, Salvatorik, Teilnichtigkeit, Nichtigkeit, severability

  Änderung, Vertragsänderung, Änderung des Vertrages, Änderungen und Ergänzungen, Anpassung, amendment, modification

  Zurückbehaltungsrecht, Leistungsverweigerung, § 273 BGB, right of retention

  Pfändung, Beschlagnahme, Insolvenz, Insolvenzverfahren, Vergleichsverfahren

  Rangfolge, Vorrang, Widerspruch zwischen, Hierarchie, order of precedence

  besondere Kategorien, Gesundheitsdaten, sensible Daten, sensitive Daten, special categories, sensitive data

  personenbezogene Daten, persönliche Daten, personal data, PII

  Zweck, Verarbeitungszweck, purpose, Zweckbindung

  Gegenstand, Vertragsgegenstand, subject matter

  Übermittlung, Weitergabe, Datenweitergabe, Transfer, transfer, disclosure, Offenlegung

  Behörde, Behördenanfrage, Gericht, Behördenzugriff, government access, law enforcement

  Datenträger, Speichermedium, Festplatte, USB-Stick, media

  Arbeitstage, Werktage, Geschäftstage, business days

  Verstoß, Vertragsverletzung, Pflichtverletzung, violation

  Zusammenarbeit, Unterstützung, Mitwirkung, Mitwirkungspflicht, assistance, cooperation

  Datenübertragbarkeit, Datenportabilität, Portabilität, Datenübertragung, maschinenlesbares Format,
  Datenexport, Exportformat, portability

  DSGVO, DS-GVO, GDPR, Datenschutz-Grundverordnung, EU-DSGVO, Grundverordnung

  Vertragsstrafe, Pönale, penalty

  Ansprechpartner, Kontakt, Kontaktperson, contact

  Geschäftsgeheimnis, Betriebsgeheimnis, trade secret

  Testdaten, Testzwecke, Testsysteme, Testumgebung, Testsystem, test data

  Unterschrift, unterschreiben, Signatur, Vertragsschluss, signature

  Zustimmungsfiktion, gilt die Zustimmung als erteilt, fingierte Zustimmung, deemed consent

  Personentag, Tagessatz, Manntag, Stundensatz, Tageshonorar, day rate, daily rate

  trainieren, Training, KI-Training, Modelltraining, model training

  ISO 27001, ISO/IEC 27001, ISO27001
`;

/** The families as lists of words and expressions. */
export const THESAURUS: readonly (readonly string[])[] = FAMILIES.trim()
  .split(/\n\s*\n/)
  .map((family) => [...new Set(family.split(/,\s+/).map((entry) => entry.trim().replace(/\s+/g, ' ')))]);
