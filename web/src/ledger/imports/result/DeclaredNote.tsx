import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { useDistrict } from '../../../ui/session.ts';
import { resultText } from './text.ts';

/** What a person declared for the whole batch. */
export function DeclaredNote({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const t = useText(resultText);
  const label = useLabel();
  const district = useDistrict();
  const lines = Object.entries(batch.declarations).map(([id, value]) => {
    const declaration = kind.declarations.find((d) => d.id === id);
    const shown = declaration?.values?.[value];
    const inWords = value === district?.code ? district.name : value;
    return `${declaration ? label(declaration.label) : id}：${shown ? label(shown) : inWords}`;
  });
  return (
    <p className="ledger-declared">
      <strong>{t('declared')}</strong> {lines.join('；')}
    </p>
  );
}
