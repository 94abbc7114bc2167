import type { provenance as provenanceShape } from '@sophora/contract/registers';
import type { z } from 'zod';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { fileRowAddress, importAddress } from '../parts/addresses.ts';
import { timeText } from '../parts/fieldText.ts';
import { recordText } from './text.ts';

export type Provenance = z.output<typeof provenanceShape>;

interface Props {
  readonly provenance: Provenance;
  /** A file already named on the page: its rows are given by number only. */
  readonly mainFile?: string | undefined;
}

/** Where a value came from: the row of a file, a declaration for the whole file, or a person with the document. */
export function Origin({ provenance: p, mainFile }: Props) {
  const t = useText(recordText);
  const district = useDistrictCode();
  const at = timeText(p.at);
  const actor = useLabel()(p.actor.name);
  const asOf = p.asOf ? ` · ${t('asOf', { date: p.asOf })}` : '';
  if (p.entry === 'edit') {
    return (
      <span>
        {t('editedBy', { actor, at })}
        {p.document && <div>{t('document', { document: p.document })}</div>}
      </span>
    );
  }
  if (p.declared || p.entry === 'declare') {
    return (
      <span>
        <span className="ledger-declared-mark">{t('declared')}</span>{' '}
        {t(p.batchId === mainFile ? 'byAt' : 'declaredBy', { actor, at })}
        {p.batchId && p.batchId !== mainFile && (
          <PageLink to={importAddress(district, p.batchId)}> {p.fileName}</PageLink>
        )}
      </span>
    );
  }
  if (p.batchId && p.row > 0) {
    return (
      <span>
        <PageLink to={fileRowAddress(district, p.batchId, p.sheet, p.row)}>
          {p.batchId === mainFile
            ? t('row', { row: p.row })
            : t('fileRow', { file: p.fileName ?? '', row: p.row })}
        </PageLink>
        {p.batchId === mainFile ? '' : asOf}
      </span>
    );
  }
  return <span>{`${actor} ${at}${asOf}`}</span>;
}
