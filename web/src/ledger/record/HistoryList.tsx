import type { KindInfo } from '@sophora/contract/imports';
import { type RecordDetail, undoEntry } from '@sophora/contract/registers';
import { Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { timeText } from '../parts/fieldText.ts';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { factLabel, factText } from './fieldLabel.ts';
import { Origin } from './Origin.tsx';
import { recordText } from './text.ts';

type Entry = RecordDetail['history'][number];

/** Every source that spoke of the record, newest first, with what it said; a form entry can be undone. */
export function HistoryList({ record, kind }: { record: RecordDetail; kind: KindInfo }) {
  const t = useText(recordText);
  const mayEdit = useMay('records.edit');
  const [undoing, setUndoing] = useState<number>();
  const entries = [...record.history].sort((a, b) => b.provenance.seq - a.provenance.seq);
  return (
    <section className="ledger-panel">
      <h2>{t('history')}</h2>
      <ol className="ledger-history">
        {entries.map((entry) => (
          <HistoryEntry
            key={JSON.stringify(entry)}
            entry={entry}
            kind={kind}
            onUndo={
              mayEdit && entry.provenance.entry === 'edit'
                ? () => setUndoing(entry.provenance.seq)
                : undefined
            }
          />
        ))}
      </ol>
      {undoing !== undefined && <UndoForm seq={undoing} onClose={() => setUndoing(undefined)} />}
    </section>
  );
}

interface EntryProps {
  readonly entry: Entry;
  readonly kind: KindInfo;
  readonly onUndo: (() => void) | undefined;
}

function HistoryEntry({ entry, kind, onUndo }: EntryProps) {
  const t = useText(recordText);
  const label = useLabel();
  const language = useLanguage();
  const { provenance: p } = entry;
  const facts = Object.entries(entry.facts);
  return (
    <li>
      <div className="ledger-history-head">
        <strong>{t(p.declared ? 'entry.declare' : `entry.${p.entry}`)}</strong>
        <span>{timeText(p.at)}</span>
        <span className="ledger-hint">{t('ledgerNo', { seq: grouped(p.seq) })}</span>
        {onUndo && (
          <Button size="small" data-testid="undo" onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
      </div>
      <Origin provenance={p} />
      {facts.length > 0 && (
        <details>
          <summary>
            {t('showFacts')} <span className="ledger-hint">{t('facts1', { n: facts.length })}</span>
          </summary>
          <dl className="ledger-said">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{label(factLabel(kind, name))}</dt>
                <dd>{factText(kind, name, value, language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

function UndoForm({ seq, onClose }: { seq: number; onClose: () => void }) {
  const t = useText(recordText);
  const district = useDistrictCode();
  const undo = useAction(undoEntry);
  return (
    <ReasonDialog
      title={t('undoTitle')}
      reasonLabel={t('undoReason')}
      tooShort={t('reasonShort')}
      confirm={t('undo')}
      cancel={t('keep')}
      danger
      busy={undo.isPending}
      error={undo.error}
      onClose={onClose}
      onConfirm={(reason) =>
        undo.mutate({ params: { district, seq }, body: { reason } }, { onSuccess: onClose })
      }
    >
      <p>{t('undoBody')}</p>
    </ReasonDialog>
  );
}
