import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { sourceStatus } from '@sophora/contract/imports';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { figureAddress, importAddress, importsAddress, registerAddress } from '../parts/addresses.ts';
import { StateMark, type Tone } from '../parts/StateMark.tsx';
import { useSeparator } from '../parts/useSeparator.ts';
import { sourceText } from './text.ts';

export type SourceStatus = z.output<typeof sourceStatus>;

const LOOKS: Readonly<Record<SourceStatus['status'], { tone: Tone; icon: ReactNode }>> = {
  ok: { tone: 'good', icon: <CheckCircleOutlined /> },
  due: { tone: 'warn', icon: <ClockCircleOutlined /> },
  late: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
  never: { tone: 'none', icon: <QuestionCircleOutlined /> },
};

const PERIODS_SHOWN = 6;

interface Props {
  readonly source: SourceStatus;
  readonly indicatorName: (indicator: string) => string;
}

/** One expected file: whether it came, which periods are missing and what waits for it. */
export function SourceCard({ source: s, indicatorName }: Props) {
  const t = useText(sourceText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayImport = useMay('imports.run');
  const look = LOOKS[s.status];
  const separator = useSeparator();
  const shown = s.missingPeriods.slice(-PERIODS_SHOWN).join(separator);
  return (
    <li className={`ledger-source ledger-source-${s.status}`} data-source={s.kind}>
      <div className="ledger-source-head">
        <StateMark tone={look.tone} icon={look.icon} state={s.status}>
          {t(`status.${s.status}`)}
        </StateMark>
        <strong>{label(s.label)}</strong>
        <span className="ledger-hint">
          {t(`cadence.${s.cadence}`)} · {s.from}
        </span>
      </div>
      <dl className="ledger-source-facts">
        {s.missingPeriods.length > 0 && (
          <div>
            <dt>{t('missing')}</dt>
            <dd>
              {shown}
              {s.missingPeriods.length > PERIODS_SHOWN && ` ${t('more', { n: s.missingPeriods.length })}`}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('last')}</dt>
          <dd>
            {s.lastBatchId ? (
              <PageLink to={importAddress(district, s.lastBatchId)}>
                {s.lastFileName ?? s.lastBatchId}
              </PageLink>
            ) : (
              t('none')
            )}
            {s.lastAsOf && <span className="ledger-hint"> {t('lastAsOf', { date: s.lastAsOf })}</span>}
          </dd>
        </div>
        {s.feeds.length > 0 && (
          <div>
            <dt>{t('feeds')}</dt>
            <dd>
              {s.feeds.map((indicator, i) => (
                <span key={indicator}>
                  {i > 0 && separator}
                  <PageLink to={figureAddress(district, indicator)}>{indicatorName(indicator)}</PageLink>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className="ledger-source-actions">
        <PageLink to={registerAddress(district, s.kind)}>{t('records', { n: grouped(s.records) })}</PageLink>
        {mayImport && (
          <PageLink className="ledger-button" to={`${importsAddress(district)}?for=${s.kind}`}>
            {t('import')}
          </PageLink>
        )}
      </div>
    </li>
  );
}
