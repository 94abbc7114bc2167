interface Props {
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
  readonly target: number | null;
  readonly label: string;
}

const W = 220;
const H = 44;

/** The months since the plan began as a line, the target as a dashed one. No library: it is on the first screen. */
export function Sparkline({ points, target, label }: Props) {
  const known = points.flatMap((p, i) => (p.value === null ? [] : [{ i, value: p.value }]));
  if (known.length < 2) return null;
  const values = known.map((p) => p.value);
  const top = Math.max(...values, target ?? 0);
  const bottom = Math.min(...values, target ?? Number.POSITIVE_INFINITY);
  const span = top - bottom || 1;
  const x = (i: number) => (i / Math.max(1, points.length - 1)) * (W - 6) + 3;
  const y = (v: number) => H - 4 - ((v - bottom) / span) * (H - 8);
  const last = known.at(-1)!;
  return (
    <svg className="spark" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={label} preserveAspectRatio="none">
      {target !== null && <line x1="0" x2={W} y1={y(target)} y2={y(target)} className="spark-target" />}
      <polyline
        className="spark-line"
        points={known.map((p) => `${x(p.i).toFixed(1)},${y(p.value).toFixed(1)}`).join(' ')}
      />
      <circle className="spark-dot" cx={x(last.i)} cy={y(last.value)} r="3" />
    </svg>
  );
}
