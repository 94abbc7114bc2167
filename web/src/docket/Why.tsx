import { docketOfRight } from '@sophora/contract/docket';
import { whyMine } from '@sophora/contract/trusteeship';
import { stepText } from '@sophora/domain/deadlines/stepTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { docketText } from './text.ts';
import { missedOf, yuan } from './words.ts';

/** 为何是这一天: event, rule, article and arithmetic; what it costs when; what happens if it is missed. */
export function Why({ kind, record }: { kind: string; record: string }) {
  const t = useText(docketText);
  const language = useLanguage();
  // A firm reads its own right, the office any of the district.
  const endpoint = useMay('records.read') ? docketOfRight : whyMine;
  const query = useEndpoint(endpoint, { params: { district: useDistrictCode(), kind, record } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { entry, steps, reductionBy, today } = query.data;
  if (!entry) return null;
  return (
    <div className="docket-why">
      {steps.length > 0 && (
        <ol>
          {steps.map((s) => (
            <li key={s.code + JSON.stringify(s.params)}>{stepText(s as never, language)}</li>
          ))}
        </ol>
      )}
      {entry.costs.length > 0 && (
        <>
          <h4>{t('costs')}</h4>
          <ul className="docket-costs">
            {entry.costs.map((c) => (
              <li key={c.to} className={c.to < today ? 'docket-past' : ''}>
                {t('costUntil', { to: c.to, yuan: yuan(c.fen) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t('ifMissed')}</h4>
      <p>{missedOf(entry, language)}</p>
      {reductionBy !== null && reductionBy >= today && <p>{t('reductionBy', { day: reductionBy })}</p>}
    </div>
  );
}
