import type { ClauseChange, Redline, Step } from '../../src/redline/redlineModel.ts';
import type { Findings, Link } from './findings.ts';
import { mergeLinks, splitLinks } from './findings.ts';

/**
 * What a redline says happened to the clauses. The opening and clauses that stand inside it are left out.
 *
 * @param redline what an engine found
 */
export function redlineFindings(redline: Redline): Findings {
  const changes: ClauseChange[] = [];
  const roots: ClauseChange[] = [];
  const collect = (steps: readonly Step[], isMove: boolean): void => {
    steps.forEach((step, at) => {
      if (step.type === 'clause') {
        changes.push(step.change);
        if (isMove && at === 0) roots.push(step.change);
      } else if (step.type === 'move') collect(step.steps, true);
    });
  };
  collect(redline.steps, false);
  const linked = changes.flatMap((change) => linkOf(change) ?? []);
  const links = distinct(linked);
  const tangled = new Set([...splitLinks(links), ...mergeLinks(links)].map(nameOf));
  const moved = onePerClause(roots.flatMap((change) => linkOf(change) ?? []));
  const edited = changes.filter((change) => change.kind === 'changed' || change.kind === 'movedAndChanged');
  const editedLinks = new Set(edited.flatMap((change) => linkOf(change) ?? []).map(nameOf));
  const [olds, news] = [new Set(links.map((link) => link.old)), new Set(links.map((link) => link.new))];
  const addresses = (side: 'old' | 'new'): readonly string[] => [
    ...new Set(changes.flatMap((change) => change[side]?.clause ?? [])),
  ];
  return {
    links,
    moved,
    movedAndChanged: moved.filter((link) => editedLinks.has(nameOf(link)) || tangled.has(nameOf(link))),
    changed: links.filter((link) => editedLinks.has(nameOf(link)) && !tangled.has(nameOf(link))),
    renumbered: distinct(
      changes.filter((change) => change.renumbered).flatMap((change) => linkOf(change) ?? []),
    ).filter((link) => !tangled.has(nameOf(link))),
    inserted: addresses('new').filter((address) => !news.has(address)),
    deleted: addresses('old').filter((address) => !olds.has(address)),
  };
}

function linkOf({ old, new: now }: ClauseChange): Link | null {
  if (old === null || now === null || old.clause === null || now.clause === null) return null;
  return { old: old.clause, new: now.clause };
}

const nameOf = (link: Link): string => `${link.old}\n${link.new}`;

const distinct = (links: readonly Link[]): readonly Link[] => [
  ...new Map(links.map((link) => [nameOf(link), link] as const)).values(),
];

/** The parts of a split or merge move together. */
function onePerClause(links: readonly Link[]): readonly Link[] {
  const [olds, news] = [new Set<string>(), new Set<string>()];
  return links.filter((link) => {
    const isFirst = !olds.has(link.old) && !news.has(link.new);
    olds.add(link.old);
    news.add(link.new);
    return isFirst;
  });
}
