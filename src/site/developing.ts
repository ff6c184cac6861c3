declare const __DEVELOPING__: boolean | undefined;

/**
 * Whether the pages are served by the development server. The configuration defines it from the command that runs, since
 * `import.meta.env.DEV` follows variables of the environment, and a draft must not be published because of one.
 */
export const developing: boolean = typeof __DEVELOPING__ === 'boolean' && __DEVELOPING__;
