/** Kinds of frozen files, in the order in which they are shown. */
export const FROZEN_KINDS = ['html', 'txt', 'json', 'mdx', 'pdf'] as const;

/** Kind of a frozen file: the ending of its name. */
export type FrozenKind = (typeof FROZEN_KINDS)[number];

/** Name of a frozen file: `avv-1.4.txt`. */
export const frozenName = (agreement: string, version: string, kind: FrozenKind): string =>
  `${agreement}-${version}.${kind}`;
