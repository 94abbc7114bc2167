import type { FormAnswer, FormBlank, FormView } from '@sophora/contract/forms';
import { cellName } from '@sophora/domain/forms/form';
import { findGaps } from '@sophora/domain/forms/gaps';
import { type ReactNode, useState } from 'react';
import { useText } from '../ui/i18n/text.ts';
import { BlankMark } from './BlankMark.tsx';
import { formsText } from './text.ts';

interface Props {
  readonly view: FormView;
  readonly answers: ReadonlyMap<string, FormAnswer>;
  readonly chosen: string | undefined;
  readonly onChoose: (blank: string) => void;
}

type Grid = FormView['grids'][number];
const MOST_ROWS = 300;

/** The form as it looks, its blanks coloured by how they stand and filled with the period's values. */
export function Preview(props: Props) {
  const t = useText(formsText);
  const { view } = props;
  const shown = view.grids.filter((grid) => !grid.hidden);
  const [sheet, setSheet] = useState(shown[0]?.id);
  if (view.form.format === 'docx')
    return (
      <div className="forms-document">
        {view.order.map((id) => {
          const line = view.lines.find((l) => l.id === id);
          const grid = view.grids.find((g) => g.id === id);
          if (line) return line.text.trim() === '' ? null : <p key={id}>{withGaps(props, id, line.text)}</p>;
          return grid ? <GridTable key={id} grid={grid} {...props} /> : null;
        })}
      </div>
    );
  const grid = shown.find((g) => g.id === sheet) ?? shown[0];
  return (
    <div className="stack forms-sheet">
      {shown.length > 1 && (
        <div className="row" role="tablist" aria-label={t('preview')}>
          {shown.map((g) => (
            <button
              key={g.id}
              type="button"
              role="tab"
              className="btn"
              aria-selected={g.id === grid?.id}
              onClick={() => setSheet(g.id)}
            >
              {g.name}
            </button>
          ))}
        </div>
      )}
      {grid && <GridTable grid={grid} {...props} />}
    </div>
  );
}

function GridTable({ grid, ...props }: Props & { grid: Grid }) {
  const t = useText(formsText);
  const rows = rowsOf(grid);
  const lists = props.view.blanks.filter((b) => b.grid === grid.id && b.kind === 'rows');
  const right = Math.max(...grid.cells.map((c) => c.column + c.columns - 1));
  return (
    <div className="scroll-x">
      <table className="forms-grid">
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ row, cells, covered }) => {
            const list = lists.find((b) => row >= b.row && row < b.row + b.height!);
            if (list && row > list.row) return null;
            if (list) return <ListRows key={row} list={list} width={right} {...props} />;
            const out: ReactNode[] = [];
            for (let column = 1; column <= right; column++) {
              if (covered.has(column)) continue;
              const cell = cells.find((c) => c.column === column);
              out.push(
                <td
                  key={column}
                  rowSpan={cell && cell.rows > 1 ? cell.rows : undefined}
                  colSpan={cell && cell.columns > 1 ? cell.columns : undefined}
                  className={cellClass(cell)}
                >
                  {cell && <CellContent grid={grid} cell={cell} {...props} />}
                </td>,
              );
              if (cell) column += cell.columns - 1;
            }
            return <tr key={row}>{out}</tr>;
          })}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className="hint">{t('moreRows', { row: rows[MOST_ROWS - 1]!.row })}</p>}
    </div>
  );
}

function cellClass(cell: Grid['cells'][number] | undefined): string {
  if (!cell) return 'forms-none';
  return [
    cell.bordered ? 'forms-framed' : 'forms-none',
    cell.columns > 2 && !cell.bordered ? 'forms-wide' : '',
  ].join(' ');
}

function CellContent({ grid, cell, ...props }: Props & { grid: Grid; cell: Grid['cells'][number] }) {
  const t = useText(formsText);
  if (cell.formula !== null)
    return (
      <span className="forms-formula" title={`${t('formula')}  =${cell.formula}`}>
        ƒ
      </span>
    );
  const name = `${grid.id}!${cellName(cell.row, cell.column)}`;
  const blank = props.view.blanks.find((b) => b.id === name);
  if (blank) return <BlankMark blank={blank} {...markProps(props, blank)} />;
  return <>{withGaps(props, name, cell.text)}</>;
}

function markProps({ answers, chosen, onChoose }: Props, blank: FormBlank) {
  return { answer: answers.get(blank.id), chosen: chosen === blank.id, onChoose };
}

/** A text with its gaps as places to click. */
function withGaps(props: Props, id: string, text: string): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const [i, gap] of findGaps(text).entries()) {
    const blank = props.view.blanks.find((b) => b.id === `${id}#${i + 1}`);
    if (!blank) continue;
    out.push(
      text.slice(at, gap.start),
      <BlankMark key={blank.id} blank={blank} {...markProps(props, blank)} />,
    );
    at = gap.end;
  }
  out.push(text.slice(at));
  return out;
}

/** The rows of a list as they will stand in the form, the first few of them. */
function ListRows({ list, width, ...props }: Props & { list: FormBlank; width: number }) {
  const t = useText(formsText);
  const rows = props.answers.get(list.id)?.rows ?? [];
  const columns = list.columns ?? [];
  const first = columns[0]?.column ?? 1;
  const SHOWN = 8;
  return (
    <>
      {rows.slice(0, SHOWN).map((values) => (
        <tr key={values.join('|')}>
          {Array.from({ length: width }, (_, c) => {
            const at = columns.findIndex((column) => column.column === c + 1);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a sheet are known by their number
              <td key={c} className={at < 0 ? 'forms-none' : 'forms-framed'}>
                {at < 0 ? null : (values[at] ?? '')}
              </td>
            );
          })}
        </tr>
      ))}
      <tr>
        <td className="forms-framed" colSpan={width - first + 1}>
          <BlankMark blank={list} {...markProps(props, list)} words={t('rowsOf', { count: rows.length })} />
        </td>
      </tr>
    </>
  );
}

interface GridRow {
  readonly row: number;
  readonly cells: readonly Grid['cells'][number][];
  readonly covered: ReadonlySet<number>;
}

function rowsOf(grid: Grid): GridRow[] {
  const bottom = Math.max(
    0,
    ...grid.cells
      .filter((c) => c.text !== '' || c.bordered || c.formula !== null)
      .map((c) => c.row + c.rows - 1),
  );
  const covered = new Map<number, Set<number>>();
  for (const cell of grid.cells)
    for (let r = cell.row + 1; r < cell.row + cell.rows; r++)
      for (let c = cell.column; c < cell.column + cell.columns; c++)
        covered.set(r, (covered.get(r) ?? new Set()).add(c));
  const byRow = Map.groupBy(grid.cells, (cell) => cell.row);
  return Array.from({ length: Math.min(bottom, MOST_ROWS + 1) }, (_, i) => ({
    row: i + 1,
    cells: byRow.get(i + 1) ?? [],
    covered: covered.get(i + 1) ?? new Set<number>(),
  }));
}
