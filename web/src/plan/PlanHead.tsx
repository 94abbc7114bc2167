import type { Plan } from '@sophora/domain/plan/planTypes';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useMay } from '../ui/session.ts';
import { DocumentsLink } from './DocumentsLink.tsx';
import { planText } from './text.ts';

/** What the document is: number, issuer, date and period. */
export function PlanHead({ plan, district, today }: { plan: Plan; district: string; today: string }) {
  const t = useText(planText);
  const mayReview = useMay('plans.read');
  const mayFollow = useMay('matters.read');
  return (
    <>
      <PageTitle title={plan.title}>
        {mayFollow && (
          <PageLink className="btn btn-link" to={`/d/${district}/plan/decomposition`}>
            {t('decomposition')}
          </PageLink>
        )}
        {mayReview && <DocumentsLink district={district} />}
      </PageTitle>
      <dl className="card plan-facts">
        <div>
          <dt>{t('documentNumber')}</dt>
          <dd>{plan.documentNumber}</dd>
        </div>
        <div>
          <dt>{t('issuer')}</dt>
          <dd>{plan.issuer}</dd>
        </div>
        <div>
          <dt>{t('issuedOn')}</dt>
          <dd>{plan.issuedOn}</dd>
        </div>
        <div>
          <dt>{t('period')}</dt>
          <dd>
            {t('fromTo', { from: plan.from, to: plan.to })}{' '}
            {today > plan.to && <span className="tag">{t('over')}</span>}
          </dd>
        </div>
      </dl>
    </>
  );
}
