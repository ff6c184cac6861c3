/** Commands with which a reader checks without this website. */
export interface CheckCommands {
  readonly linux: string;
  readonly mac: string;
  readonly windows: string;
  /** Every file of a folder in which the ledger lies, too. */
  readonly allFiles: string;
  /** Prints the head of the ledger. */
  readonly head: string;
  /** Recomputes the chain and prints the head. */
  readonly chain: string;
}

/**
 * The commands for a file; those for the ledger take it as `ledger.jsonl` in the folder they run in.
 *
 * @param file name of the file: letters, digits, hyphens and full stops only
 */
export const checkCommands = (file: string): CheckCommands => ({
  linux: `sha256sum ${file}`,
  mac: `shasum -a 256 ${file}`,
  windows: `Get-FileHash -Algorithm SHA256 ${file}`,
  allFiles: [
    `grep -o '"[^":]*\\.[a-z]*":"[0-9a-f]\\{64\\}"' ledger.jsonl |`,
    `  sed 's/^"\\(.*\\)":"\\(.*\\)"$/\\2  \\1/' |`,
    '  sha256sum -c --ignore-missing',
  ].join('\n'),
  head: 'tail -n 1 ledger.jsonl | sha256sum',
  chain: [
    `prev=${'0'.repeat(64)}`,
    'while IFS= read -r line; do',
    '  case $line in',
    '    "{\\"prev\\":\\"$prev\\","*) ;;',
    '    *) prev=broken; break ;;',
    '  esac',
    `  prev=$(printf '%s\\n' "$line" | sha256sum | cut -c 1-64)`,
    'done < ledger.jsonl',
    'echo "$prev"',
  ].join('\n'),
});

/**
 * The command that checks the signature of the head with OpenSSL 3; `ledger.note` lies in the folder it runs in.
 *
 * @param key the verifier key: `name+id+base64`
 */
export function signatureCommand(key: string): string {
  const [name = ''] = key.split('+');
  return [
    `key='${key}'`,
    `sed '/^$/,$d' ledger.note > head.txt`,
    `grep '^— ${name.replaceAll('.', '\\.')} ' ledger.note | cut -d ' ' -f 3 |`,
    '  base64 -d | tail -c 64 > head.sig',
    `{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'`,
    `  echo "$key" | cut -d + -f 3- | base64 -d | tail -c 32; } > key.der`,
    'openssl pkeyutl -verify -pubin -inkey key.der -keyform DER \\',
    '  -rawin -in head.txt -sigfile head.sig',
    'cat head.txt',
  ].join('\n');
}
