import { changesOf } from '../../src/redline/changesOf.ts';
import type { ClauseChange, Layer, Redline } from '../../src/redline/redlineModel.ts';
import type { Link } from './findings.ts';
import { type PaintedText, paintedText } from './paintedText.ts';
import { redlineFindings } from './redlineFindings.ts';
import type { SyntheticPair } from './syntheticPair.ts';
import { type Span, type TextTruth, textTruth } from './textTruth.ts';
import { rawLinks, truthOf } from './truth.ts';

/** What is claimed about something in a layer; `none`: nothing. */
export type Claim = Layer | 'none';

/** One thing that happened, or that somebody says happened. */
export interface Verdict {
  readonly truth: Claim;
  readonly claim: Claim;
  /** "30 Tagen → 14 Tagen", for people who look for the reason. */
  readonly what: string;
}

/** What a redline says about the layers of a pair. */
export interface LayerScore {
  readonly verdicts: readonly Verdict[];
  readonly references: readonly ReferenceVerdict[];
  /** Clauses whose words could not be looked at, because they were matched with other clauses. */
  readonly lost: number;
}

export interface ReferenceVerdict {
  readonly truth: string;
  readonly claim: string;
  readonly what: string;
}

/**
 * Compares the layers that a redline names with what happened to clauses that are one clause in both versions. Rows of
 * tables are judged by `tableScore`.
 *
 * @param pair the two versions
 * @param redline what an engine found
 */
export function layerScore(pair: SyntheticPair, redline: Redline): LayerScore {
  const claims = redlineFindings(redline);
  const truth = truthOf(pair, claims);
  const known = new Set(truth.links.map((link) => `${link.old}\n${link.new}`));
  const names = new Set(rawLinks(pair).map((link) => `${link.old} ${link.new}`));
  const isSame = (old: number, now: number): boolean => names.has(`${old} ${now}`);
  const changes = changesOf(redline);
  const byClause = new Map<string, ClauseChange[]>();
  for (const change of changes) {
    const name = `${change.old?.clause}\n${change.new?.clause}`;
    byClause.set(name, [...(byClause.get(name) ?? []), change]);
  }
  const verdicts: Verdict[] = [];
  const references: ReferenceVerdict[] = [];
  let lost = 0;
  const namesOf = (links: readonly Link[]) => new Set(links.map((link) => `${link.old}\n${link.new}`));
  const placed = [
    ['number', namesOf(truth.renumbered), namesOf(claims.renumbered)],
    ['move', namesOf(truth.moved), namesOf(claims.moved)],
  ] as const;
  for (const [id, place] of pair.after.places) {
    const before = pair.before.places.get(id);
    if (before === undefined || pair.origins.has(id)) continue;
    const name = `${before.address}\n${place.address}`;
    // Which of several equal clauses this one is, is a question of alignment.
    if (!known.has(name)) continue;
    const found = byClause.get(name);
    const text = textTruth(pair, id, isSame);
    const [old, now] = [paintedText(found ?? [], 'old'), paintedText(found ?? [], 'new')];
    if (found === undefined || old.text !== text.oldText || now.text !== text.newText) {
      lost += 1;
      continue;
    }
    verdicts.push(...textVerdicts(text, old, now).map(passageAsText));
    for (const [layer, really, claimed] of placed) {
      const [is, isClaimed] = [really.has(name), claimed.has(name)];
      const what = `${before.label} → ${place.label}`;
      if (is || isClaimed) verdicts.push({ truth: is ? layer : 'none', claim: isClaimed ? layer : 'none', what });
    }
    references.push(...referenceVerdicts(text, now));
  }
  return { verdicts, references, lost };
}

/** Words that came here and went elsewhere are text, and may be called a passage that moved. */
function passageAsText(verdict: Verdict): Verdict {
  return verdict.truth === 'text' && verdict.claim === 'move' ? { ...verdict, claim: 'text' } : verdict;
}

function textVerdicts(text: TextTruth, old: PaintedText, now: PaintedText): readonly Verdict[] {
  const explained = { old: new Set<number>(), new: new Set<number>() };
  const verdicts = text.edits.map((edit): Verdict => {
    const claims = new Set([...layersIn(old, edit.old), ...layersIn(now, edit.new)]);
    for (const side of ['old', 'new'] as const)
      for (const { from, to } of edit[side]) for (let at = from - 1; at <= to; at += 1) explained[side].add(at);
    return { truth: edit.layer, claim: mainClaim(claims), what: `${edit.oldText} → ${edit.newText}` };
  });
  const unexplained = [...extraRuns(old, explained.old), ...extraRuns(now, explained.new)];
  return [...verdicts, ...unexplained.map(({ layer, what }): Verdict => ({ truth: 'none', claim: layer, what }))];
}

function layersIn({ layers }: PaintedText, spans: readonly Span[]): readonly Layer[] {
  return spans.flatMap(({ from, to }) => layers.slice(from, to).filter((layer) => layer !== null));
}

/** The layer that decides whether somebody reads the change. */
function mainClaim(claims: ReadonlySet<Layer>): Claim {
  for (const layer of ['text', 'cell', 'reference', 'typography', 'markup', 'number', 'move'] as const)
    if (claims.has(layer)) return layer;
  return 'none';
}

/** Runs of changed words that touch nothing that was edited. */
function extraRuns(
  { text, layers }: PaintedText,
  explained: ReadonlySet<number>,
): readonly { layer: Layer; what: string }[] {
  const runs: { layer: Layer; what: string; isExplained: boolean }[] = [];
  let open: { layer: Layer; what: string; isExplained: boolean } | null = null;
  layers.forEach((layer, at) => {
    if (layer === null) open = null;
    else if (open === null || open.layer !== layer) {
      open = { layer, what: text[at] ?? '', isExplained: explained.has(at) };
      runs.push(open);
    } else {
      open.what += text[at];
      open.isExplained ||= explained.has(at);
    }
  });
  return runs.filter((run) => !run.isExplained && run.what.trim() !== '');
}

function referenceVerdicts(text: TextTruth, now: PaintedText): readonly ReferenceVerdict[] {
  return text.references.map(({ status, new: { from, to }, oldText, newText }) => {
    const claim = now.references.slice(from, to).find((reference) => reference !== null)?.status ?? 'none';
    return { truth: status, claim, what: `${oldText} → ${newText}` };
  });
}
