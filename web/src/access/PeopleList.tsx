import { listPeople } from '@sophora/contract/access';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { AddPerson } from './AddPerson.tsx';
import { type OneTimeLink, OneTimeLinkDialog } from './OneTimeLinkDialog.tsx';
import { PersonLine } from './PersonLine.tsx';
import { peopleText } from './peopleText.ts';

const SIZE = 50;

export function PeopleList({ district }: { district: string }) {
  const t = useText(peopleText);
  const common = useText(commonText);
  const [filters, setFilters] = useFilters();
  const [search, setSearch] = useState(filters['search'] ?? '');
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<OneTimeLink>();
  const may = useMay('people.change');
  const query = useEndpoint(
    listPeople,
    { params: { district }, query: { search: filters['search'], page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFilters({ search: search.trim() });
  };
  return (
    <>
      <div className="row">
        <search>
          <form className="row" onSubmit={submit}>
            <input
              className="input"
              type="search"
              maxLength={100}
              aria-label={t('searchHint')}
              placeholder={t('searchHint')}
              value={search}
              onChange={(e) => setSearch(e.target.value)}
            />
            <button type="submit" className="btn">
              {common('search')}
            </button>
          </form>
        </search>
        {may && (
          <button type="button" className="btn btn-primary push" onClick={() => setAdding(true)}>
            {t('add')}
          </button>
        )}
      </div>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {query.data && query.data.people.length === 0 && <div className="card hint">{t('none')}</div>}
      {query.data && query.data.people.length > 0 && (
        <div className="card">
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th>{t('login')}</th>
                <th>{t('roles')}</th>
                <th>{t('state')}</th>
                {may && <th>{t('actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {query.data.people.map((person) => (
                <PersonLine key={person.personId} person={person} district={district} onLink={setLink} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.data && <Pager total={query.data.total} size={SIZE} />}
      {adding && (
        <AddPerson
          district={district}
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false);
            setLink(made);
          }}
        />
      )}
      {link && <OneTimeLinkDialog link={link} onClose={() => setLink(undefined)} />}
    </>
  );
}
