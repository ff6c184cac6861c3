import { z } from 'zod';
import { agreementFile } from './contentPaths.ts';
import { readYaml } from './readYaml.ts';

const SCHEMA = z.strictObject({
  title: z.string().min(1),
  /** What people call it: "AVV". */
  shortTitle: z.string().min(1),
  roles: z.strictObject({ controller: z.string().min(1), processor: z.string().min(1) }),
  /** Days between the announcement of a version and the day it comes into force. */
  noticeDays: z.int().min(0).max(365),
  /** Days within which a customer may object to an announced version. */
  objectionDays: z.int().min(0).max(365),
  /** Items of Art. 28 DSGVO that the agreement must cover. */
  art28: z.array(z.string().min(1)),
});

/** What holds for all versions of an agreement. */
export type AgreementFacts = Readonly<z.output<typeof SCHEMA>>;

/**
 * Reads `agreement.yaml`.
 *
 * @param content the content folder
 * @param agreement name of the agreement
 * @throws AuthorError where the file is missing or wrong
 */
export const readAgreementFacts = (content: string, agreement: string): AgreementFacts =>
  readYaml(agreementFile(content, agreement), SCHEMA);
