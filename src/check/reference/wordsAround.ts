import { sentenceAround } from '../text/sentence.ts';
import type { ResolvedReference } from './resolvedReferences.ts';
import { topicsOf } from './topics.ts';

/** "die in Ziff. 5 genannten Kontrollen": what is named stands behind. */
const NAMED_BEHIND =
  /^(?:[ \u00a0](?:Abs\.|Satz|S\.)[ \u00a0]?\d{1,2}|\.)*[ \u00a0](?:[Gg]enannte|[Ff]estgelegte|[Gg]eregelte|[Kk]onkretisierte|[Bb]eschriebene|[Vv]orgesehene|[Bb]ezeichnete|[Bb]enannte|[Aa]ufgeführte|[Vv]ereinbarte|[Ee]rwähnte|[Bb]estimmte)[nrms]?(?<noun>(?:[ \u00a0,]+[\p{L}-]+){1,5})/u;
/** "Kontrollrechte nach Ziff. 5": what is named stands in front. */
const NAMED_BEFORE =
  /(?<noun>(?:[\p{L}-]+[ \u00a0]){1,5})(?:nach|gemäß|gem\.|entsprechend|aus|im Sinne (?:von|der|des)|i\.[ \u00a0]?S\.[ \u00a0]?[dv]\.|pursuant to|under|according to|in accordance with)[ \u00a0]\(?$/u;

/**
 * What the words beside a reference say that the clause is about: `Kontroll`, `Überprüfungsrecht`; nothing where they
 * do not say it at once.
 */
export function directTopics({ passage, reference }: ResolvedReference, language: 'de' | 'en'): readonly string[] {
  const { text } = passage;
  const sentence = sentenceAround(text, reference.start);
  const behind = NAMED_BEHIND.exec(text.slice(reference.end, sentence.end))?.groups?.['noun'];
  if (behind !== undefined) return topicsOf(behind, language).slice(0, 1);
  const before = NAMED_BEFORE.exec(text.slice(Math.max(sentence.start, reference.start - 120), reference.start));
  return topicsOf(before?.groups?.['noun'] ?? '', language);
}

/** What the whole sentence around a reference speaks of. */
export function sentenceTopics({ passage, reference }: ResolvedReference, language: 'de' | 'en'): readonly string[] {
  const { start, end } = sentenceAround(passage.text, reference.start);
  return topicsOf(passage.text.slice(start, end), language);
}
