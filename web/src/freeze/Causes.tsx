import type { ChangeEntry } from '@sophora/contract/freeze';
import { CAUSES } from '@sophora/domain/freeze/causes';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { freezeText } from './text.ts';

/** The ledger entries that caused a change, each with the way to the entry and to the row of the file. */
export function Causes({
  entries,
  record,
}: {
  entries: readonly ChangeEntry[];
  record?: { readonly id: string; readonly kind: string };
}) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayRead = useMay('records.read');
  return (
    <ul className="freeze-causes">
      {entries.map((e) => (
        <li key={e.seq}>
          <strong>{label(CAUSES[e.cause])}</strong>{' '}
          {mayRead ? (
            <PageLink to={`/d/${district}/ledger?seq=${e.seq}`}>{t('entryNo', { seq: e.seq })}</PageLink>
          ) : (
            t('entryNo', { seq: e.seq })
          )}{' '}
          <span className="hint nowrap">
            {label(e.by.name)} {momentText(e.at)}
          </span>
          {typeof e.params['of'] === 'number' && (
            <span className="hint"> {t('withdrawn', { of: e.params['of'] })}</span>
          )}
          {said(e) !== '' && <span className="hint"> {said(e)}</span>}
          {e.file && (
            <span>
              {' '}
              <FileRow file={e.file} {...(record ? { record } : {})} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A reason or the document that a person named. */
function said({ params }: ChangeEntry): string {
  const text = params['reason'] ?? params['document'];
  return typeof text === 'string' ? text : '';
}

function FileRow({
  file,
  record,
}: {
  file: NonNullable<ChangeEntry['file']>;
  record?: { readonly id: string; readonly kind: string };
}) {
  const t = useText(freezeText);
  const district = useDistrictCode();
  const mayRead = useMay('imports.read');
  const row = file.row === null ? '' : ` ${t('row', { row: file.row })}`;
  if (!mayRead) return <span className="hint">{`${file.fileName}${row}`}</span>;
  const to =
    file.row === null
      ? `/d/${district}/imports/${file.batchId}`
      : pathWith(`/d/${district}/imports/${file.batchId}/rows/${file.sheet}/${file.row}`, {
          record: record?.id,
          kind: record?.kind,
        });
  return <PageLink to={to}>{`${file.fileName}${row}`}</PageLink>;
}
