/** Something that could change what was signed, or what a reader takes for it. */
export interface Threat {
  /** `E` who edits, `R` the way from source to page, `S` security, `D` hosting, `T` time and text, `P` process. */
  readonly id: string;
  /** Who or what does it, and what happens then. */
  readonly what: string;
  /** What the project does about it. */
  readonly defence: string;
  /** Where no test holds it, or not all of it: what does, or why nothing can. */
  readonly otherwise?: string;
}

/** Headings of the groups. */
export const GROUPS: Readonly<Record<string, string>> = {
  E: 'Editing and git',
  R: 'From the source to the page',
  S: 'Security',
  D: 'Deployment and hosting',
  T: 'Time and text',
  P: 'People and processes',
};

/** All threats that the project answers for. */
export const THREATS: readonly Threat[] = [
  {
    id: 'E1',
    what: 'Somebody edits a published file, be it by one letter.',
    defence: 'Every file has its hash in the ledger; `verify` names version and file and ends with a failure.',
  },
  {
    id: 'E2',
    what: 'Somebody edits a file and makes all hashes anew, so that everything fits together.',
    defence: 'The history is compared with an outside witness: the live site, a tag, a noted head, a signed contract.',
  },
  {
    id: 'E3',
    what: 'The history of git is rewritten and pushed by force.',
    defence:
      'The hash of the history is known outside of git; an older history must be the beginning of the present one.',
  },
  {
    id: 'E4',
    what: 'A tag of git is moved or deleted.',
    defence: 'Versions are identified by the hashes of their content, not by tags; a tag is one witness among several.',
  },
  {
    id: 'E5',
    what: 'Git shows something else than it holds (`git replace`, grafts).',
    defence: 'Files are read from the disk, and git is asked with replacements switched off.',
  },
  {
    id: 'E6',
    what: 'A check runs on a clone that holds only a part, and finds nothing because it looked at nothing.',
    defence: '`verify` counts what it compared, and nothing compared is a failure.',
  },
  {
    id: 'E7',
    what: 'Git hides an edit or converts bytes (`assume-unchanged`, filters, line ends).',
    defence: 'Attributes forbid conversions of published files; the bytes on the disk count.',
  },
  {
    id: 'E8',
    what: 'A file or folder is renamed, be it only in the case of a letter.',
    defence: 'Names follow from the ledger; anything missing or too much is a complaint.',
  },
  {
    id: 'E9',
    what: 'A published file or version is deleted.',
    defence: 'Folder and ledger must correspond in both directions.',
  },
  {
    id: 'E10',
    what: 'Two people publish at once and the merge keeps the wrong lines.',
    defence:
      'Each line of the ledger contains the hash of the one before; lines that are doubled, exchanged or lost break the chain.',
  },
  {
    id: 'E11',
    what: 'A version number is used twice or goes backwards.',
    defence: 'The ledger refuses it, in reading and in writing.',
  },
  {
    id: 'E12',
    what: 'A draft gets into the published site, its search or a feed.',
    defence:
      'The build knows only what is published, and `verify` looks for sentences of the drafts in every text file.',
  },
  {
    id: 'E13',
    what: 'A comment or note in the source becomes public.',
    defence: 'Comments in a contract are refused; its header has a closed list of entries.',
  },
  {
    id: 'R1',
    what: 'A new version of a renderer changes quotation marks, dashes or numbers.',
    defence: 'A text is rendered once, at its release; no renderer is reachable from a published page.',
  },
  {
    id: 'R2',
    what: 'A renderer drops or renumbers an item of a list.',
    defence: 'Numbers are literal text; what Markdown would change is refused; the page must show the frozen bytes.',
  },
  {
    id: 'R3',
    what: 'The design changes the text (generated content, capitals, counters).',
    defence: 'A browser reads the real pages letter by letter and compares them with the frozen text.',
  },
  {
    id: 'R4',
    what: 'The design hides text (colour, size, position, cover, print).',
    defence:
      'The same browser test looks at every letter: seen, large, in contrast, not covered. `verify` refuses a text inside of hidden elements.',
  },
  {
    id: 'R5',
    what: 'A program on the page changes the text.',
    defence: 'After every interaction the text on the page must be the frozen one.',
  },
  {
    id: 'R6',
    what: 'The browser or an extension of the reader translates or rewrites the page.',
    defence: 'The text and PDF files are there to be kept; the page says what its fingerprint covers.',
    otherwise: 'Not held: it happens on the reader’s machine, and translating a contract must stay possible.',
  },
  {
    id: 'R7',
    what: 'A compressor of HTML swallows white space.',
    defence: 'The frozen bytes must stand between two markers of the page.',
  },
  {
    id: 'R8',
    what: 'An address occurs twice on a page, so that a link leads to the wrong clause.',
    defence: 'Addresses follow from labels, collisions are refused, and every page is searched for doubles.',
  },
  { id: 'R9', what: 'The address of a clause disappears later.', defence: 'Addresses are part of the frozen bytes.' },
  {
    id: 'R10',
    what: 'A comparison shows a change wrongly.',
    defence:
      'Accepting all changes gives the new text, refusing all the old one, byte for byte, for random texts and real contracts.',
  },
  {
    id: 'R11',
    what: 'The PDF says something else than the page.',
    defence: 'It is made at the release and frozen; its text is read back and compared.',
  },
  {
    id: 'R12',
    what: 'Two builds of the same content differ.',
    defence: 'No clock, locale or folder name gets into a file; builds under varied conditions are compared.',
  },
  {
    id: 'S1',
    what: 'A contract contains a program that runs when it is built.',
    defence: 'Contracts are parsed and never evaluated; what is not on a short list of elements is refused.',
  },
  {
    id: 'S2',
    what: 'Hostile HTML or a drawing with a program gets into the site.',
    defence: 'Raw HTML and images are refused in contracts.',
  },
  {
    id: 'S3',
    what: 'A fault of the site lets somebody run programs on it.',
    defence: 'No inline program or style; a policy that forbids them; one place that may set HTML.',
  },
  {
    id: 'S4',
    what: 'A dependency is taken over.',
    defence: 'Few, pinned and hashed; no install scripts but by name.',
  },
  {
    id: 'S5',
    what: 'A dependency changes contracts during the build.',
    defence: '`verify` has no dependencies, shares no code with the build, and reads the built site from the disk.',
  },
  { id: 'S6', what: 'Readers are made known to other hosts.', defence: 'The site asks no other host for anything.' },
  {
    id: 'S7',
    what: 'The site is shown inside of another one that misrepresents it.',
    defence: 'Headers forbid frames.',
  },
  {
    id: 'S8',
    what: 'A signing key is lost or stolen.',
    defence: 'Signatures are an addition; keys are revoked in the ledger, which stays valid without them.',
  },
  {
    id: 'S9',
    what: 'The page that checks a text is served by the same hostile host.',
    defence:
      'It says so; two verifiers that work without the site are part of the project, and every signed contract has the fingerprint.',
  },
  {
    id: 'S10',
    what: 'A giant or malicious input stops the tools.',
    defence: 'Limits on size and depth; random inputs must be answered quickly.',
  },
  {
    id: 'D1',
    what: 'Only a part of the files is uploaded.',
    defence: 'The ledger is uploaded last, and every file is read back from the live site.',
  },
  {
    id: 'D2',
    what: 'Old pages meet new styles, or a cache mixes states.',
    defence: 'Styles and programs of earlier builds stay available; caches may keep only what never changes.',
  },
  {
    id: 'D3',
    what: 'A build is interrupted and its remains are deployed.',
    defence: 'A site replaces the one before when it is complete and verified; a receipt beside it lists every file.',
  },
  {
    id: 'D4',
    what: 'A new site would drop or change a version that is live.',
    defence: 'Before deployment the live site is compared; any doubtful answer is a refusal.',
  },
  {
    id: 'D5',
    what: 'The host rewrites pages (scripts, mail addresses, compression).',
    defence:
      'Live pages are compared byte for byte where the contract stands, and searched for foreign parts everywhere.',
  },
  {
    id: 'D6',
    what: 'An address changes by slashes, case or redirections.',
    defence: 'Every address follows from the ledger and must answer itself.',
  },
  {
    id: 'D7',
    what: 'Domain or host are gone.',
    defence: 'An export can be read and verified without the site.',
  },
  {
    id: 'D8',
    what: 'The host shows some readers another text.',
    defence: 'Whoever has a fingerprint, a head or a copy can compare; a daily comparison from elsewhere is shipped.',
  },
  {
    id: 'T1',
    what: 'A date is another one in another time zone.',
    defence: 'Dates are calendar days as text, written by a pure function.',
  },
  {
    id: 'T2',
    what: 'A site built yesterday still calls a version current that no longer is.',
    defence: 'The page corrects itself on the reader’s day; permalinks do not depend on it.',
  },
  { id: 'T3', what: 'A release is dated back.', defence: 'Dates in the ledger never go backwards.' },
  {
    id: 'T4',
    what: 'Invisible or equivalent characters make two texts look alike.',
    defence: 'Only the composed form and a list of allowed characters pass a release; later any other byte is found.',
  },
  {
    id: 'T5',
    what: 'A letter of another script makes a word look right.',
    defence: 'A word has letters of one script.',
  },
  {
    id: 'T6',
    what: 'Numbers, dates or amounts of a text and its translation differ.',
    defence: 'They are compared before a translation is released.',
  },
  {
    id: 'T7',
    what: 'A font has no sign for a letter, or a wrong one.',
    defence: 'The text of each PDF is read back with its characters.',
  },
  {
    id: 'P1',
    what: 'A release is killed in the middle.',
    defence: 'One rename commits; before it nothing is published, after it everything; the same command completes it.',
  },
  {
    id: 'P2',
    what: 'The disk is full or fails.',
    defence: 'The same, and the message says what was written.',
  },
  {
    id: 'P3',
    what: 'Several people release at once.',
    defence: 'A lock lets one win; the others are told why not.',
  },
  {
    id: 'P4',
    what: 'Somebody releases the wrong state.',
    defence: 'A release shows the change, asks for the version to be typed and refuses what does not fit.',
  },
  {
    id: 'P5',
    what: 'A text must not be offered any more.',
    defence: 'A withdrawal is a further line of the ledger; address, fingerprint and day stay.',
  },
  {
    id: 'P6',
    what: 'A slip is found after publication.',
    defence: 'An erratum is noted beside the text, and a later version corrects it.',
  },
  {
    id: 'P7',
    what: 'The verifier finds something and reports success, or checks nothing.',
    defence:
      'Its exit code is tested on thousands of forgeries and by faults put into itself; a second verifier, written independently, must agree.',
  },
  {
    id: 'P8',
    what: 'A bit flips in a copy.',
    defence: 'The ledger finds it; any copy with the right hash restores it.',
  },
];
