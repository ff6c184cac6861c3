/** Calls that write a file durably, in order; the text is short, so that it is written at once. */
export const durable = (path: string, mode: string): readonly string[] => [
  `open ${path} wx ${mode}`,
  `write ${path} from 0`,
  `chmod ${path} ${mode}`,
  `fsync ${path}`,
  `close ${path}`,
];

/** Calls that make the names in a folder durable. */
export const synced = (folder: string): readonly string[] => [`open ${folder} r`, `fsync ${folder}`, `close ${folder}`];

/** Calls that replace a file of the folder itself. */
export const replaced = (name: string): readonly string[] => [
  `unlink ${name}.next`,
  ...durable(`${name}.next`, '644'),
  `rename ${name}.next → ${name}`,
  ...synced('.'),
];

/** Calls that place the files of a version. */
export const placed = (agreement: string, version: string, names: readonly string[]): readonly string[] => {
  const staging = `${agreement}/.staging-${version}`;
  return [
    `mkdir ${staging}`,
    ...names.flatMap((name) => durable(`${staging}/${name}`, '444')),
    ...synced(staging),
    `rename ${staging} → ${agreement}/${version}`,
    ...synced(agreement),
  ];
};
