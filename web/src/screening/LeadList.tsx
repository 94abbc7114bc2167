import type { LeadItem } from '@sophora/contract/screening';
import { LEVEL_LABELS, leadKindText } from '@sophora/domain/screening/screeningTexts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { screeningText } from './text.ts';
import { separator, signalName, stateName } from './words.ts';

/** Leads as they stand in the queue; every one opens to its evidence. */
export function LeadList({ items }: { items: readonly LeadItem[] }) {
  return (
    <ul className="screen-list">
      {items.map((lead) => (
        <Line key={lead.id} lead={lead} />
      ))}
    </ul>
  );
}

function Line({ lead }: { lead: LeadItem }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  return (
    <li className="screen-item">
      <div className="row screen-head">
        <span className={lead.level === 'high' ? 'tag tag-warn' : 'tag'}>
          {LEVEL_LABELS[lead.level][language]}
        </span>
        <PageLink to={`/d/${district}/screening/leads/${lead.id}`} className="screen-title">
          {leadKindText(lead.kind, language)} · {t('filings', { n: lead.size })}
        </PageLink>
        {lead.check && (
          <span className="tag tag-good">{stateName('screening-lead', lead.check.state, language)}</span>
        )}
        {lead.cleared > 0 && <span className="tag">{t('cleared', { n: lead.cleared })}</span>}
        <span className="hint push nowrap">{filedText(lead, t)}</span>
      </div>
      <div>
        {lead.title}
        {' — '}
        <Names names={lead.applicants} />
      </div>
      <div className="hint">
        {lead.signals.map((s) => `${signalName(s.id, language)} ${s.value}`).join(separator(language))}
      </div>
    </li>
  );
}

/** The first names, and how many there are. */
export function Names({ names }: { names: readonly string[] }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const shown = names.slice(0, 3).join(separator(language));
  return <>{names.length > 3 ? t('others', { names: shown, n: names.length }) : shown}</>;
}

function filedText(
  { filedFrom, filedTo }: LeadItem,
  t: (key: 'filedOn' | 'filedBetween', params: Record<string, string>) => string,
): string {
  if (filedFrom === null || filedTo === null) return '';
  return filedFrom === filedTo
    ? t('filedOn', { from: filedFrom })
    : t('filedBetween', { from: filedFrom, to: filedTo });
}
