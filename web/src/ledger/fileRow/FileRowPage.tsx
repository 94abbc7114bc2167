import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { downloadImportFile, getFileRow, getImport } from '@sophora/contract/imports';
import { Button } from 'antd';
import { addressOf } from '../../ui/client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useGo, useParam } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { fileRowAddress, importAddress, recordAddress } from '../parts/addresses.ts';
import { LoadingState } from '../parts/LoadingState.tsx';
import { useKind } from '../parts/useKinds.ts';
import { useSeparator } from '../parts/useSeparator.ts';
import { Neighbours } from './Neighbours.tsx';
import { RowCells } from './RowCells.tsx';
import { fileRowText } from './text.ts';
import '../parts/base.css';
import '../parts/tables.css';
import '../record/record.css';

/** One row of an original file as it stands there: where every figure ends (溯源到原件的一行). */
export default function FileRowPage() {
  const t = useText(fileRowText);
  const district = useDistrictCode();
  const id = useParam('batch');
  const sheet = Number(useParam('sheet'));
  const row = Number(useParam('row'));
  const go = useGo();
  const separator = useSeparator();
  const mayDownload = useMay('records.personal');
  const query = useEndpoint(getFileRow, { params: { district, batch: id, sheet, row } }, { keep: true });
  const batch = useEndpoint(getImport, { params: { district, batch: id } }).data?.batch;
  const kind = useKind(batch?.kind);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  const data = query.data;
  if (!data) return <LoadingState />;
  const here = data.rows.find((r) => r.row === row);
  const step = (to: number) => go(fileRowAddress(district, id, sheet, to), true);
  return (
    <div className="ledger-page">
      <PageTitle
        title={`${data.fileName} · ${t('title', { row })}`}
        back={{ to: importAddress(district, id), label: t('batch') }}
        hint={
          <span className="ledger-meta">
            <span>{t('sheet', { sheet: data.sheetName })}</span>
            <span>{t('sha', { sha: data.sha256.slice(0, 12) })}</span>
            <span>{t('lead')}</span>
          </span>
        }
      >
        {mayDownload && (
          <Button
            icon={<DownloadOutlined />}
            href={addressOf(downloadImportFile, { params: { district, batch: id } })}
          >
            {t('original')}
          </Button>
        )}
      </PageTitle>
      {batch && (
        <p className="ledger-became">
          {data.records.length === 0 ? (
            <span className="ledger-hint">{t('noRecord')}</span>
          ) : (
            <>
              {t('became')}{' '}
              {data.records.map((r, i) => (
                <span key={r.id}>
                  {i > 0 && separator}
                  <PageLink to={recordAddress(district, batch.kind, r.id)}>{r.title}</PageLink>
                </span>
              ))}
            </>
          )}
        </p>
      )}
      <nav className="ledger-pages ledger-pages-left">
        <Button icon={<LeftOutlined />} disabled={row <= 1} onClick={() => step(row - 1)}>
          {t('previous')}
        </Button>
        <Button
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={!data.rows.some((r) => r.row > row)}
          onClick={() => step(row + 1)}
        >
          {t('next')}
        </Button>
      </nav>
      {here ? (
        <RowCells row={here} header={data.header} fields={data.fields} kind={kind} />
      ) : (
        <p>{t('noRow', { row })}</p>
      )}
      <Neighbours data={data} row={row} onRow={step} />
    </div>
  );
}
