import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { grouped } from '../../ui/format.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';

interface Props {
  readonly page: number;
  readonly size: number;
  readonly count: { readonly value: number; readonly exact: boolean };
  readonly busy?: boolean;
  readonly onPage: (page: number) => void;
}

/** Pages by number. Beyond an inexact count the next page is always offered. */
export function Pages({ page, size, count, busy = false, onPage }: Props) {
  const t = useText(commonText);
  const last = Math.max(1, Math.ceil(count.value / size));
  if (count.exact && last === 1) return null;
  return (
    <nav className="ledger-pages" aria-busy={busy}>
      <Button
        icon={<LeftOutlined />}
        disabled={page <= 1}
        aria-label={t('previous')}
        onClick={() => onPage(page - 1)}
      />
      <span>
        {t('pageOf', { page: grouped(page) })} / {grouped(last)}
        {count.exact ? '' : '+'}
      </span>
      <Button
        icon={<RightOutlined />}
        disabled={count.exact && page >= last}
        aria-label={t('next')}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}
