import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drafts } from '../../src/site/drafts.ts';
import { emptyContent, TRANSLATED } from '../support/smallContent.ts';

const [BINDING, TRANSLATION] = TRANSLATED;

afterEach(() => vi.unstubAllEnvs());

/** What an author sees of a draft and its translation. */
function seen(source: string, translation: string) {
  const content = emptyContent();
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  writeFileSync(join(content, 'test', 'draft.en.mdx'), translation);
  vi.stubEnv('FASSUNG_CONTENT', content);
  const [draft] = drafts();
  return {
    ...draft,
    rules: draft?.problems.map((text) => text.replace(/^.*\/(draft\S*:\d+):\d+: ([a-z-]+):[\s\S]*/, '$1 $2')),
  };
}

describe('a draft with a translation', () => {
  it('is shown, and nothing is said where they fit', () => {
    expect(seen(BINDING, TRANSLATION)).toMatchObject({ fragment: expect.stringContaining('Präambel'), rules: [] });
  });

  it('is shown with what is wrong or doubtful about the translation', () => {
    const { fragment, rules } = seen(BINDING, TRANSLATION.replace('72', '24').replace('A sentence', 'One or two'));
    expect(fragment).toContain('72 Stunden');
    expect(rules).toEqual(['draft.en.mdx:14 translation-number', 'draft.en.mdx:10 translation-number-doubtful']);
  });

  it('is not shown where it cannot be read; both lists are given', () => {
    const { fragment, rules } = seen(BINDING.replace('Ein Satz', '{x}'), TRANSLATION.replace('A sentence', '{y}'));
    expect(fragment).toBeNull();
    expect(rules).toEqual(['draft.mdx:10 expression', 'draft.en.mdx:10 expression']);
  });
});
