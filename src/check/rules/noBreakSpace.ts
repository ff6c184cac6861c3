import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { matchesIn } from '../text/matchesIn.ts';

/** What a line must not part: "§ 3", "Art. 28", "Abs. 3", "z. B.", "10 %". */
const TOGETHER =
  /(?<![\p{L}\p{N}])(?:§§?|Artt?\.|Abs\.|Ziff\.|Nr\.|lit\.|Art(?:ikel)?|Absatz|Satz|Ziffer|Anlage|Article|Clause|Section)(?<gap>[ \u00a0\u202f])(?=\d|[a-z](?!\p{L}))|(?<![\p{L}\p{N}])(?:z|i|u|d|o)\.(?<gap2>[ \u00a0\u202f])(?=(?:B|d|S|V|a|h|Ä)\.)|(?<=\d)(?<gap3>[ \u00a0\u202f])(?=(?:EUR(?!\p{L})|€|%))/gu;

/** Ordinary spaces at which a line may part what belongs together; one finding counts them. */
export const noBreakSpace: Rule = {
  name: 'no-break-space',
  severity: 'hint',
  hint: 'Type a no-break space (U+00A0) there, so that no line ends between them.',
  check: (contract) => {
    const [first, ...more] = missing(contract);
    if (first === undefined) return [];
    const count = more.length + 1;
    const { passage, start, end } = first;
    const words = `"${passage.text.slice(start, end)}"`;
    const message =
      count === 1
        ? `A line may end inside ${words}.`
        : `A line may end inside ${words}, and at ${more.length} more such ${more.length === 1 ? 'place' : 'places'}.`;
    return [{ ...first, message }];
  },
};

/** In headings and in the cells of tables lines are short anyway. */
function missing({ passages }: ContractText): readonly Found[] {
  return passages
    .filter(({ kind }) => kind === 'paragraph' || kind === 'bullet')
    .flatMap((passage) =>
      matchesIn(TOGETHER, passage.text).flatMap((match): readonly Found[] => {
        const { gap, gap2, gap3 } = match.groups ?? {};
        if ((gap ?? gap2 ?? gap3) !== ' ') return [];
        const at = match.index;
        const start = gap3 === undefined ? at : at - (/\d+$/u.exec(passage.text.slice(0, at))?.[0].length ?? 0);
        const end =
          at + match[0].length + (/^[\p{L}\p{N}.€%]+/u.exec(passage.text.slice(at + match[0].length))?.[0].length ?? 0);
        return [{ passage, start, end, message: '' }];
      }),
    );
}
