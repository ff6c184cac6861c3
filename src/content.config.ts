import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './publication/contentPaths.ts';

/** Ordinary pages. Contracts are no collection: their frozen files are read as they are. */
const pages = defineCollection({
  loader: glob({
    pattern: ['*.mdx', 'en/*.mdx'],
    base: join(contentFolder(process.env, process.cwd()), 'pages'),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    language: z.enum(['de', 'en']),
    // A page that was moved keeps its address and is no longer named in the footer.
    listed: z.boolean().default(true),
  }),
});

export const collections = { pages };
