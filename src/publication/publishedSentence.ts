import { AuthorError } from './authorError.ts';
import { cleanText } from './cleanText.ts';

/**
 * A sentence that a person gave on the command line and that will be published: one line, without hidden, look-alike or
 * denormalised characters, without blanks around it.
 *
 * @param option name of the option, for messages
 * @param text what was given
 * @throws AuthorError where it must not be published
 */
export function publishedSentence(option: string, text: string): string {
  const checked = cleanText.safeParse(text.trim());
  if (checked.success) return checked.data;
  const reasons = checked.error.issues.map(({ message, code }) =>
    code === 'too_small' ? 'must not be empty' : message,
  );
  throw new AuthorError([`--${option}: ${reasons.join('; ')}. Nothing was written.`]);
}
