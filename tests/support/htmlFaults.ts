import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes `<!DOCTYPE html>` and leaves spaces; both are valid.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A version beside its translation: each of the two texts begins with its title.
    'heading-level': ['error', { allowMultipleH1: true }],
    // MDX closes void elements the way of XML, which is valid.
    'void-style': 'off',
    // On a phone the cells are blocks, which takes the roles from tables in some browsers.
    'no-redundant-role': 'off',
    // Clause addresses such as 5.2 are valid ids (HTML Living Standard, 3.2.6).
    'valid-id': ['error', { relaxed: true }],
    // A label is the link of its clause: "(1)" is all there is to say, beside the text that it labels.
    'wcag/h30': 'off',
    // Only the first and only table of signatures has empty cells to be filled in by hand.
    'wcag/h63': 'off',
  },
});

/** What is wrong with the HTML of a page, each fault with its line. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}
