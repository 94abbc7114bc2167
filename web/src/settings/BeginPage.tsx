import { getPlan } from '@sophora/contract/figures';
import { listRegisters } from '@sophora/contract/registers';
import type { Permission } from '@sophora/domain/access/permissions';
import type { ReactNode } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMyDistrict } from '../ui/session.ts';
import { districtText } from './districtText.ts';
import '../ui/office.css';
import './settings.css';

/** The registers a district begins with, in the order that saves most work. */
const FILES = ['communities', 'population', 'patents', 'enterprises'] as const;

/** 开始使用: what a district has and what it could have next; nothing here has to be done. */
export default function BeginPage() {
  const t = useText(districtText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const mine = useMyDistrict();
  const may = (permission: Permission) => mine?.permissions.includes(permission) ?? false;
  const registers = useEndpoint(listRegisters, { params: { district } });
  const plan = useEndpoint(getPlan, { params: { district } });
  const error = registers.error ?? plan.error;
  if (error) return <ErrorNote error={error} onRetry={() => void registers.refetch()} />;
  if (!registers.data || !plan.data) return <p role="status">{common('loading')}</p>;
  const base = `/d/${district}`;
  return (
    <div className="stack settings">
      <PageTitle title={t('begin')} hint={t('beginHint')} />
      <ol className="card begin">
        {FILES.map((kind) => {
          const records = registers.data.registers.find((r) => r.kind === kind)?.count.value ?? 0;
          return (
            <Step key={kind} name={kind} done={records > 0} detail={t('has', { n: grouped(records) })}>
              {may('imports.run') && (
                <PageLink to={`${base}/imports?for=${kind}`} className="btn btn-link">
                  {t('doImport')}
                </PageLink>
              )}
              {kind === 'population' && may('records.edit') && (
                <PageLink to={`${base}/registers/population?add=yes`} className="btn btn-link">
                  {t('doForm')}
                </PageLink>
              )}
              {records > 0 && (
                <PageLink to={`${base}/registers/${kind}`} className="btn btn-link">
                  {t('see')}
                </PageLink>
              )}
            </Step>
          );
        })}
        <Step name="plan" done={plan.data.plan !== null} detail={titleOf(plan.data.plan)}>
          <PageLink to={`${base}/plan`} className="btn btn-link">
            {t('see')}
          </PageLink>
        </Step>
        {may('people.change') && (
          <Step name="people" done={undefined} detail="">
            <PageLink to={`${base}/people`} className="btn btn-link">
              {t('see')}
            </PageLink>
          </Step>
        )}
      </ol>
    </div>
  );
}

/** The plan is whatever its document says; only its title is wanted here. */
function titleOf(plan: unknown): string {
  return typeof plan === 'object' && plan !== null && 'title' in plan ? String(plan.title) : '';
}

interface StepProps {
  readonly name: (typeof FILES)[number] | 'plan' | 'people';
  /** Undefined: a step that is never done. */
  readonly done: boolean | undefined;
  readonly detail: string;
  readonly children: ReactNode;
}

function Step({ name, done, detail, children }: StepProps) {
  const t = useText(districtText);
  return (
    <li className="setting">
      <div className="setting-head">
        <h3>
          {t(`step.${name}`)}{' '}
          {done !== undefined && (
            <span className={done ? 'tag tag-good' : 'tag'}>{t(done ? 'done' : 'open')}</span>
          )}
        </h3>
        <p className="hint">{t(`why.${name}`)}</p>
        {done && detail !== '' && <p>{detail}</p>}
      </div>
      <div className="row">{children}</div>
    </li>
  );
}
