import { getMe } from '@sophora/contract/access';
import type { OutputOf } from '@sophora/contract/endpoint';
import type { listSettings } from '@sophora/contract/office';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '../ui/endpoint.ts';
import { groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useMay } from '../ui/session.ts';
import { yuanOf } from './money.ts';
import { SettingForm } from './SettingForm.tsx';
import { settingsText } from './text.ts';

export type Setting = OutputOf<typeof listSettings>['settings'][number];

/** One setting: what it decides, its value, who set it and why, and the way to change it. */
export function SettingCard({ setting, district }: { setting: Setting; district: string }) {
  const t = useText(settingsText);
  const label = useLabel();
  const value = useValueText(setting);
  const may = useMay('settings.change');
  const [open, setOpen] = useState(false);
  const [jobId, setJobId] = useState<string>();
  // A definition links to the setting it uses: `#key`.
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${setting.key}`) here.current?.scrollIntoView({ block: 'center' });
  }, [setting.key]);
  const isDefault = JSON.stringify(setting.value) === JSON.stringify(setting.defaultValue);
  return (
    <article className="setting" id={setting.key} ref={here}>
      <div className="setting-head">
        <h3>{label(setting.label)}</h3>
        <p className="hint">{label(setting.hint)}</p>
        {setting.changedAt !== null && (
          <p className="hint">
            {t('lastChange', {
              who: setting.changedBy ? label(setting.changedBy.name) : '',
              when: momentText(setting.changedAt),
              why: setting.reason ?? '',
            })}
            {setting.document &&
              t('restsOn', { document: `${setting.document.title} ${setting.document.number}`.trim() })}
          </p>
        )}
      </div>
      <div className="setting-value">
        <div>
          <div>
            <strong>{value(setting.value)}</strong>{' '}
            <span className={isDefault ? 'tag' : 'tag tag-warn'}>
              {t(isDefault ? 'isDefault' : 'changed')}
            </span>
          </div>
          {!isDefault && <div className="hint">{t('defaultIs', { value: value(setting.defaultValue) })}</div>}
        </div>
        {may && (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {t('change')}
          </button>
        )}
      </div>
      {jobId && (
        <div className="setting-job">
          <JobFollow
            district={district}
            jobId={jobId}
            onOver={() =>
              void queryClient.invalidateQueries({ predicate: (q) => q.queryKey[0] !== getMe.id })
            }
            done={
              <>
                {t('done')} <PageLink to={`/d/${district}`}>{t('see')}</PageLink>
              </>
            }
          />
        </div>
      )}
      {open && (
        <SettingForm
          setting={setting}
          district={district}
          onClose={() => setOpen(false)}
          onSaved={(job) => {
            setOpen(false);
            setJobId(job);
          }}
        />
      )}
    </article>
  );
}

/** A setting's value in words: the label of a choice, money in yuan. */
function useValueText(setting: Setting): (value: Setting['value']) => string {
  const t = useText(settingsText);
  const label = useLabel();
  return (value) => {
    if (value === null) return t('notSet');
    if (typeof value === 'boolean') return t(value ? 'on' : 'off');
    if (setting.type === 'fen' && typeof value === 'number')
      return t('yuan', { amount: groupedText(yuanOf(value)) });
    const choice = setting.values?.[String(value)];
    return choice ? label(choice) : String(value);
  };
}
