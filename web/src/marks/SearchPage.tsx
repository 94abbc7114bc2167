import { searchMarks } from '@sophora/contract/marks';
import { MARK_STATUS, type MarkStatus } from '@sophora/domain/marks/markStatus';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { ClassChoice, classOf } from './ClassChoice.tsx';
import { FoundRule } from './FoundRule.tsx';
import { IndexState } from './IndexState.tsx';
import { MarkParts } from './MarkParts.tsx';
import { markText } from './text.ts';
import '../ui/office.css';
import './marks.css';

const STATUSES = Object.keys(MARK_STATUS) as MarkStatus[];
const LOOK_AGAIN = 2_000;

/** 近似检索 in the district's register: by rule, then by class. */
export default function SearchPage() {
  const t = useText(markText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const name = filters['name'] ?? '';
  const niceClass = classOf(filters['class']);
  const status = STATUSES.find((s) => s === filters['status']);
  const rule = /^5\.1\.\d{1,2}$/.test(filters['rule'] ?? '') ? filters['rule'] : undefined;
  const query = useEndpoint(
    searchMarks,
    {
      params: { district },
      query: {
        name,
        page: pageOf(filters['page']),
        ...(niceClass ? { class: niceClass } : {}),
        ...(status ? { status } : {}),
        ...(filters['owner'] ? { owner: filters['owner'] } : {}),
        ...(rule ? { rule } : {}),
      },
    },
    {
      keep: true,
      poll: (found) =>
        found && (found.index.state === 'building' || found.index.state === 'refreshing')
          ? LOOK_AGAIN
          : false,
    },
  );
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('searchHint')} />
      <MarkParts here="search" />
      <SearchForm key={name} name={name} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {query.data && <IndexState index={query.data.index} />}
      {query.data?.index.builtAt && name === '' && (
        <div className="center-state mark-wait">{t('enterName')}</div>
      )}
      {query.data?.index.builtAt && name !== '' && (
        <>
          {query.data.rules.length === 0 ? (
            <div className="center-state mark-wait">{t('nothing', { name })}</div>
          ) : (
            <p className="hint">
              {t('found', { total: grouped(query.data.total), rules: query.data.rules.length })}
            </p>
          )}
          {query.data.rules.map((found) => (
            <FoundRule key={found.rule} found={found} asked={name} only={rule !== undefined} />
          ))}
        </>
      )}
    </div>
  );
}

function SearchForm({ name: asked }: { name: string }) {
  const t = useText(markText);
  const common = useText(commonText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  const [name, setName] = useState(asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFilters({ name: name.trim(), rule: undefined });
  };
  return (
    <form className="filters" onSubmit={submit}>
      <Field label={t('searchName')}>
        <input
          className="input"
          type="search"
          name="name"
          maxLength={500}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
      </Field>
      <Field label={t('markClass')}>
        <ClassChoice value={classOf(filters['class'])} onChange={(value) => setFilters({ class: value })} />
      </Field>
      <Field label={t('status')}>
        <select
          className="input"
          value={filters['status'] ?? ''}
          onChange={(e) => setFilters({ status: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {STATUSES.map((s) => (
            <option key={s} value={s}>
              {MARK_STATUS[s][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('owner')}>
        <input
          className="input"
          type="search"
          maxLength={100}
          defaultValue={filters['owner'] ?? ''}
          onKeyDown={(e) => {
            if (e.key !== 'Enter') return;
            e.preventDefault();
            setFilters({ owner: e.currentTarget.value, name: name.trim() });
          }}
          onBlur={(e) =>
            e.currentTarget.value !== (filters['owner'] ?? '') && setFilters({ owner: e.currentTarget.value })
          }
        />
      </Field>
      <button type="submit" className="btn btn-primary">
        {t('searchGo')}
      </button>
    </form>
  );
}
