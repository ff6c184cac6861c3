import { z } from 'zod';
import { cleanText } from './cleanText.ts';
import { agreementFile } from './contentPaths.ts';
import { readYaml } from './readYaml.ts';

/** What `agreement.yaml` holds. */
export const AGREEMENT_SCHEMA = z.strictObject({
  title: cleanText,
  /** What people call it: "AVV". */
  shortTitle: cleanText,
  roles: z.strictObject({ controller: cleanText, processor: cleanText }),
  /** Days between the announcement of a version and the day it comes into force. */
  noticeDays: z.int().min(0).max(365),
  /** Days within which a customer may object to an announced version. */
  objectionDays: z.int().min(0).max(365),
  /** Items of Art. 28 DSGVO that the agreement must cover. */
  art28: z.array(cleanText).default([]),
});

/** What holds for all versions of an agreement. */
export type AgreementFacts = Readonly<z.output<typeof AGREEMENT_SCHEMA>>;

/**
 * Reads `agreement.yaml`.
 *
 * @param content the content folder
 * @param agreement name of the agreement
 * @throws AuthorError where the file is missing or wrong
 */
export const readAgreementFacts = (content: string, agreement: string): AgreementFacts =>
  readYaml(agreementFile(content, agreement), AGREEMENT_SCHEMA);
