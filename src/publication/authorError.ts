/**
 * A mistake of the person at the command line: shown as it is, without a stack trace.
 *
 * Each message is complete: what is wrong, where, and what to do.
 */
export class AuthorError extends Error {
  override readonly name = 'AuthorError';
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.messages = messages;
  }
}
