import type { OutputOf } from '@sophora/contract/endpoint';
import type { getPath } from '@sophora/contract/path';
import { isMet } from '@sophora/domain/indicators/target';
import { sumWith } from '@sophora/domain/path/rank';
import type { Comparator } from '@sophora/domain/plan/planTypes';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { comparable, shownGoal, shownSum, yuan } from './amounts.ts';
import type { Ticked } from './PathPage.tsx';
import { pathText } from './text.ts';

interface Props {
  readonly path: OutputOf<typeof getPath>;
  readonly on: ReadonlySet<string>;
  readonly ticked: Ticked;
}

/** The figure four times: today, as registered for the day, if nothing is done, and with what is ticked. */
export function Outcome({ path, on, ticked }: Props) {
  const t = useText(pathText);
  const label = useLabel();
  const rows = [...ticked.values()];
  const sum = sumWith(path.nothing, path.totals, on, rows);
  const single = rows.filter((r) => !on.has(r.lever));
  const classes = path.totals.filter((c) => on.has(c.lever));
  const cost = classes.reduce((n, c) => n + c.costFen, 0) + single.reduce((n, r) => n + (r.costFen ?? 0), 0);
  const unknown =
    classes.reduce((n, c) => n + c.rows - c.costKnown, 0) + single.filter((r) => r.costFen === null).length;
  const cell = (name: string, n: number, hint: string, strong = false) => (
    <div className={strong ? 'path-sum path-sum-chosen' : 'path-sum'}>
      <dt>{name}</dt>
      <dd>
        <strong>{shownSum(n, path)}</strong> <small>{path.measure === 'fen' ? '' : label(path.unit)}</small>
        {path.persons !== null && (
          <div className="hint">
            {grouped(n)} {label(path.sumUnit)}
          </div>
        )}
        <div className="hint">{hint}</div>
      </dd>
    </div>
  );
  const { goal } = path;
  const met = goal && isMet(goal.comparator as Comparator, comparable(sum, path), goal.value);
  const verdict =
    goal === null
      ? t('noGoal')
      : met
        ? t('reached', { goal: shownGoal(goal.value, path) })
        : t('short_', {
            goal: shownGoal(goal.value, path),
            gap: shownGoal(Math.round((goal.value - comparable(sum, path)) * 100) / 100, path),
          });
  return (
    <section className="card stack">
      <dl className="path-sums" aria-live="polite">
        {cell(t('now'), path.now, path.today)}
        {cell(t('held', { to: path.to }), path.held, t('heldHint'))}
        {path.nothing !== path.held && cell(t('nothing'), path.nothing, t('nothingHint'))}
        {cell(
          t('chosen'),
          sum,
          `${verdict} · ${t('cost', { yuan: yuan(cost) })}${unknown > 0 ? t('costPart', { n: grouped(unknown) }) : ''}`,
          true,
        )}
      </dl>
      {goal !== null && path.totals.length > 0 && (
        <p>
          {path.enough === null
            ? t('notEnough')
            : path.enough === 0
              ? t('enoughNothing')
              : t('enough', { n: grouped(path.enough) })}
        </p>
      )}
    </section>
  );
}
