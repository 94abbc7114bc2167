import type { ChangedRecord } from '@sophora/contract/freeze';
import { RECORD_CHANGES } from '@sophora/domain/freeze/causes';
import { amountText } from '@sophora/domain/indicators/light';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useDistrict } from '../ui/session.ts';
import { Causes } from './Causes.tsx';
import { freezeText } from './text.ts';
import './freeze.css';

interface Props {
  readonly rows: readonly ChangedRecord[];
  readonly measure: 'count' | 'fen';
}

/** Records whose share of a value differs: what each counted then and counts now, and which entry changed that. */
export default function RecordTable({ rows, measure }: Props) {
  const t = useText(freezeText);
  const amount = (n: number) => (measure === 'fen' ? amountText(n, 'fen') : grouped(n));
  return (
    <div className="scroll-x">
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('record')}</th>
            <th>{t('change')}</th>
            <th className="num">{t('frozen')}</th>
            <th className="num">{t('now')}</th>
            <th>{t('cause')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} amount={amount} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, amount }: { row: ChangedRecord; amount: (n: number) => string }) {
  const t = useText(freezeText);
  const common = useText(commonText);
  const label = useLabel();
  const district = useDistrictCode();
  const streets = useDistrict()?.streets ?? [];
  const named = (codes: readonly string[]) =>
    codes
      .map((code) =>
        code === 'unassigned' ? common('unassigned') : (streets.find((s) => s.code === code)?.name ?? code),
      )
      .join('、');
  return (
    <tr>
      <td>
        {row.there ? (
          <PageLink to={`/d/${district}/registers/${row.kind}/${row.id}`}>{row.title}</PageLink>
        ) : (
          <>
            {row.title} <span className="hint">{t('goneRecord')}</span>
          </>
        )}
      </td>
      <td data-label={t('change')} className={row.change === 'street' ? '' : 'freeze-tight'}>
        <span>
          {label(RECORD_CHANGES[row.change])}
          {row.change === 'street' && (
            <span className="hint">
              {' '}
              {named(row.streetsBefore)} → {named(row.streetsAfter)}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('frozen')} className="num">
        {amount(row.before)}
      </td>
      <td data-label={t('now')} className="num">
        {amount(row.after)}
      </td>
      <td data-label={t('cause')}>
        <Causes entries={row.entries} record={{ id: row.id, kind: row.kind }} />
      </td>
    </tr>
  );
}
