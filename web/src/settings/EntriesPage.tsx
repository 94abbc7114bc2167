import { listLedger } from '@sophora/contract/registers';
import { useEffect } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { type Entry, EntrySubject, isEntryKind } from './EntrySubject.tsx';
import { entriesText } from './entriesText.ts';
import '../ui/office.css';
import './entries.css';

const SIZE = 50;

/** 台账: every change of the district's data and definitions, newest first. `?seq=12` goes to that entry. */
export default function EntriesPage() {
  const t = useText(entriesText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const page = pageOf(filters['page']);
  const query = useEndpoint(
    listLedger,
    { params: { district }, query: { page, size: SIZE } },
    { keep: true, poll: (latest) => (latest && latest.publishedSeq < latest.lastSeq ? 2000 : false) },
  );
  const asked = Number(filters['seq']);
  const lastSeq = query.data?.lastSeq ?? 0;
  useEffect(() => {
    if (filters['page'] !== undefined || !(asked >= 1 && asked <= lastSeq)) return;
    const on = Math.floor((lastSeq - asked) / SIZE) + 1;
    if (on > 1) setFilters({ page: on }, true);
  }, [asked, lastSeq, filters, setFilters]);
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {query.data && query.data.publishedSeq < lastSeq && (
        <div className="note note-warn" role="status">
          {t('publishing', { from: grouped(query.data.publishedSeq) })}
        </div>
      )}
      {query.data && query.data.entries.length === 0 && <div className="card hint">{t('none')}</div>}
      {query.data && query.data.entries.length > 0 && (
        <div className="card">
          <table className="plain cards entries">
            <thead>
              <tr>
                <th>{t('seq')}</th>
                <th>{t('what')}</th>
                <th>{t('subject')}</th>
                <th>{t('who')}</th>
                <th>{t('when')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.entries.map((entry) => (
                <EntryRow key={entry.seq} entry={entry} district={district} asked={entry.seq === asked} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.data && <Pager total={query.data.count.value} size={SIZE} />}
    </div>
  );
}

function EntryRow({ entry, district, asked }: { entry: Entry; district: string; asked: boolean }) {
  const t = useText(entriesText);
  const label = useLabel();
  return (
    <tr {...(asked ? { 'aria-current': true } : {})}>
      <td className="when brief">{grouped(entry.seq)}</td>
      <td className="brief">
        <span>
          {isEntryKind(entry.kind) ? t(`kind.${entry.kind}`) : entry.kind}{' '}
          {entry.undone && <span className="tag tag-warn">{t('undone')}</span>}
        </span>
      </td>
      <td>
        <EntrySubject entry={entry} district={district} />
      </td>
      <td className="brief">{label(entry.actor.name)}</td>
      <td className="when brief">{momentText(entry.at)}</td>
    </tr>
  );
}
