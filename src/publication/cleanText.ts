import { z } from 'zod';
import { characterProblems } from '../agreement/characters.ts';

/**
 * One line of text that may become part of what is published: without hidden, look-alike or denormalised characters.
 */
export const cleanText = z
  .string()
  .min(1)
  .regex(/^[^\n]*$/, 'must be one line')
  .refine((text) => characterProblems(text, () => ({ line: 1, column: 1 })).length === 0, {
    error: 'holds a character that must not be published (hidden, look-alike or not in NFC)',
  });
