import type { MatterItem } from '@sophora/contract/matters';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';
import { Limit, MatterLight } from './When.tsx';

interface Props {
  readonly items: readonly MatterItem[];
  readonly today: string;
  /** Chosen rows, where rows can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: ReadonlySet<string>) => void;
}

export function MatterTable({ items, today, chosen, onChoose }: Props) {
  const t = useText(mattersText);
  const all = chosen !== undefined && items.length > 0 && items.every((i) => chosen.has(i.id));
  return (
    <table className="plain cards matters">
      <thead>
        <tr>
          {chosen && (
            <th className="pick">
              <input
                type="checkbox"
                aria-label={t('selectAll')}
                checked={all}
                onChange={() => onChoose?.(new Set(all ? [] : items.map((i) => i.id)))}
              />
            </th>
          )}
          <th>{t('title')}</th>
          <th>{t('lead')}</th>
          <th>{t('state')}</th>
          <th>{t('limit')}</th>
          <th>{t('light')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} today={today} chosen={chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  item,
  today,
  chosen,
  onChoose,
}: {
  item: MatterItem;
  today: string;
  chosen: ReadonlySet<string> | undefined;
  onChoose: Props['onChoose'];
}) {
  const t = useText(mattersText);
  const name = useNames();
  const district = useDistrictCode();
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(item.id)) next.add(item.id);
    onChoose?.(next);
  };
  return (
    <tr>
      {chosen && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t('select', { title: item.title })}
            checked={chosen.has(item.id)}
            onChange={toggle}
          />
        </td>
      )}
      <td className="matter-title">
        <PageLink to={`/d/${district}/matters/${item.id}`}>{item.title}</PageLink>
      </td>
      <td data-label={t('lead')}>{item.lead?.name}</td>
      <td data-label={t('state')}>
        <span className="row matter-state">
          {name('state', item.procedure, item.state)}
          {item.mine && <span className="tag tag-good">{t('yourTurn')}</span>}
          {item.level > 0 && (
            <span className={item.level > 2 ? 'tag tag-bad' : 'tag tag-warn'}>
              {t(`level${item.level as 1 | 2 | 3 | 4}`)}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('limit')}>
        <Limit matter={item} today={today} />
      </td>
      <td className="brief">
        <MatterLight matter={item} />
      </td>
    </tr>
  );
}
