import type { AstroIntegration } from 'astro';

/** Tells the pages whether the development server runs them; see `developing.ts`. */
export function developingIntegration(): AstroIntegration {
  return {
    name: 'developing',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { __DEVELOPING__: JSON.stringify(command === 'dev') } } });
      },
    },
  };
}
