import { type Arrow, type Box, drawingOf } from '@sophora/domain/matters/drawing';
import type { Procedure } from '@sophora/domain/matters/procedure';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { mattersText } from './text.ts';

const [WIDTH, HEIGHT, GAP_X, GAP_Y] = [82, 38, 44, 46];

/** The procedure as a drawing, made from its table, with the present state marked; the same ways as a table below. */
export function ProcedureDrawing({ procedure, state }: { procedure: Procedure; state: string }) {
  const t = useText(mattersText);
  const label = useLabel();
  const drawing = drawingOf(procedure);
  const boxes = drawing.boxes.filter((b) => b.state !== 'withdrawn');
  const rows = Math.max(...boxes.map((b) => b.row)) + 1;
  const placed = new Map(boxes.map((b) => [b.state, b]));
  const shown = drawing.arrows.filter((a) => a.from !== null && placed.has(a.from) && placed.has(a.to));
  const width = drawing.columns * (WIDTH + GAP_X) - GAP_X + 8;
  const height = rows * (HEIGHT + GAP_Y) + 46;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('drawing')}</h2>
        <span className="hint">{t('drawingHint')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={t('drawing')}>
        <svg
          className="procedure"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
        >
          <title>{t('drawing')}</title>
          <defs>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          {shown.map((arrow) => (
            <Way
              key={`${arrow.from}${arrow.to}`}
              arrow={arrow}
              from={placed.get(arrow.from!)!}
              to={placed.get(arrow.to)!}
              words={arrow.labels.map(label).join(' · ')}
            />
          ))}
          {boxes.map((box) => (
            <g key={box.state} data-now={box.state === state}>
              <title>{label(box.label)}</title>
              <rect {...place(box)} width={WIDTH} height={HEIGHT} rx={6} />
              <text x={place(box).x + WIDTH / 2} y={place(box).y + HEIGHT / 2 + 5} textAnchor="middle">
                {short(label(box.label))}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <details>
        <summary>{t('drawingAsTable')}</summary>
        <table className="plain">
          <thead>
            <tr>
              <th>{t('from')}</th>
              <th>{t('action')}</th>
              <th>{t('to')}</th>
            </tr>
          </thead>
          <tbody>
            {drawing.arrows.map((arrow) => (
              <tr key={`${arrow.from}${arrow.to}`}>
                <td>{arrow.from === null ? t('opens') : label(procedure.states[arrow.from]!.label)}</td>
                <td>{arrow.labels.map(label).join('、')}</td>
                <td>{label(procedure.states[arrow.to]!.label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function place(box: Box): { x: number; y: number } {
  return { x: 4 + box.column * (WIDTH + GAP_X), y: 30 + box.row * (HEIGHT + GAP_Y) };
}

const short = (text: string) => (text.length > 11 ? `${text.slice(0, 10)}…` : text);

function Way({ arrow, from, to, words }: { arrow: Arrow; from: Box; to: Box; words: string }) {
  const [a, b] = [place(from), place(to)];
  const { path, x, y } = arrow.back ? backWay(a, b) : forwardWay(a, b);
  return (
    <g className={arrow.back ? 'way back' : 'way'}>
      <path d={path} markerEnd="url(#tip)" />
      <text x={x} y={y} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

type Point = { readonly x: number; readonly y: number };

function forwardWay(a: Point, b: Point) {
  const start = { x: a.x + WIDTH, y: a.y + HEIGHT / 2 };
  const end = { x: b.x, y: b.y + HEIGHT / 2 };
  const bend = (start.x + end.x) / 2;
  return {
    path: `M${start.x} ${start.y}C${bend} ${start.y} ${bend} ${end.y} ${end.x} ${end.y}`,
    x: bend,
    // Above the boxes, where longer words have room.
    y: Math.min(a.y, b.y) - 8,
  };
}

/** Ways back run below the boxes, deeper the farther they lead. */
function backWay(a: Point, b: Point) {
  const start = { x: a.x + WIDTH / 2, y: a.y + HEIGHT };
  const end = { x: b.x + WIDTH / 2 + 12, y: b.y + HEIGHT };
  const depth = Math.max(start.y, end.y) + 22 + Math.min(46, Math.abs(start.x - end.x) / 12);
  return {
    path: `M${start.x} ${start.y}C${start.x} ${depth} ${end.x} ${depth} ${end.x} ${end.y + 2}`,
    x: (start.x + end.x) / 2,
    y: depth - 6,
  };
}
