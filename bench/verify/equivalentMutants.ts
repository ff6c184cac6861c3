/** A change of the verifier that is no fault: it answers as before, or fails elsewhere just as well. */
export interface EquivalentMutant {
  readonly file: string;
  readonly from: string;
  /** Every replacement where it is absent. */
  readonly to?: string;
  /** Words of the changed line that tell it from others with the same change. */
  readonly on?: string;
  readonly why: string;
}

const FALSY = 'undefined is as good as false to who asks';
const NEVER_ABSENT = 'a part of a pattern that fits is never absent, so the value for its absence is not used';
const AS_TEXT = 'bytes become text as UTF-8 where a pattern or a list reads them';
const FORM_OF_KEYS = 'readHistory lets no key through that has another form';

/** Mutants that no test can tell from the verifier, each with the reason. */
export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = [
  { file: 'readHistory.mjs', from: 'false', to: 'undefined', why: FALSY },
  { file: 'pageComplaints.mjs', from: 'false', to: 'undefined', on: 'closes', why: FALSY },
  { file: 'verifySignature.mjs', from: 'false', to: 'undefined', why: FALSY },
  { file: 'verifySite.mjs', from: 'false', to: 'undefined', on: 'agreements', why: FALSY },
  {
    file: 'readHistory.mjs',
    from: '/^\\d{4}-\\d\\d-\\d\\d$/',
    to: '/^\\d{4}-\\d\\d-\\d\\d/',
    why: 'what stands behind the day is no date together with the time that is put there',
  },
  { file: 'readHistory.mjs', from: "'txt'", why: 'the next line compares the hash of the text, which must be there' },
  { file: 'readHistory.mjs', from: "''", to: "'x'", on: 'hasOwn', why: 'no kind of event is called x either' },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'attributes =', why: NEVER_ABSENT },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'key =', why: NEVER_ABSENT },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'before =', why: NEVER_ABSENT },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'id =', why: NEVER_ABSENT },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'rel =', why: 'x loads nothing, is no data and no address' },
  { file: 'pageComplaints.mjs', from: "''", to: "'x'", on: 'fragments[', why: 'the binding language has a fragment' },
  { file: 'pageComplaints.mjs', from: "fragments[binding] ?? ''", why: 'the binding language has a fragment' },
  { file: 'pageComplaints.mjs', from: '1', to: '2', on: 'findLastIndex', why: '-2 is as far below 0 as -1' },
  { file: 'verifySignature.mjs', from: "''", to: "'x'", on: 'signatures', why: 'without a text it fails before' },
  { file: 'verifySignature.mjs', from: "'utf8'", why: AS_TEXT },
  { file: 'verifySignature.mjs', from: "''", to: "'x'", on: 'encoded', why: FORM_OF_KEYS },
  {
    file: 'verifySignature.mjs',
    from: '/^([^+]+)\\+([0-9a-f]{8})\\+(.+)$/.exec(key) ?? []',
    why: FORM_OF_KEYS,
  },
  { file: 'verifySignature.mjs', from: '/^([^+]+)\\+([0-9a-f]{8})\\+(.+)$/', why: FORM_OF_KEYS },
  { file: 'verifySite.mjs', from: "'utf8'", why: AS_TEXT },
  {
    file: 'verifySite.mjs',
    from: "name.replaceAll('\\\\', '/')",
    why: 'only Windows writes the separator of folders in another way',
  },
  {
    file: 'verifySite.mjs',
    from: "'/'",
    to: "''",
    on: 'replaceAll',
    why: 'only Windows writes the separator of folders in another way',
  },
  { file: 'verifySite.mjs', from: "''", to: "'x'", on: 'receiptOf', why: 'x has no whole line either' },
  { file: 'verifySite.mjs', from: "''", to: "'x'", on: 'version =', why: 'x is no agreement and no version either' },
  {
    file: 'verifySite.mjs',
    from: '/^(?:en\\/)?([^/]+)\\/([^/]+)\\/(.*)$/i',
    why: 'a pattern takes the first place that fits, which is the beginning, and to the end',
  },
  {
    file: 'verifySite.mjs',
    from: '/(^|\\/)draft(\\.[a-z]+)?\\.mdx$/',
    to: '/(^|\\/)draft(\\.[a-z]+)?\\.mdx/',
    why: 'it is asked only about names that end so',
  },
  {
    file: 'verifySite.mjs',
    from: "'\\n'",
    to: "''",
    on: 'join',
    why: 'the runs of words are found across it or not at all',
  },
  {
    file: 'verifySite.mjs',
    from: 'sources.filter(isDraft)',
    why: 'runs of words of published sources are known and left out',
  },
  { file: 'olderCopy.mjs', from: '30', to: '31', why: 'one second of patience more' },
  { file: 'olderCopy.mjs', from: "listed.split(/[ \\t]/)[2] ?? ''", why: 'git lists a hash with every name' },
  { file: 'olderCopy.mjs', from: "''", to: "'x'", on: 'listed.split', why: 'git lists a hash with every name' },
  { file: 'olderCopy.mjs', from: 'answer.body ?? []', why: 'an answer with status 200 has a body, be it empty' },
  { file: 'verifyAgainst.mjs', from: 'comparison.deployed ?? false', why: FALSY },
  { file: 'olderCopy.mjs', from: '||', to: '&&', on: 'commit.status', why: 'where git fails, it names no commit' },
  {
    file: 'verifyAgainst.mjs',
    from: '/(^|\\/)index\\.html$/',
    to: '/(^|\\/)index\\.html/',
    why: 'no name of the site goes on after it',
  },
  { file: 'verifyAgainst.mjs', from: '([])', to: 'undefined', why: 'every place is filled by its check' },
  { file: 'verifyAgainst.mjs', from: "''", to: "'x'", on: 'sitemap', why: 'x names no address either' },
  { file: 'verifyAgainst.mjs', from: "''", to: "'x'", on: 'address =', why: NEVER_ABSENT },
  ...['1', '2', '3', '4', '5', '6']
    .flatMap((number) => [number, `${number}, `])
    .map((from) => ({ file: 'verifyAgainst.mjs', from, on: 'worker', why: 'only how many checks run side by side' })),
];
