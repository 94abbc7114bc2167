import type { RecordDetail } from '@sophora/contract/registers';
import { INDICATORS } from '@sophora/domain/indicators/library';
import type pg from 'pg';

/** In which figures a record counts now, from when to when and why. */
export async function contributionsOf(
  pool: pg.Pool,
  district: string,
  recordId: string,
): Promise<RecordDetail['contributions']> {
  const { rows } = await pool.query<Omit<RecordDetail['contributions'][number], 'label'>>(
    `SELECT indicator, criterion, valid_from AS "from", valid_to AS "to", amount, reasons, rule_version AS "ruleVersion"
     FROM contribution WHERE district_code = $1 AND record_id = $2 AND known_to_seq IS NULL
     ORDER BY indicator, criterion, valid_from`,
    [district, recordId],
  );
  return rows.map((row) => {
    const indicator = INDICATORS.find((i) => i.id === row.indicator);
    const whole = indicator?.label ?? { zh: row.indicator, en: row.indicator };
    const part = row.criterion === '' ? undefined : indicator?.criteria[row.criterion];
    return { ...row, label: part ? { zh: `${whole.zh}：${part.zh}`, en: `${whole.en}: ${part.en}` } : whole };
  });
}
