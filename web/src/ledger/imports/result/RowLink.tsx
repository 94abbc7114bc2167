import type { BatchRow } from '@sophora/contract/imports';
import { useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { fileRowAddress } from '../../parts/addresses.ts';
import { resultText } from './text.ts';

/** A row number that opens the row of the original file. */
export function RowLink({ batch, row: line }: { batch: string; row: BatchRow }) {
  const t = useText(resultText);
  const district = useDistrictCode();
  return (
    <PageLink
      to={fileRowAddress(district, batch, line.sheet, line.row)}
      aria-label={t('openRow', { row: line.row })}
    >
      {line.row}
    </PageLink>
  );
}
