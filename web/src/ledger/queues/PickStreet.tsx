import { OUTSIDE } from '@sophora/domain/enterprises/street';
import { Button, Select } from 'antd';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrict } from '../../ui/session.ts';
import type { Choice } from './QueueItems.tsx';
import { queueText } from './text.ts';

/** Names the street of an address, where no candidate fits. */
export function PickStreet({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const t = useText(queueText);
  const streets = useDistrict()?.streets ?? [];
  return (
    <div className="ledger-actions">
      <Select
        className="ledger-find"
        aria-label={t('pickStreet')}
        placeholder={t('pickStreet')}
        value={null as string | null}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(code: string | null) => {
          const street = streets.find((s) => s.code === code);
          if (street) onChoose({ target: street.code, label: street.name });
        }}
        options={streets.map((s) => ({ value: s.code, label: s.name }))}
      />
      <Button onClick={() => onChoose({ target: OUTSIDE, label: t('outside') })} aria-keyshortcuts="0">
        <kbd>0</kbd> {t('outside')}
      </Button>
    </div>
  );
}
