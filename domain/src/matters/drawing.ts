import type { Label } from '../basics/message.ts';
import type { Procedure } from './procedure.ts';

/** The drawing of a procedure, made from its table: one box a state, in columns by node, and one arrow for each way on. */
export interface Drawing {
  readonly columns: number;
  readonly rows: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Box {
  readonly state: string;
  readonly label: Label;
  readonly column: number;
  readonly row: number;
  readonly final: boolean;
}

export interface Arrow {
  readonly from: string | null;
  readonly to: string;
  /** Every action that leads this way. */
  readonly labels: readonly Label[];
  readonly back: boolean;
}

export function drawingOf(procedure: Procedure): Drawing {
  const order = columnsOf(procedure);
  const rows = new Map<number, number>();
  const boxes = Object.entries(procedure.states).map(([state, { label, final }]) => {
    const column = order.get(state)!;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { state, label, column, row, final: final ?? false };
  });
  return {
    columns: Math.max(...order.values()) + 1,
    rows: Math.max(...rows.values()),
    boxes,
    arrows: arrowsOf(procedure, order),
  };
}

/** States stand in the order of their nodes, what is final at the end. */
function columnsOf({ states, nodes }: Procedure): Map<string, number> {
  const node = (state: string) => (states[state]!.final ? nodes.length : states[state]!.node);
  const used = [...new Set(Object.keys(states).map(node))].sort((a, b) => a - b);
  return new Map(Object.keys(states).map((state) => [state, used.indexOf(node(state))]));
}

function arrowsOf({ table, actions, opening }: Procedure, order: ReadonlyMap<string, number>): Arrow[] {
  const arrows = new Map<string, { from: string | null; to: string; labels: Label[]; back: boolean }>();
  const add = (from: string | null, to: string, label: Label) => {
    const key = `${from ?? ''}→${to}`;
    const known = arrows.get(key);
    if (known) known.labels.push(label);
    else
      arrows.set(key, {
        from,
        to,
        labels: [label],
        back: from !== null && order.get(to)! <= order.get(from)!,
      });
  };
  add(null, opening.cell.to, actions[opening.action]!.label);
  for (const [state, row] of Object.entries(table))
    for (const [action, cell] of Object.entries(row))
      if (cell && cell.to !== state) add(state, cell.to, actions[action]!.label);
  return [...arrows.values()];
}
