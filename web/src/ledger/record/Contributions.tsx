import { CheckCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import type { RecordDetail } from '@sophora/contract/registers';
import { ALWAYS } from '@sophora/domain/indicators/contribution';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { figureAddress } from '../parts/addresses.ts';
import { recordText } from './text.ts';

type Contribution = RecordDetail['contributions'][number];

/** The figures a record counts in, from when to when and why; and, as plainly, why it does not. */
export function Contributions({ record }: { record: RecordDetail }) {
  const t = useText(recordText);
  const label = useLabel();
  const district = useDistrictCode();
  const byIndicator = Map.groupBy(record.contributions, (c) => c.indicator);
  return (
    <section className="ledger-panel">
      <h2>{t('counted')}</h2>
      {byIndicator.size === 0 && <p className="ledger-hint">{t('countedNone')}</p>}
      {[...byIndicator].map(([indicator, list]) => {
        const spans = list.filter((c) => c.criterion === '');
        const against = list.filter((c) => c.criterion.startsWith('?'));
        const criteria = list.filter((c) => c.criterion !== '' && !c.criterion.startsWith('?'));
        return (
          <div key={indicator} className="ledger-indicator">
            <h3>
              <PageLink to={figureAddress(district, indicator)}>{label(list[0]!.label)}</PageLink>
              <span className="ledger-hint"> {t('rule', { n: list[0]!.ruleVersion })}</span>
            </h3>
            {spans.map((c) => (
              <Span key={`${c.from}:${c.to}`} contribution={c} counts />
            ))}
            {against.map((c) => (
              <Span key={`${c.criterion}:${c.from}`} contribution={c} />
            ))}
            {criteria.length > 0 && (
              <details>
                <summary>{t('single')}</summary>
                {criteria.map((c) => (
                  <Span key={`${c.criterion}:${c.from}`} contribution={c} counts />
                ))}
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
}

function Span({ contribution: c, counts = false }: { contribution: Contribution; counts?: boolean }) {
  const t = useText(recordText);
  const say = useSay();
  const always = c.from === ALWAYS;
  const when =
    c.to === null
      ? always
        ? t('always')
        : t('since', { from: c.from })
      : always
        ? t('spanAlways', { to: c.to })
        : t('span', { from: c.from, to: c.to });
  return (
    <div className={counts ? 'ledger-span' : 'ledger-span ledger-span-not'}>
      <span className="ledger-span-when">
        {counts ? <CheckCircleOutlined aria-hidden /> : <MinusCircleOutlined aria-hidden />}{' '}
        {t(counts ? 'countsNow' : 'notCounted')} · {when}
      </span>
      <ul>
        {c.reasons.map((r) => (
          <li key={JSON.stringify(r)}>{say(r)}</li>
        ))}
      </ul>
    </div>
  );
}
