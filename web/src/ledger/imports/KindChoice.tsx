import type { KindInfo } from '@sophora/contract/imports';
import { Radio } from 'antd';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { importText } from './text.ts';

interface Props {
  readonly kinds: readonly KindInfo[];
  readonly value: string | undefined;
  readonly onChange: (kind: string) => void;
}

/** Plain names of what a file may hold: registers first, reference tables after them. */
export function KindChoice({ kinds, value, onChange }: Props) {
  const t = useText(importText);
  const label = useLabel();
  const group = (reference: boolean) =>
    kinds
      .filter((k) => k.reference === reference)
      .map((k) => (
        <Radio.Button key={k.id} value={k.id} data-kind={k.id}>
          {label(k.label)}
        </Radio.Button>
      ));
  const references = group(true);
  return (
    <Radio.Group
      className="ledger-kinds"
      optionType="button"
      value={value ?? null}
      onChange={(e) => onChange(e.target.value as string)}
      aria-label={t('kindAsk')}
    >
      <div className="ledger-kind-row">{group(false)}</div>
      {references.length > 0 && (
        <div className="ledger-kind-row">
          <span className="ledger-hint">{t('kindOther')}</span>
          {references}
        </div>
      )}
    </Radio.Group>
  );
}
