import type { HolderFile } from '@sophora/contract/holders';
import { FIGURES } from '@sophora/domain/indicators/figure';
import type pg from 'pg';
import { OWNED, type Owned, ownedValues } from './holderRegisters.ts';

/** Stocks only: a sum over all years would be nobody's figure. */
const STOCKS = FIGURES.filter((f) => f.over === 'stock');

const FEN_PER_WAN = 1_000_000;

/** What of a holder's records counts today in the district's figures. */
export async function figuresOf(pool: pg.Pool, owned: Owned): Promise<HolderFile['figures']> {
  const { rows } = await pool.query<{ indicator: string; amount: number; records: number }>(
    `WITH ${OWNED}
     SELECT c.indicator, sum(c.amount) AS amount, count(DISTINCT c.record_id) AS records
     FROM owned o JOIN contribution c ON c.district_code = $1 AND c.record_id = o.record_id
     WHERE c.indicator = ANY ($5::text[]) AND c.criterion = '' AND c.known_to_seq IS NULL
       AND c.valid_from <= $6 AND (c.valid_to IS NULL OR c.valid_to > $6)
     GROUP BY c.indicator`,
    [...ownedValues(owned), STOCKS.map((f) => f.indicator.id), owned.today],
  );
  return STOCKS.flatMap(({ indicator, measure }) => {
    const row = rows.find((r) => r.indicator === indicator.id);
    if (!row) return [];
    const amount = Number(row.amount);
    return [
      {
        indicator: indicator.id,
        label: indicator.label,
        unit: indicator.unit,
        amount: measure === 'fen' ? amount / FEN_PER_WAN : amount,
        records: row.records,
      },
    ];
  });
}
