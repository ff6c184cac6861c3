import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { historyRows } from '../../src/site/historyView.ts';
import { type TimelineBar, timelineView } from '../../src/site/timelineView.ts';
import { german } from '../../src/site/words/german.ts';
import { ledgerLibrary, released, someDay, someHistory, withdrawn } from './ledgerLibrary.ts';

function timeline(events: readonly LedgerEvent[], today: string) {
  const { library, agreement } = ledgerLibrary(events, today);
  return timelineView(library, agreement, historyRows(library, agreement, german), german);
}

const number = (percent: string): number => Number(/^(-?\d+(?:\.\d+)?)%$/.exec(percent)?.[1]);
const ends = ({ x, width }: TimelineBar): readonly [number, number] => [number(x), number(x) + number(width)];

describe('the drawing of the periods', () => {
  const events = [
    released('1.0', '2025-01-01', '2025-02-01'),
    released('1.1', '2025-12-01', '2026-01-01'),
    released('1.2', '2026-06-01', '2027-01-01'),
    withdrawn('1.2', '2026-07-01'),
  ];

  it('has a row for each version, newest first, in which one bar begins where the other ends', () => {
    const { rows } = timeline(events, '2026-11-21');
    expect(rows.map(({ version }) => version)).toEqual(['1.2', '1.1', '1.0']);
    const [last, second, first] = rows;
    expect(first?.inForce).toHaveLength(1);
    expect(first?.bindsOn?.x).toBe(second?.inForce[0]?.x);
    expect(number(first?.announced?.x ?? '')).toBe(0);
    expect(second?.bindsOn).toBeNull();
    expect(last?.inForce).toEqual([]);
    expect(ends(last?.announced ?? { x: '', width: '' })[1]).toBeCloseTo(number(last?.withdrawn ?? ''), 1);
  });

  it('names years, or months where it is short, and never more than fit on a phone', () => {
    expect(timeline(events, '2026-11-21').ticks.map(({ text }) => text)).toEqual(['2026', '2027']);
    expect(timeline(events.slice(0, 1), '2025-04-10').ticks.map(({ text }) => text)).toEqual([
      '02/2025',
      '03/2025',
      '04/2025',
    ]);
    const decades = [released('1.0', '1990-01-01', '1990-02-01'), released('2.0', '2025-01-01', '2025-02-01')];
    expect(timeline(decades, '2026-11-21').ticks.map(({ text }) => text)).toEqual(['2000', '2010', '2020']);
  });

  it('keeps every bar inside, and the bars of days in force apart and without gaps while nothing is withdrawn', () => {
    fc.assert(
      fc.property(someHistory, someDay, (history, today) => {
        const { rows, today: line } = timeline(history, today);
        expect(number(line)).toBeGreaterThanOrEqual(0);
        expect(number(line)).toBeLessThanOrEqual(100);
        const bars = rows.flatMap(({ announced, inForce, bindsOn }) =>
          [announced, ...inForce, bindsOn].flatMap((bar) => bar ?? []),
        );
        for (const bar of bars) {
          const [from, to] = ends(bar);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThan(100.02);
        }
        const inForce = rows.flatMap((row) => row.inForce.map(ends)).toSorted(([a], [b]) => a - b);
        inForce.slice(1).forEach(([from], i) => {
          const before = inForce[i]?.[1] ?? 0;
          expect(from).toBeGreaterThan(before - 0.02);
          if (!history.some(({ event }) => event === 'withdraw')) expect(from).toBeLessThan(before + 0.02);
        });
      }),
    );
  });

  it('is the same on every day within its days but for the line of today', () => {
    const { today: first, ...one } = timeline(events, '2026-01-01');
    const { today: second, ...other } = timeline(events, '2026-12-31');
    expect(one).toEqual(other);
    expect(first).not.toBe(second);
  });
});
