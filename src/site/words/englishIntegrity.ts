import type { IntegrityWords } from './integrityWords.ts';

/** What never changes and how to check it, in English. */
export const ENGLISH_INTEGRITY: IntegrityWords = {
  title: 'What never changes, and how to check it',
  linkName: 'Check versions',
  howToCheck: 'How to check it',
  description:
    'What never changes about published versions, what the fingerprint covers, how to check a file, a citation and the ledger yourself, and what that does not prove.',
  introduction:
    'A published version keeps its wording, its files and its address. You need not take that on trust: you can check it, with this website and without it.',
  onThisPage: 'On this page',
  copyForm: {
    heading: 'Compare a file, a fingerprint or a citation',
    files: 'Choose files or drop them here',
    filesHint:
      'Text file, PDF, HTML, JSON, MDX or your copy of the ledger. Nothing is uploaded: your browser does the computing, and the files stay on your device.',
    pasted: 'Or paste',
    pastedHint: 'A fingerprint, a citation, a head of the ledger, or the whole text of a contract.',
    compare: 'Compare',
    results: 'Result of the comparison',
  },
  ledgerForm: {
    heading: 'Recompute the ledger',
    introduction:
      'Your browser loads the ledger and recomputes its chain from the first line to the last. That means most together with something you have kept yourself.',
    head: 'Head of the ledger that you noted (optional)',
    headHint: '64 characters, for example from the foot of a printed page. Did it belong to this history?',
    key: 'Verifier key that you received in another way (optional)',
    keyHint: 'In the form name+id+key. Has it signed the head?',
    check: 'Recompute',
    results: 'Result of checking the ledger',
  },
  needsScript: 'Comparing in the browser needs JavaScript. Without JavaScript, use the commands further down.',
  caution:
    'This checking program comes from the same website as what it checks. It tells what a file is and finds mistakes. It does not protect you against a publisher who wants to deceive, or against a website that was taken over.',
  cautionLink: 'Check without this website',
  promised: {
    heading: 'What never changes',
    introduction: 'For every published version:',
    items: [
      {
        name: 'Wording',
        text: 'Not a character of the contract text changes any more, not even to put a misprint right. The publisher points out slips outside the text (errata); they are corrected in a new version only.',
      },
      {
        name: 'Files',
        text: 'The HTML, text, JSON, source and PDF files of a version are made once and stay the same, byte for byte. An original that was added (PDF) is taken over as it is.',
      },
      {
        name: 'Addresses',
        text: 'The permalink of a version and the address of each of its clauses lead to the same text for good. A number is never used again for another text.',
      },
      {
        name: 'History',
        text: 'The ledger is only ever continued. When a version is published or withdrawn, a slip noted, a key introduced or the website moved, a line is added; old lines stay.',
      },
      {
        name: 'End of the offer',
        text: 'A version that was superseded or withdrawn keeps its page, text, files, permalink and fingerprint. Whoever agreed to it remains bound by it, unless agreed otherwise.',
      },
    ],
    mayChange: 'What may change',
    mayChangeItems: [
      'design and navigation of the pages, search and reading aids;',
      'what stands outside the contract text: status, notices, errata, references and comparisons;',
      'derived files (Word, Markdown, preview image), which are not authoritative.',
    ],
  },
  covers: {
    heading: 'What the fingerprint covers',
    introduction:
      'The fingerprint that you cite is the SHA-256 value of the text file of a version: 64 digits and letters. A single changed character results in a different value, and no way is known to find another text for a given value.',
    inside: 'It covers',
    insideItems: [
      'title, version, as-of date and first day of validity, as far as the version states them;',
      'every word and punctuation mark, all numbers and headings, in their order;',
      'tables cell by cell, blanks to be filled in, and signature lines.',
    ],
    outside: 'It does not cover',
    outsideItems: [
      'bold and italic type and the targets of links;',
      'typeface, page breaks and everything the page shows around the contract text;',
      'what is filled into the blanks, and what is signed;',
      'a translation: it is not binding, and its files have fingerprints of their own;',
      'pages and laws to which the text refers.',
    ],
    otherFiles:
      'Markup and link targets are in the HTML file. That file and all others of a version have a fingerprint of their own in the ledger.',
  },
  ways: {
    heading: 'Three ways to check',
    inBrowser: '1. In the browser',
    inBrowserText:
      'At the top of this page you compare files and citations with the ledger. It is the most convenient way; it requires that you trust this website and your browser.',
    commands: '2. With what your computer has',
    commandsText: (file) =>
      `Download the text file without opening it and saving it again, and compute its fingerprint. Compare the result with the fingerprint in your contract; upper and lower case make no difference. An example with ${file}:`,
    expected: (file) => `According to the ledger, the result for ${file} must be:`,
    systems: { linux: 'Linux', mac: 'macOS', windows: 'Windows (PowerShell)' },
    allFiles: 'All downloaded files of a folder at once, with the ledger beside them (Linux):',
    ownCopy: '3. With your own copy',
    ownCopyText: [
      'What you hold yourself is safest. Put permalink and fingerprint into the contract and attach the PDF or text file: every signed contract is then a piece of evidence, even against the publisher.',
      'Save the ledger from time to time, or note its head. Whoever has an older copy notices every later change: the ledger of today must begin with it, line by line. At the top of this page you can choose your copy as a file.',
    ],
    programs: 'Programs for checking',
    programsText:
      'The software that this website is made with includes two checking programs, written independently of each other: verify.mjs for Node.js, which runs without installing any package, and verify.sh for any POSIX shell with sha256sum. Both compare all files with the ledger, and the ledger with itself. They come with every export, a folder with all versions that can be read and checked without a network and without this website. Take the programs from a source that you trust.',
  },
  ledger: {
    heading: 'How the ledger works',
    introduction: [
      'The ledger is a text file with one line for each event. The line of a publication gives the fingerprints of all files of the version. Every line begins with the hash (SHA-256) of the line before it: whoever changes, inserts or removes an old line breaks the chain, or has to write all following lines anew.',
      'The hash of the last line, the head, therefore stands for the whole history. It is given at the foot of every page. Whoever knows an earlier head can tell whether the history was continued or rewritten.',
    ],
    facts: {
      address: 'Address',
      lines: 'Lines',
      begun: 'Begun on',
      last: 'Last entry of',
      head: 'Head',
    },
    headCommand: 'Compute the head:',
    chainCommand: 'Recompute the whole chain, in any POSIX shell; the output is the head:',
    macNote: 'On macOS, write “shasum -a 256” in place of “sha256sum”.',
  },
  signature: {
    heading: 'Signature of the head',
    none: 'The publisher does not sign the head. The ledger and the fingerprints do not depend on that.',
    introduction:
      'The publisher signs the head with a key (Ed25519). The signature shows that somebody who holds the secret key has signed this head. It is given in the form “C2SP signed-note” at:',
    note: 'Signature file',
    keys: 'Keys according to the ledger',
    states: {
      valid: (day) => `valid since ${day}`,
      revoked: (day) => `revoked on ${day}`,
    },
    offline: 'Check the signature without a browser, with OpenSSL (Linux):',
    keyFromElsewhere:
      'A key that you know from this website alone does not prove who signed. Have it confirmed in another way, best in the contract.',
  },
  addresses: {
    heading: 'Identifiers and addresses',
    ids: 'Every contract has an identifier that does not depend on the address of this website. It follows from the first line of the ledger and stays the same in every copy and after every move.',
    agreement: 'Contract',
    id: 'Identifier',
    origin: (origin) => `Since the ledger was begun, this website has been at ${origin}.`,
    former: 'This website has moved. Its addresses according to the ledger:',
    since: (origin, day) => `${origin}, since ${day}`,
    formerNote:
      'A reference to a former address means the same version: replace only the part before the name of the contract. Whether it is the same text is shown by the fingerprint.',
  },
  limits: {
    heading: 'What this does not prove',
    items: [
      {
        name: 'Who agreed to what, and when.',
        text: 'A fingerprint shows that two files are the same. It does not say whether, when and with whom a contract was concluded. Nor does a new version become part of a contract by being published here.',
      },
      {
        name: 'That the dates in the ledger are right.',
        text: 'Day and reason of an entry are stated by the publisher. That is no qualified time stamp; the chain shows nothing but the order.',
      },
      {
        name: 'That there is no second history.',
        text: 'A publisher could write text, ledger and fingerprints anew together, or show different things to different readers. A fingerprint that you know from here alone does not protect you against that; the one recorded in your contract does.',
      },
      {
        name: 'That this page checks honestly.',
        text: 'The checking program in the browser comes from the website that it checks. That is why there is no seal here, but an account of what was compared and of how to repeat it without this website.',
      },
      {
        name: 'That your browser shows the text unchanged.',
        text: 'Automatic translation, reader view and extensions can rewrite a page on your device. In case of doubt, compare with the text file.',
      },
      {
        name: 'Legal effect.',
        text: 'Whether a contract is valid, whether a form was observed (such as that of Art. 28(9) GDPR, or a durable medium) and what a fingerprint is worth as evidence are questions of law that this page does not answer. A fingerprint replaces neither a signature nor an electronic signature of the parties.',
      },
    ],
  },
  differs: {
    heading: 'If something does not match',
    steps: [
      'Check whether it is the same version and the same file.',
      'Download the file once more without opening it, and compare again.',
      'If the difference remains: change nothing, and keep your file, your contract and a copy of the ledger.',
    ],
    contact: 'Then contact the publisher:',
  },
};
