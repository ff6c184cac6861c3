import { createHash } from 'node:crypto';
import type { Sha256 } from '../ledger/event.ts';

/** SHA-256 (FIPS 180-4) of UTF-8 text or bytes, in lower-case hex. */
export const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');
