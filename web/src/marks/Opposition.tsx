import type { WatchedHit } from '@sophora/contract/markWatch';
import { useText } from '../ui/i18n/text.ts';
import { watchText } from './watchText.ts';

const SOON = 14;

/** 异议期限: the safe last day, how long it is till then, and, behind it, the law with every end it may mean. */
export function Opposition({ hit: { opposition } }: { hit: WatchedHit }) {
  const t = useText(watchText);
  if (opposition === null) return <span className="tag">{t('noDue')}</span>;
  const { due, daysLeft, ends } = opposition;
  const left = daysLeft < 0 ? t('over') : daysLeft === 0 ? t('lastDay') : t('daysLeft', { n: daysLeft });
  const look = daysLeft < 0 ? 'tag' : daysLeft <= SOON ? 'tag tag-bad' : 'tag tag-good';
  return (
    <details className="mark-due">
      <summary>
        {t('due', { day: due })} <span className={look}>{left}</span>
      </summary>
      <ul>
        {ends.map(({ end, document, article }) => (
          <li key={document}>{t('end', { document, article, end })}</li>
        ))}
        {ends.length > 1 && <li>{t('ends')}</li>}
      </ul>
    </details>
  );
}
