import type { OutputOf } from '@sophora/contract/endpoint';
import { matterCalendar } from '@sophora/contract/matters';
import { daysInMonth, makeDate, weekday } from '@sophora/domain/basics/plainDate';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

type Calendar = OutputOf<typeof matterCalendar>;

/** 年历: free and swapped days, the days the plan names, and what is due; the same as lists below. */
export default function CalendarPage() {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const asked = /^20[0-7]\d$/.test(filters['year'] ?? '') ? Number(filters['year']) : undefined;
  const query = useEndpoint(
    matterCalendar,
    { params: { district }, query: asked === undefined ? {} : { year: asked } },
    { keep: true },
  );
  const data = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={t('calendar')}
        back={{ to: `/d/${district}/today`, label: t('today') }}
        hint={data && t('calendarHint', { year: data.year })}
      >
        {data && (
          <>
            <button type="button" className="btn" onClick={() => setFilters({ year: data.year - 1 })}>
              ‹ {t('previousYear')}
            </button>
            <button type="button" className="btn" onClick={() => setFilters({ year: data.year + 1 })}>
              {t('nextYear')} ›
            </button>
          </>
        )}
      </PageTitle>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {data && !data.documented && <p className="note note-warn">{t('undocumented', { year: data.year })}</p>}
      {data && (
        <>
          <div className="calendar">
            {Array.from({ length: 12 }, (_, i) => (
              <Month key={String(i)} calendar={data} month={i + 1} />
            ))}
          </div>
          <Lists calendar={data} />
        </>
      )}
    </div>
  );
}

function Month({ calendar, month }: { calendar: Calendar; month: number }) {
  const t = useText(mattersText);
  const first = makeDate(calendar.year, month, 1)!;
  const blanks = weekday(first) - 1;
  return (
    <section className="card">
      <h2>{t('month', { month })}</h2>
      <ol className="month">
        {[...t('weekdays')].map((name, i) => (
          <li key={`w${String(i)}`} className="hint" aria-hidden="true">
            {name}
          </li>
        ))}
        {Array.from({ length: daysInMonth(calendar.year, month) }, (_, i) => (
          <Day
            key={String(i)}
            calendar={calendar}
            on={makeDate(calendar.year, month, i + 1)!}
            {...(i === 0 ? { column: blanks + 1 } : {})}
          />
        ))}
      </ol>
    </section>
  );
}

function Day({ calendar, on, column }: { calendar: Calendar; on: string; column?: number }) {
  const t = useText(mattersText);
  const special = calendar.special.find((d) => d.on === on)?.kind;
  const named = calendar.named.filter((d) => d.on === on);
  const due = calendar.due.find((d) => d.on === on);
  const words = [
    ...(special ? [t(`day.${special}`)] : []),
    ...named.map((d) => d.name),
    ...(due ? [t('dueCount', { title: due.title, count: due.count })] : []),
  ].join('；');
  return (
    <li
      {...(special ? { 'data-kind': special } : {})}
      {...(named.length > 0 ? { 'data-named': true } : {})}
      {...(due ? { 'data-due': true } : {})}
      {...(on === calendar.today ? { 'aria-current': 'date' as const } : {})}
      {...(words === '' ? {} : { title: words })}
      style={column === undefined ? undefined : { gridColumnStart: column }}
    >
      {Number(on.slice(8))}
      {words !== '' && <span className="sr-only"> {words}</span>}
    </li>
  );
}

function Lists({ calendar }: { calendar: Calendar }) {
  const t = useText(mattersText);
  return (
    <div className="matter-columns">
      <section className="card stack">
        <h2>{t('dueDays')}</h2>
        {calendar.due.length === 0 && <p className="hint">{t('nothingDue')}</p>}
        <dl className="facts">
          {calendar.due.map((d) => (
            <div key={d.on} className="matter-fact">
              <dt>{d.on}</dt>
              <dd>{d.count === 1 ? d.title : t('dueCount', { title: d.title, count: d.count })}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card stack">
        <h2>{t('namedDays')}</h2>
        <dl className="facts">
          {[...calendar.named]
            .sort((a, b) => (a.on < b.on ? -1 : 1))
            .map((d) => (
              <div key={`${d.on}${d.name}`} className="matter-fact">
                <dt>{d.on}</dt>
                <dd>{d.name}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  );
}
