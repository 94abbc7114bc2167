import { downloadBackup, listBackups, makeBackup } from '@sophora/contract/backups';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { queryClient, useAction, useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { useMay, useMe } from '../ui/session.ts';
import { backupText } from './backupText.ts';

/** 备份: make one, fetch those that are kept. For administrators of the whole installation. */
export function BackupPanel({ district }: { district: string }) {
  const may = useMay('backups.manage');
  const me = useMe();
  return may && me?.everywhere ? <Backups district={district} /> : null;
}

function Backups({ district }: { district: string }) {
  const t = useText(backupText);
  const shelf = useEndpoint(listBackups, { params: { district } });
  const make = useAction(makeBackup, []);
  const backups = shelf.data?.backups ?? [];
  return (
    <section className="card stack">
      <h2>{t('title')}</h2>
      <p className="hint setting-hint">{t('hint', { kept: shelf.data?.kept ?? 3 })}</p>
      <div className="row">
        <button
          type="button"
          className="btn"
          disabled={make.isPending}
          onClick={() => make.mutate({ params: { district } })}
        >
          {t('make')}
        </button>
      </div>
      {make.error && <ErrorNote error={make.error} />}
      {make.data && (
        <JobFollow
          key={make.data.jobId}
          district={district}
          jobId={make.data.jobId}
          onOver={() => void queryClient.invalidateQueries({ queryKey: [listBackups.id] })}
          done={t('made')}
        />
      )}
      {shelf.error && <ErrorNote error={shelf.error} onRetry={() => void shelf.refetch()} />}
      {shelf.data && backups.length === 0 && <p className="hint">{t('none')}</p>}
      {backups.length > 0 && (
        <ul className="backup-list">
          {backups.map(({ name, bytes, madeAt }) => (
            <li key={name} className="row">
              <span>{inChina(madeAt)}</span>
              <span className="hint">
                {t('size', { mb: grouped(Math.max(1, Math.round(bytes / 1_000_000))) })}
              </span>
              <a
                className="btn btn-link push"
                href={addressOf(downloadBackup, { params: { district, name } })}
                download={name}
              >
                {t('download')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="hint setting-hint">{t('restore')}</p>
    </section>
  );
}

const CHINA_MS = 8 * 3_600_000;

function inChina(at: string): string {
  return new Date(new Date(at).getTime() + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ');
}
