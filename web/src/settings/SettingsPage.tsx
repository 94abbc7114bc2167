import { listSettings } from '@sophora/contract/office';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { DemoPanel } from './DemoPanel.tsx';
import { SettingCard } from './SettingCard.tsx';
import { settingsText } from './text.ts';
import '../ui/office.css';
import './settings.css';

const GROUPS = ['definition', 'target', 'operational'] as const;

/** 口径与设置: what decides what counts, who changed it when and why. */
export default function SettingsPage() {
  const t = useText(settingsText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const me = useMe();
  const query = useEndpoint(listSettings, { params: { district } });
  return (
    <div className="stack settings">
      <PageTitle title={t('title')} hint={t('hint')}>
        <PageLink to={`/d/${district}/settings/security`} className="btn btn-link">
          {t('security')}
        </PageLink>
        {me?.everywhere && (
          <PageLink to="/districts/new" className="btn btn-link">
            {t('newDistrict')}
          </PageLink>
        )}
      </PageTitle>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {GROUPS.map((group) => {
        const settings = query.data?.settings.filter((s) => s.group === group) ?? [];
        if (settings.length === 0) return null;
        return (
          <section key={group} className="card">
            <h2>{t(`group.${group}`)}</h2>
            {settings.map((setting) => (
              <SettingCard key={`${district}.${setting.key}`} setting={setting} district={district} />
            ))}
          </section>
        );
      })}
      <BackupPanel district={district} />
      <DemoPanel district={district} />
    </div>
  );
}
