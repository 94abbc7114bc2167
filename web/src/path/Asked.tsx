import type { OutputOf } from '@sophora/contract/endpoint';
import type { getPath } from '@sophora/contract/path';
import { cellDate } from '@sophora/domain/ledger/cellDate';
import { type FormEvent, useState } from 'react';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useFilters } from '../ui/route.ts';
import { pathText } from './text.ts';

const FEN_PER_WAN = 1_000_000;

/** By which day, and to reach what. */
export function Asked({ path }: { path: OutputOf<typeof getPath> }) {
  const t = useText(pathText);
  const common = useText(commonText);
  const label = useLabel();
  const [filters, setFilters] = useFilters();
  const inFen = path.measure === 'fen' && path.persons === null;
  const [to, setTo] = useState<string>(path.to);
  const [goal, setGoal] = useState(
    filters['goal'] ? String(Number(filters['goal']) / (inFen ? FEN_PER_WAN : 1)) : '',
  );
  const day = cellDate(to);
  const wanted = goal.trim() === '' ? undefined : Number(goal);
  const right = day !== undefined && (wanted === undefined || wanted > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (right)
      setFilters({ to: day, goal: wanted === undefined ? undefined : wanted * (inFen ? FEN_PER_WAN : 1) });
  };
  return (
    <form className="cockpit-bar path-asked" onSubmit={submit}>
      <label className="row">
        {t('to')}
        <input
          className="input"
          inputMode="numeric"
          size={11}
          maxLength={20}
          value={to}
          aria-invalid={day === undefined}
          onChange={(e) => setTo(e.target.value)}
        />
      </label>
      <label className="row">
        {t('goal')}
        <input
          className="input"
          inputMode="decimal"
          size={8}
          maxLength={15}
          value={goal}
          placeholder={t('goalHint')}
          aria-invalid={wanted !== undefined && !(wanted > 0)}
          onChange={(e) => setGoal(e.target.value)}
        />
        {label(path.unit)}
      </label>
      <button type="submit" className="btn" disabled={!right}>
        {common('confirm')}
      </button>
      {path.target && path.target.due < path.today && (
        <span className="hint">{t('periodOver', { due: path.target.due, to: path.to })}</span>
      )}
    </form>
  );
}
