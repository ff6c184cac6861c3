/** The part of Trusted Types that is used here; not every browser has it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (html: string) => string; readonly createScriptURL: (address: string) => string },
  ): { readonly createHTML: (html: string) => string; readonly createScriptURL: (address: string) => string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/**
 * HTML is written by this project's own converters, which escape every word of a contract. A content security policy with
 * `require-trusted-types-for 'script'; trusted-types fassung` lets it pass and nothing else.
 */
const policy = trustedTypes?.createPolicy('fassung', {
  createHTML: (html) => html,
  createScriptURL: (address) => address,
});

/** The doors through which HTML and programs made here come into a page. */
export const trusted = {
  /** HTML as nodes. */
  nodes(html: string): DocumentFragment {
    const template = document.createElement('template');
    template.innerHTML = policy?.createHTML(html) ?? html;
    return template.content;
  },
  /** The address of a program of this site. */
  scriptAddress: (address: string): string => policy?.createScriptURL(address) ?? address,
};
