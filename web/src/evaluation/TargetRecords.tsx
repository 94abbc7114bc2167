import { evaluationRecords } from '@sophora/contract/evaluation';
import { amountText } from '@sophora/domain/indicators/light';
import { Suspense } from 'react';
import { RecordTable } from '../freeze/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import type { Evaluation } from './EvaluationPage.tsx';
import { evaluationText } from './text.ts';

const SIZE = 50;

interface Props {
  readonly plan: string;
  readonly target: Evaluation['targets'][number];
  readonly moment: string | undefined;
}

/** The records behind the restatement of one target. */
export function TargetRecords({ plan, target, moment }: Props) {
  const t = useText(evaluationText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(
    evaluationRecords,
    {
      params: { district, plan, target: target.id },
      query: { moment, page: pageOf(filters.page), size: SIZE },
    },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { rows, total, difference, measure } = query.data;
  const shown = measure === 'fen' ? amountText(difference, 'fen') : grouped(difference);
  return (
    <section className="card stack">
      <PageLink to={pathWith(`/d/${district}/evaluation`, { plan: filters.plan, moment })}>
        ‹ {t('back')}
      </PageLink>
      <h2>{t('recordsTitle', { target: `${target.id} ${target.title}` })}</h2>
      <p className="hint">
        {t('recordsHint', { total: grouped(total), difference: difference > 0 ? `+${shown}` : shown })}
      </p>
      <Suspense fallback={<Loading />}>
        <RecordTable rows={rows} measure={measure} />
      </Suspense>
      <Pager total={total} size={SIZE} />
    </section>
  );
}
