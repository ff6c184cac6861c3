import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://messung.example',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Verträge',
      locales: { root: { label: 'Deutsch', lang: 'de' } },
      sidebar: [{ label: 'Verträge', items: [{ autogenerate: { directory: 'vertraege' } }] }],
    }),
  ],
});
