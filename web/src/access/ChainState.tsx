import { verifyAuditChain } from '@sophora/contract/access';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { auditText } from './auditText.ts';

/** Whether the seals still fit the entries, computed anew by the server. */
export function ChainState({ district }: { district: string }) {
  const t = useText(auditText);
  const { data, error } = useEndpoint(verifyAuditChain, { params: { district } }, { staleTime: 60_000 });
  if (error) return <ErrorNote error={error} />;
  if (!data)
    return (
      <div className="note" role="status">
        {t('chainChecking')}
      </div>
    );
  if (!data.ok)
    return (
      <div className="note note-bad" role="alert">
        {t('chainBad', { seal: data.problem?.sealNo ?? 0 })}
      </div>
    );
  return (
    <div className="note note-good" role="status">
      {t('chainOk', {
        seals: grouped(data.seals),
        entries: grouped(data.entries),
        unsealed: grouped(data.unsealed),
      })}
    </div>
  );
}
