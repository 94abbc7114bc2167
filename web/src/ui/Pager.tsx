import { grouped } from './format.ts';
import { commonText } from './i18n/common.ts';
import { useText } from './i18n/text.ts';
import { useFilters } from './route.ts';

/** Pages by number; the number stands in the address. */
export function Pager({ total, size }: { total: number; size: number }) {
  const t = useText(commonText);
  const [filters, setFilters] = useFilters();
  const page = pageOf(filters['page']);
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="row" aria-label={t('pageOf', { page })}>
      <span className="hint">{t('rows', { count: grouped(total) })}</span>
      {last > 1 && (
        <>
          <button
            type="button"
            className="btn"
            disabled={page <= 1}
            onClick={() => setFilters({ page: page === 2 ? undefined : page - 1 })}
          >
            {t('previous')}
          </button>
          <span>
            {grouped(page)} / {grouped(last)}
          </span>
          <button
            type="button"
            className="btn"
            disabled={page >= last}
            onClick={() => setFilters({ page: page + 1 })}
          >
            {t('next')}
          </button>
        </>
      )}
    </nav>
  );
}

/** The page an address asks for; anything unreadable is the first. */
export function pageOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
