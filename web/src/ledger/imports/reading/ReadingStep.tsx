import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { Alert, Grid, Segmented } from 'antd';
import { useState } from 'react';
import { grouped } from '../../../ui/format.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { useSayError } from '../../../ui/say.ts';
import { fieldOf } from '../../parts/useKinds.ts';
import { useSeparator } from '../../parts/useSeparator.ts';
import { useSaveReading } from '../useSaveReading.ts';
import { AboutFile } from './AboutFile.tsx';
import { ColumnList } from './ColumnList.tsx';
import { Declarations } from './Declarations.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { ReadAs } from './ReadAs.tsx';
import { readingText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  /** False for readers who may not run imports, and once the batch is applied. */
  readonly editable: boolean;
}

/** Step 1 (怎么读): how the file is read, all of it proposed by the system and correctable. Every change is kept at once. */
export function ReadingStep({ batch, kind, editable }: Props) {
  const t = useText(readingText);
  const label = useLabel();
  const sayError = useSayError();
  const separator = useSeparator();
  const wide = Grid.useBreakpoint().md ?? true;
  const [view, setView] = useState<'table' | 'columns'>();
  const save = useSaveReading(batch);
  const { reading } = batch;

  const mapColumn = (column: number, field: string | null) =>
    save.change({
      columns: reading.columns.map((c) => ({
        column: c.column,
        field: c.column === column ? field : c.field === field ? null : c.field,
      })),
    });

  const shown = view ?? (wide ? 'table' : 'columns');
  const mapped = reading.columns.filter((c) => c.field !== null).length;
  const missing = batch.missingRequired.map((name) =>
    label(fieldOf(kind, name)?.label ?? { zh: name, en: name }),
  );
  return (
    <div className="ledger-reading">
      <p className="ledger-lead">{t('lead')}</p>
      <ReadAs batch={batch} editable={editable} onChange={save.change} />
      {missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('missing', { fields: missing.join(separator) })}
          description={t('missingHint')}
        />
      )}
      {save.error && <Alert type="error" showIcon title={sayError(save.error)} />}
      <div className="ledger-bar">
        <span className="ledger-hint">
          {t('mapped', { n: mapped, m: reading.columns.length - mapped })}
          {batch.formulaCells ? ` · ${t('formula', { n: grouped(batch.formulaCells) })}` : ''}
        </span>
        <Segmented
          value={shown}
          onChange={setView}
          options={[
            { value: 'table', label: t('viewTable') },
            { value: 'columns', label: t('viewColumns') },
          ]}
        />
      </div>
      {shown === 'table' ? (
        <PreviewTable
          batch={batch}
          kind={kind}
          editable={editable}
          onMap={mapColumn}
          onHeader={(headerRow) => save.change({ headerRow })}
        />
      ) : (
        <ColumnList batch={batch} kind={kind} editable={editable} onMap={mapColumn} />
      )}
      <div className="ledger-two">
        <AboutFile batch={batch} editable={editable} onChange={save.change} />
        <Declarations
          kind={kind}
          values={batch.declarations}
          editable={editable}
          onChange={(declarations) => save.change({ declarations })}
        />
      </div>
    </div>
  );
}
