import type { DocketRow } from '@sophora/contract/docket';
import { differenceText } from '@sophora/domain/docket/docketTexts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { docketText } from './text.ts';

type Shown = Pick<DocketRow, 'paymentsKnown' | 'provisional' | 'unverified' | 'differences' | 'what'>;

/** What keeps a date from being certain, and ⚠ where file and computation differ. */
export function Warnings({ entry }: { entry: Shown }) {
  const t = useText(docketText);
  const language = useLanguage();
  const unknown = entry.what === 'annuity' && !entry.paymentsKnown;
  return (
    <span className="docket-marks">
      {unknown && (
        <span className="tag" title={t('unknownPaymentsHint')}>
          {t('unknownPayments')}
        </span>
      )}
      {entry.provisional && (
        <span className="tag" title={t('provisionalHint')}>
          {t('provisional')}
        </span>
      )}
      {entry.unverified && (
        <span className="tag" title={t('unverifiedHint')}>
          {t('unverified')}
        </span>
      )}
      {entry.differences.map((d) => (
        <span key={d.code + JSON.stringify(d.params)} className="docket-difference">
          <span aria-hidden="true">⚠ </span>
          {differenceText(d as never, language)}
        </span>
      ))}
    </span>
  );
}
