import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const contracts = readdirSync(new URL('../vertraege/', import.meta.url));
const versions = contracts.flatMap((contract) =>
  readdirSync(new URL(`../vertraege/${contract}/`, import.meta.url)).map((version) => ({
    text: `${contract} ${version}`,
    link: `/vertraege/${contract}/${version}/`,
  })),
);

export default defineConfig({
  lang: 'de-DE',
  title: 'Verträge',
  description: 'Alle Fassungen der Verträge',
  themeConfig: {
    sidebar: [{ text: 'Verträge', items: versions }],
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
