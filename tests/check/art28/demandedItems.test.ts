import { describe, expect, it } from 'vitest';
import { ART28_ITEMS } from '../../../src/check/art28/art28Items.ts';
import { demandedItems } from '../../../src/check/art28/demandedItems.ts';

describe('demandedItems', () => {
  it.each([
    ['Abs. 3 Satz 2 lit. d', ['3.2.d']],
    ['Art. 28 Abs. 3 Satz 2 lit. d DSGVO', ['3.2.d']],
    ['Abs. 3 lit. d', ['3.2.d']],
    ['3.2.d', ['3.2.d']],
    ['Abs. 3 Satz 3', ['3.3']],
    ['Abs. 2', ['2.authorisation', '2.information']],
    ['Abs.\u00a02 Satz 2', ['2.information']],
    ['Abs. 4', ['4.duties', '4.liability']],
    ['Abs. 4 Satz 2', ['4.liability']],
    ['Absatz 9', ['9']],
    ['3.1.data', ['3.1.data']],
  ])('reads "%s"', (entry, items) => expect(demandedItems([entry])).toEqual({ items, unknown: [] }));

  it('takes a sentence for everything in it, and a whole list in the order of the law', () => {
    expect(demandedItems(['Abs. 3 Satz 1']).items).toHaveLength(7);
    expect(demandedItems(['Abs. 9', 'Abs. 4', 'Abs. 3', 'Abs. 2', 'Abs. 3']).items).toEqual(
      ART28_ITEMS.map(({ item }) => item),
    );
  });

  it.each(['Abs. 5', 'lit. d', '3.2.i', '', 'Abs. 3 Satz 9', '3.2.'])('does not know "%s"', (entry) =>
    expect(demandedItems([entry])).toEqual({ items: [], unknown: [entry] }),
  );
});
