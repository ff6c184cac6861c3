import type { DraftClause, DraftTable } from '../draft.ts';
import { draftCell, draftRow } from '../draftContract.ts';
import { note, type Operation, replace, untouched, type Workbench } from './workbench.ts';

/** One to three edits of a table: rows that came, went or moved, another cell, a new column. */
export const editTable: Operation = (bench) => {
  const clause = untouched(bench, ({ table }) => table !== null);
  if (clause === null || clause.table === null) return false;
  let table: DraftTable = clause.table;
  const edits: readonly TableEdit[] = [addRow, addRow, dropRow, moveRow, otherCell, otherCell, addColumn];
  for (let i = 1 + bench.random.below(3); i > 0; i -= 1) table = bench.random.pick(edits)(bench, table);
  const edited: DraftClause = { ...clause, table };
  replace(bench, edited);
  note(bench, clause.id, 'table');
  return true;
};

type TableEdit = (bench: Workbench, table: DraftTable) => DraftTable;

const addRow: TableEdit = ({ random, nextId }, { columns, rows }) => ({
  columns,
  rows: rows.toSpliced(random.below(rows.length + 1), 0, draftRow(random, columns, nextId)),
});

const dropRow: TableEdit = ({ random }, { columns, rows }) => ({
  columns,
  rows: rows.length < 3 ? rows : rows.toSpliced(random.below(rows.length), 1),
});

const moveRow: TableEdit = ({ random }, { columns, rows }) => {
  const from = random.below(rows.length);
  const left = rows.toSpliced(from, 1);
  return { columns, rows: left.toSpliced(random.below(left.length + 1), 0, ...rows.slice(from, from + 1)) };
};

const otherCell: TableEdit = ({ random }, { columns, rows }) => {
  const at = random.below(rows.length);
  const row = rows[at];
  const column = random.pick(columns.slice(1));
  if (row === undefined) return { columns, rows };
  const cells = new Map(row.cells).set(column.id, draftCell(random, column.name));
  return { columns, rows: rows.with(at, { ...row, cells }) };
};

const addColumn: TableEdit = ({ random, nextId }, { columns, rows }) => {
  if (columns.length > 4) return { columns, rows };
  const column = { id: nextId(), name: 'Freigabe' };
  return {
    columns: columns.toSpliced(1 + random.below(columns.length), 0, column),
    rows: rows.map((row) => ({ ...row, cells: new Map(row.cells).set(column.id, draftCell(random, column.name)) })),
  };
};
