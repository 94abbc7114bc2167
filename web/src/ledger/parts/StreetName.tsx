import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrict } from '../../ui/session.ts';

/** The name of a street by its code; unassigned and outside in words. */
export function StreetName({ code }: { code: string }) {
  const t = useText(commonText);
  const street = useDistrict()?.streets.find((s) => s.code === code);
  if (street) return <>{street.name}</>;
  if (code === 'unassigned') return <span className="ledger-hint">{t('unassigned')}</span>;
  if (code === 'outside') return <span className="ledger-hint">{t('outside')}</span>;
  return <>{code}</>;
}
