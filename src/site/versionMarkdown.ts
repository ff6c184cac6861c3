import { permalink } from '../ledger/address.ts';
import { daysInForce } from '../ledger/status.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { MACHINE_WORDS, type MachineWords } from './words/machineWords.ts';

/**
 * A version as plain Markdown for programs that read it. It is derived and says so: the frozen source without front
 * matter, below a head that names version, permalink, fingerprint and, with the day on which that was so, later versions.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 */
export function versionMarkdown(
  { facts, today }: Pick<Library, 'facts' | 'today'>,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
): string {
  const { version, release, wording } = shown;
  const words = MACHINE_WORDS[wording.language];
  const source = shown.bytes('mdx').toString('utf8');
  const body = source.slice(source.indexOf('\n---\n', 3) + '\n---\n'.length).replace(/^\n+/, '');
  return [
    `# ${release.title}`,
    '',
    `> ${words.edition(version, release.stated, release.validFrom)}`,
    `> ${words.knownOn(today)} ${knownOf(agreement, shown, words).join(' ')}`,
    `> ${words.bindsOn}`,
    ...shown.errata.map(({ number, clause, note }) => `> ${words.erratum(number, clause, note)}`),
    `> ${words.derivedFrom(permalink(facts.baseUrl, agreement.name, version), release.fingerprint)}`,
    '',
    body,
  ].join('\n');
}

/** Sentences about what came or is to come next. */
function knownOf({ versions }: PublishedAgreement, shown: PublishedVersion, words: MachineWords): readonly string[] {
  const next = versions.slice(versions.indexOf(shown) + 1).find(({ period }) => daysInForce(period).length > 0);
  const from = next === undefined ? undefined : daysInForce(next.period)[0]?.from;
  const { withdrawal } = shown.period;
  return [
    ...(withdrawal === null ? [] : [`${words.withdrawnOn(withdrawal.date)}.`]),
    next === undefined || from === undefined ? words.noLaterVersion : words.laterVersion(next.version, from),
  ];
}
