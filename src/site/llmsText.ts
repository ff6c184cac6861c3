import { daysInForce, inForceOn } from '../ledger/status.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { MACHINE_WORDS } from './words/machineWords.ts';

/**
 * What the site holds, for programs that read Markdown, in the form of llmstxt.org and the language of the site.
 *
 * A copy of it may be read much later. So it says of each version its days, and of the current one on which day it was
 * so; nothing in it becomes wrong by the passing of time.
 */
export function llmsText(library: Library): string {
  const { facts, agreements, paths, pages } = library;
  const words = MACHINE_WORDS[facts.language];
  const at = (path: string): string => absoluteUrl(library, path);
  const entry = (name: string, path: string, about?: string): string =>
    `- [${escapedLinkText(name)}](${at(path)})${about === undefined ? '' : `: ${about}`}`;
  const sections = [
    [
      `# ${facts.publisher.name}`,
      `> ${words.intro(facts.publisher.name)}`,
      ...(facts.publisher.note === undefined ? [] : [facts.publisher.note]),
      words.howStatusFollows,
      words.authoritative,
      words.howToCite,
    ],
    ...agreements.map((agreement) => agreementSection(library, agreement)),
    [
      `## ${words.forMachines}`,
      [
        ...agreements.map(({ name, facts: { shortTitle } }) =>
          entry(`${shortTitle}: versionen.json`, paths.versionIndex(name), words.index),
        ),
        entry('ledger.jsonl', paths.ledger, words.ledger),
        entry('pruefen', paths.check, words.integrity),
        entry('feed.xml', paths.feed(), words.feed),
        entry('termine.ics', paths.calendar(), words.calendar),
      ].join('\n'),
    ],
    ...(pages.length === 0
      ? []
      : [
          [
            `## ${words.pages}`,
            pages
              .map(({ name, titles }) =>
                entry(titles[facts.language] ?? titles.de ?? titles.en ?? name, paths.page(name)),
              )
              .join('\n'),
          ],
        ]),
  ];
  return `${sections.map((parts) => parts.join('\n\n')).join('\n\n')}\n`;
}

function agreementSection(library: Library, agreement: PublishedAgreement): readonly string[] {
  const { facts, today } = library;
  const { versions } = agreement;
  const words = MACHINE_WORDS[facts.language];
  const current = inForceOn(
    versions.map(({ period }) => period),
    today,
  );
  return [
    `## ${agreement.facts.title}`,
    current === null ? words.noneInForceOn(today) : words.inForceOn(today, current.release.version),
    versions
      .toReversed()
      .map((shown) => versionEntry(library, agreement, shown))
      .join('\n'),
  ];
}

function versionEntry(library: Library, { name, facts: about, versions }: PublishedAgreement, shown: PublishedVersion) {
  const { facts, paths } = library;
  const { version, release, period, errata } = shown;
  const words = MACHINE_WORDS[facts.language];
  const at = (path: string): string => absoluteUrl(library, path);
  const before = versions[versions.indexOf(shown) - 1];
  const spans = daysInForce(period).map(({ from, until }) => words.currentFrom(from, until));
  const parts = [
    words.dates(release.stated, release.validFrom, release.date),
    ...(spans.length === 0 ? [words.neverCurrent] : spans),
    ...(period.withdrawal === null ? [] : [words.withdrawnOn(period.withdrawal.date)]),
    ...(errata.length === 0 ? [] : [words.errata(errata.length)]),
    `[${words.markdown}](${at(paths.file(name, version, 'md'))})`,
    ...(before === undefined
      ? []
      : [`[${words.redline(before.version)}](${at(paths.redline(name, before.version, version))})`]),
    `${words.fingerprint} ${release.fingerprint}`,
  ];
  const link = `[${escapedLinkText(`${about.shortTitle} ${version}`)}](${at(paths.version(name, version))})`;
  return `- ${link}: ${parts.join('; ')}`;
}

const escapedLinkText = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');
