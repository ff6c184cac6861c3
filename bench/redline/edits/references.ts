import type { DraftClause, Token } from '../draft.ts';
import { note, type Operation, replace, untouched, type Workbench } from './workbench.ts';

/** A cross reference that names another clause than before, by intent. */
export const redirect: Operation = (bench) =>
  changeReference(bench, 'redirect', (token) => {
    const others = [...bench.draft.clauses.keys()].filter((id) => id !== token.target && bench.before.places.has(id));
    return { ...token, target: bench.random.pick(others) };
  });

/** A cross reference that was forgotten: it keeps its number, whatever has that number now. */
export const forget: Operation = (bench) =>
  changeReference(bench, 'forget', (token) => ({
    ...token,
    text: bench.before.places.get(token.target ?? 0)?.name ?? token.text,
  }));

function changeReference(bench: Workbench, name: string, change: (token: Token) => Token): boolean {
  const isReference = (token: Token): boolean => token.kind === 'reference' && token.text === '';
  const clause = untouched(bench, ({ sentences }) => sentences.flat().some(isReference));
  if (clause === null) return false;
  const edited: DraftClause = {
    ...clause,
    sentences: clause.sentences.map((sentence) =>
      sentence.map((token) =>
        isReference(token) ? { ...change(token), edit: { layer: 'text', replaced: [token] } } : token,
      ),
    ),
  };
  replace(bench, edited);
  note(bench, clause.id, name);
  return true;
}
