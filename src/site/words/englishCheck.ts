import type { CheckWords } from './checkWords.ts';

const came = (count: number): string =>
  count === 1 ? 'One line has been added since.' : `${count} lines have been added since.`;

/** The answers of the page for checking, in English. */
export const ENGLISH_CHECK: CheckWords = {
  quoted: (text) => `“${text}”`,
  list: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`),
  version: (shortTitle, version) => `${shortTitle}, version ${version}`,
  kinds: {
    txt: 'the text file',
    html: 'the HTML file',
    json: 'the JSON file',
    mdx: 'the source file (MDX)',
    pdf: 'the PDF file',
  },
  ofTranslation: (kind, language) => `${kind} of the ${language === 'en' ? 'English' : 'German'} translation`,
  status: { announced: 'announced', inForce: 'current', superseded: 'superseded', withdrawn: 'withdrawn' },
  facts: {
    hash: 'Fingerprint (SHA-256)',
    file: 'Published file',
    released: 'Published on',
    stated: 'As of',
    validFrom: 'Valid from',
    status: 'Status today',
    errata: 'Errata',
    line: 'Line of the ledger',
    head: 'Head of the ledger',
    lines: 'Lines',
    own: 'Yours',
    published: 'Published',
  },
  pastedText: 'Pasted text',
  readVersion: 'Read the version',
  download: (name) => `Download ${name}`,
  checking: 'Your browser is comparing …',
  notLoaded: 'The ledger could not be loaded; nothing was compared. Please check the connection and try again.',
  noDigest:
    'Your browser cannot compute fingerprints on this page; nothing was compared. That takes a secure connection (https). The commands further down need no browser.',
  nothingPublished: 'The ledger of this website does not list any version yet; nothing was compared.',
  copy: {
    compared: (name) =>
      `Your browser has just computed the fingerprint of ${name} and compared it with the ledger that it loaded from this website.`,
    sameTitle: (version, kind, isText) =>
      `${version}: ${kind}, ${isText ? 'character for character' : 'byte for byte'}`,
    sameLine: (line, file) => `It equals the fingerprint given there in line ${line} for ${file}.`,
    almostTitle: (version, kind, repairs) => `${version}: ${kind}, the same except for ${repairs}`,
    repairs: {
      page: 'the page around the contract text',
      encoding: 'the character encoding',
      byteOrderMark: 'a mark before the first character (BOM)',
      lineEnds: 'the line ends',
      lastLine: 'the end of the last line',
      composition: 'the Unicode form of accented letters',
    },
    almost: (repairs, line, file) =>
      `The fingerprint of the file as it is cannot be found in the ledger. Without what programs change when they save a file (here: ${repairs}), it equals the fingerprint given there in line ${line} for ${file}.`,
    almostWorth:
      'The wording is the same. As evidence, the file as it is published here is the better choice: its fingerprint matches without any conversion.',
    pageOnly: 'Only the contract text between its two marks was compared, not what surrounds it on the page.',
    unknownTitle: (name) => `Not a file published here: ${name}`,
    unknown: (count) => `It cannot be found in any of the ${count} lines of the ledger.`,
    unknownText: (count) =>
      `It cannot be found in any of the ${count} lines of the ledger, not even after line ends, character encoding and Unicode form are aligned.`,
    causes: {
      docx: 'Word files (DOCX) are derived from a version and not authoritative; the ledger has no fingerprints of them. Compare the text file or the PDF file.',
      md: 'Markdown files (MD) are derived from a version and not authoritative; the ledger has no fingerprints of them. Compare the text file.',
      pdf: 'A PDF file is the same only as long as it stays as it was downloaded here. Filling in, signing, commenting, printing to a file and saving it again change it, even where one cannot see it. Pages printed as PDF and comparisons are not listed in the ledger.',
      html: 'A saved page can be recognised only if the browser saved it unchanged (“Webpage, HTML only”). “Webpage, complete” rewrites it.',
      other:
        'Frequent reasons: a program wrapped the text or replaced characters when saving it (quotation marks, no-break spaces); the text is a draft or an excerpt, or belongs to another contract.',
    },
    notTheContract: 'Whether a file is listed here does not decide what the parties agreed.',
    near: (version, line) =>
      `By its title or file name it is meant to be ${version}. The first difference from the text file of that version is in line ${line}:`,
    nothingThere: '(nothing)',
    empty: (name) => `${name} is empty; nothing was compared.`,
    translation: 'The translation is for convenience; only the version in the language of the contract is binding.',
    bindsOn: {
      superseded: 'It has been superseded, but continues to bind where it was agreed.',
      withdrawn: 'It was withdrawn and is no longer offered; whoever agreed to it remains bound by it.',
    },
    errata: (count) => (count === 1 ? 'one note by the publisher' : `${count} notes by the publisher`),
  },
  ledgerCopy: {
    sameTitle: (count) => `Your copy of the ledger and the ledger of this website are the same: ${count} lines`,
    same: 'Your browser has just compared both line by line.',
    continuedTitle: (count) => `Your copy is an earlier state of this ledger: ${count} lines, none of them changed`,
    continued: (count, added) =>
      `Your browser has just compared the ${count} lines of your copy with the first ${count} lines of the ledger of this website. ${came(added)}`,
    cutBackTitle: 'This website shows less than your copy contains',
    cutBack: (count, missing) =>
      `Your copy has ${count === 1 ? 'one line' : `${count} lines`}; ${missing === 1 ? 'the last one is' : `the last ${missing} are`} missing here. Either your browser loaded an old state, or something was removed that had been published. Reload the page; if nothing changes, keep your copy and ask the publisher.`,
    rewrittenTitle: (line) => `Your copy and this ledger contradict each other from line ${line} on`,
    rewritten: (line) =>
      `Your browser has just compared both line by line. From line ${line} on they tell different histories: one of them was changed afterwards. Keep your copy and ask the publisher.`,
  },
  pasted: {
    compared: 'Your browser has just compared the pasted fingerprint with the ledger that it loaded from this website.',
    fileTitle: (version, kind) => `Fingerprint of ${version} (${kind.replace(/^the /, '')})`,
    file: (line, file) => `It is given there in line ${line} for ${file}.`,
    sameVersion: (version) => `The permalink in the pasted text names ${version}, too.`,
    otherVersion: (named, meant) =>
      `Attention: the permalink in the pasted text names ${named}, the fingerprint belongs to ${meant}. One of the two is wrong.`,
    headCompared:
      'Your browser has just compared the head that was entered with the ledger that it loaded from this website.',
    headTitle: (line) => `This head belongs to this history: line ${line}`,
    head: (line, day) =>
      `It is the hash of line ${line} of ${day}. Since every line contains the hash of the line before it, the lines up to there still read as they did when this head was noted.`,
    headSince: (since) => (since === 0 ? 'It is today’s head.' : came(since)),
    unknownTitle: 'This fingerprint is not in the ledger',
    unknown: (count) =>
      `No file and no state in the ${count} lines of the ledger has it. Check whether it was copied completely and whether it comes from this website.`,
    unknownNamed: (version, fingerprint) =>
      `The permalink in the pasted text names ${version}; according to the ledger its text file has the fingerprint ${fingerprint}. If your contract has the other one, that is a contradiction which the publisher must explain.`,
    cutOffTitle: 'The fingerprint is incomplete',
    cutOff: (digits) =>
      `${digits} characters were found; a fingerprint has 64. A shortened fingerprint does not fix a wording. Nothing was compared.`,
  },
  ledger: {
    title: (count) => `The ledger is consistent: ${count === 1 ? 'one line' : `${count} lines`}`,
    compared: (count) =>
      `Your browser has just loaded the ledger, computed the hash of each of its ${count} lines and compared it with the one that the following line gives.`,
    keep: 'Note the head or save the ledger: with them you can tell later whether this history was continued or rewritten.',
    notProved:
      'A chain that somebody wrote anew from its first line on would be just as consistent. That is noticed only by those who have an earlier head, a copy, or a contract with a fingerprint.',
    pageIsOlder: (line) => `The page you are reading names an earlier head (line ${line}). Reload it to see today’s.`,
    pageDiffers:
      'Attention: the page you are reading names a head that does not occur in this ledger. Reload it; if nothing changes, ask the publisher.',
    faultTitle: 'Something is wrong with the ledger',
    fault: {
      notALedger: () => 'Something other than a ledger answers at the address of the ledger.',
      cutOff: (line) => `The ledger is cut off: line ${line} has no end.`,
      chain: (line) =>
        `The chain is broken: line ${line} does not give the hash of the line before it. One of the lines before was changed, or one is missing.`,
      content: (line) => `Line ${line} does not say what a line may say at its place.`,
    },
    faultNext:
      'So nothing else was compared. Reload the page; if nothing changes, ask the publisher, and keep what you have.',
  },
  signature: {
    compared: 'Your browser has just loaded the signature of the head and checked it with the keys named (Ed25519).',
    noneTitle: 'The head is not signed',
    none: 'The ledger names no valid key; the publisher does not sign. The chain and your own evidence do not depend on that.',
    missingTitle: 'The signature is missing',
    missing: 'The ledger names a valid key, but this website has no signature. Ask the publisher.',
    malformedTitle: 'The signature file cannot be read',
    otherTitle: 'The signature belongs to another ledger',
    other: 'The signed head does not occur in this ledger.',
    goodTitle: (line, name) => `Signed by ${name}: the ledger up to line ${line}`,
    badTitle: 'No key fits the signature',
    unsupportedTitle: 'Your browser cannot check this signature',
    head: 'Today’s head is signed.',
    older: (line, since) => `The head after line ${line} is signed, not today’s. ${came(since)}`,
    result: {
      good: 'the signature fits this key',
      bad: 'the signature does not fit this key',
      notSigned: 'has not signed',
      malformed: 'no Ed25519 verifier key, or its id does not fit the key',
      unsupported: 'not checked: your browser does not know Ed25519',
    },
    states: {
      valid: 'valid according to the ledger',
      revoked: 'revoked according to the ledger',
      unknown: 'not in the ledger',
    },
    pasted: 'entered by you',
    onlyHere:
      'A key that you know from this website alone does not say who signed. Compare it with one that you received in another way, for example in your contract.',
  },
};
