import { useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { fileRowAddress } from '../../parts/addresses.ts';
import { resultText } from './text.ts';

/** A row number that opens the row of the original file. */
export function RowLink({ batch, sheet, row }: { batch: string; sheet: number; row: number }) {
  const t = useText(resultText);
  const district = useDistrictCode();
  return (
    <PageLink to={fileRowAddress(district, batch, sheet, row)} aria-label={t('openRow', { row })}>
      {row}
    </PageLink>
  );
}
