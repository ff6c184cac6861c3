import type { ClauseChange } from '../redlineModel.ts';

/** Whether words that stayed or changed refer to another clause than before, or to none. */
export const refersElsewhere = ({ attention, lines }: ClauseChange): boolean =>
  attention.includes('reference') ||
  lines.some(({ cells }) =>
    cells.some(({ segments }) =>
      segments.some(({ reference }) => reference !== undefined && reference.status !== 'follows'),
    ),
  );
