import type { BatchDetail } from '@sophora/contract/imports';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import { Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../../../ui/i18n/text.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Field } from '../../parts/Field.tsx';
import type { ReadingChange } from '../useSaveReading.ts';
import { readingText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly editable: boolean;
  readonly onChange: (change: ReadingChange) => void;
}

const RANKS = [SOURCE_RANKS.list, SOURCE_RANKS.gazette, SOURCE_RANKS.officialStatus] as const;

/** Who gave the file, the day it speaks of and its standing against other sources. */
export function AboutFile({ batch, editable, onChange }: Props) {
  const t = useText(readingText);
  const [source, setSource] = useState(batch.source);
  useEffect(() => setSource(batch.source), [batch.source]);
  return (
    <fieldset className="ledger-panel" disabled={!editable}>
      <legend>{t('about')}</legend>
      <Field id="ledger-source" label={t('source')}>
        <Input
          id="ledger-source"
          value={source}
          maxLength={200}
          placeholder={t('sourceHint')}
          disabled={!editable}
          onChange={(e) => setSource(e.target.value)}
          onBlur={() => source !== batch.source && onChange({ source: source.trim() })}
        />
      </Field>
      <div className="ledger-field">
        <span id="ledger-asof">{t('asOf')}</span>
        <DayInput
          value={batch.asOf}
          disabled={!editable}
          labelledBy="ledger-asof"
          onChange={(asOf) => onChange({ asOf })}
        />
        <small className="ledger-hint">{batch.asOf === null ? t('asOfMissing') : t('asOfHint')}</small>
      </div>
      <div className="ledger-field">
        <span id="ledger-rank">{t('rank')}</span>
        <Radio.Group
          aria-labelledby="ledger-rank"
          value={batch.rank}
          disabled={!editable}
          onChange={(e) => onChange({ rank: e.target.value as (typeof RANKS)[number] })}
          options={RANKS.map((rank) => ({ value: rank, label: t(`rank.${rank}`) }))}
        />
        <small className="ledger-hint">{t('rankHint')}</small>
      </div>
    </fieldset>
  );
}
