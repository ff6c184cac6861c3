/** A `package.json`, as far as it tells what is installed. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: unknown;
  readonly bundleDependencies?: unknown;
  readonly workspaces?: unknown;
  /** Packages that may run a script when they are installed. */
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** A package in a lock file. */
export interface LockedPackage extends Manifest {
  /** Given where the package has another name than its folder. */
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** A `package-lock.json`. */
export interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
  /** The part that old npm reads; it could tell another story. */
  readonly dependencies?: unknown;
}

const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/**
 * Everything about a manifest and its lock file that would let a package in which nobody chose, or another one under the
 * name of a chosen one.
 *
 * @param manifest the parsed `package.json`
 * @param lock the parsed `package-lock.json`
 * @returns one sentence for each fault; none where both are sealed
 */
export function supplyChainFaults(manifest: Manifest, lock: Lock): readonly string[] {
  return [
    ...manifestFaults(manifest),
    ...rootFaults(manifest, lock),
    ...Object.entries(lock.packages).flatMap(([path, locked]) => (path === '' ? [] : packageFaults(path, locked))),
    ...missing(lock),
    ...scriptFaults(manifest, lock),
  ];
}

function manifestFaults(manifest: Manifest): readonly string[] {
  const forbidden = (['overrides', 'bundleDependencies', 'workspaces', 'peerDependencies'] as const).filter(
    (field) => manifest[field] !== undefined,
  );
  return [
    ...KINDS.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([, range]) => !EXACT.test(range))
        .map(([name, range]) => `package.json: ${name} is not pinned to one version ("${range}").`),
    ),
    ...forbidden.map((field) => `package.json: "${field}" changes what is installed.`),
  ];
}

function rootFaults(manifest: Manifest, lock: Lock): readonly string[] {
  const root = lock.packages[''];
  const faults: string[] = [];
  if (lock.lockfileVersion !== 3) faults.push('package-lock.json: its form is not number 3.');
  if (lock.dependencies !== undefined) faults.push('package-lock.json: it has a second list for old npm.');
  for (const kind of KINDS) {
    const [written, locked] = [manifest[kind] ?? {}, root?.[kind] ?? {}];
    for (const name of new Set([...Object.keys(written), ...Object.keys(locked)])) {
      if (written[name] !== locked[name]) faults.push(`package-lock.json: ${name} differs from package.json.`);
      const version = lock.packages[`node_modules/${name}`]?.version;
      if (version !== written[name]) faults.push(`package-lock.json: ${name} is locked to ${version ?? 'nothing'}.`);
    }
  }
  return faults;
}

function packageFaults(path: string, locked: LockedPackage): readonly string[] {
  const faults: string[] = [];
  if (
    !/(?:^|\/)node_modules\/(?:@[a-z0-9][a-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/.test(path) ||
    path.includes('..')
  ) {
    faults.push(`${path}: it does not stand in node_modules.`);
  }
  if (locked.name !== undefined) faults.push(`${path}: it is ${locked.name} under another name.`);
  if (locked.link === true) faults.push(`${path}: it is a link to a folder.`);
  if (locked.inBundle === true) faults.push(`${path}: it comes inside another package, without a hash of its own.`);
  if (!SHA512.test(locked.integrity ?? '')) faults.push(`${path}: it has no SHA-512.`);
  if (!EXACT.test(locked.version ?? '')) faults.push(`${path}: it has no version.`);
  // A name and a hash are enough; an address would choose the host, or bring git, a file or a folder.
  if (locked.resolved !== undefined) faults.push(`${path}: it names the address "${locked.resolved}".`);
  for (const [name, range] of KINDS.flatMap((kind) => Object.entries(locked[kind] ?? {}))) {
    if (/[:/]/.test(range.replace(/^npm:/, ''))) faults.push(`${path}: it wants ${name} from "${range}".`);
  }
  return faults;
}

/** Packages that others need and that are not locked. Optional ones, for other machines, may be absent. */
function missing(lock: Lock): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, { dependencies = {} }]) =>
    Object.keys(dependencies)
      .filter((name) => !places(path, name).some((place) => Object.hasOwn(lock.packages, place)))
      .map((name) => `${path === '' ? 'package.json' : path}: ${name}, which it needs, is not locked.`),
  );
}

/** Where Node.js looks for a package from another one: beside it and in all folders above. */
function places(path: string, name: string): readonly string[] {
  const parts = path === '' ? [] : path.split(/\/?node_modules\//).slice(1);
  return Array.from({ length: parts.length + 1 }, (_, i) =>
    [...parts.slice(0, parts.length - i), name].map((part) => `node_modules/${part}`).join('/'),
  );
}

function scriptFaults({ allowScripts = {} }: Manifest, lock: Lock): readonly string[] {
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  const running = Object.entries(lock.packages)
    .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  return [
    ...running
      .filter((name) => !allowed.includes(name))
      .map((name) => `${name}: it runs a script when it is installed, and allowScripts does not name it.`),
    ...allowed
      .filter((name) => !running.includes(name))
      .map((name) => `package.json: allowScripts names ${name}, which runs no script.`),
  ];
}
