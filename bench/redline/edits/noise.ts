import type { DraftClause, Sentence, Token } from '../draft.ts';
import { note, type Operation, replace, untouched } from './workbench.ts';

/** The same words with other spaces, quotation marks, hyphens or an older spelling. */
export const typography: Operation = (bench) => {
  const clause = untouched(bench, ({ sentences }) => sentences.flat().some((token) => respelled(token) !== null));
  if (clause === null) return false;
  const found = places(clause).filter(({ token }) => respelled(token) !== null);
  const { sentence, at, token } = bench.random.pick(found);
  const edited: Token = {
    ...token,
    text: respelled(token) ?? token.text,
    edit: { layer: 'typography', replaced: [token] },
  };
  replace(bench, withToken(clause, sentence, at, edited));
  note(bench, clause.id, 'typography');
  return true;
};

/** The same words, bold now or not bold any more. */
export const markup: Operation = (bench) => {
  const clause = untouched(bench, ({ sentences }) => sentences.flat().some(isMarkable));
  if (clause === null) return false;
  const { sentence, at, token } = bench.random.pick(places(clause).filter((place) => isMarkable(place.token)));
  const { strong, ...plain } = token;
  const edit = { layer: 'markup', replaced: [token] } as const;
  replace(bench, withToken(clause, sentence, at, strong ? { ...plain, edit } : { ...token, strong: true, edit }));
  note(bench, clause.id, 'markup');
  return true;
};

const isMarkable = ({ kind, text }: Token): boolean => kind !== 'reference' && /\p{L}{4}/u.test(text);

/** The other way to write a token; null where there is only one. */
function respelled({ kind, text, spelling }: Token): string | null {
  if (spelling !== undefined) return spelling;
  if (kind === 'period' || kind === 'amount' || kind === 'date') return text.replace(' ', '\u00a0');
  return null;
}

const places = ({ sentences }: DraftClause): readonly { sentence: number; at: number; token: Token }[] =>
  sentences.flatMap((tokens, sentence) => tokens.map((token, at) => ({ sentence, at, token })));

function withToken(clause: DraftClause, sentence: number, at: number, token: Token): DraftClause {
  const tokens: Sentence = clause.sentences[sentence] ?? [];
  return { ...clause, sentences: clause.sentences.with(sentence, tokens.with(at, token)) };
}
