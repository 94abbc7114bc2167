import { downloadEvidence, listEvidence } from '@sophora/contract/matterAnswers';
import { EVIDENCE_TYPES } from '@sophora/domain/matters/evidence';
import { addressOf } from '../ui/client.ts';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { answerText } from './answerText.ts';

/** 佐证附件 of a matter: what was handed in, by whom, and the hash that the log names. */
export function EvidenceFiles({ district, matter }: { district: string; matter: string }) {
  const t = useText(answerText);
  const label = useLabel();
  const { data } = useEndpoint(listEvidence, { params: { district, matter } });
  if (!data || data.files.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('files')}</h2>
      <ul className="evidence-files">
        {data.files.map((file) => (
          <li key={file.sha256}>
            <div className="row">
              <a href={addressOf(downloadEvidence, { params: { district, matter, sha256: file.sha256 } })}>
                {file.fileName}
              </a>
              {!file.named && <span className="tag tag-warn">{t('fileNotNamed')}</span>}
            </div>
            <div className="hint">
              {t('fileLine', {
                type: label(EVIDENCE_TYPES[file.type]),
                size: sizeText(file.size),
                by: label(file.by.name),
                at: momentText(file.at),
              })}{' '}
              · <span className="code">{t('hash', { hash: file.sha256.slice(0, 12) })}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
