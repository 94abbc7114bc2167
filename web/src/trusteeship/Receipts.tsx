import { sendReceipts } from '@sophora/contract/trusteeship';
import { useRef, useState } from 'react';
import { upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

/** 缴费回执: the payment list with the days of payment filled in, back to the office, which checks and writes it. */
export function Receipts() {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'sending' | 'sent'>('ready');
  const [error, setError] = useState<unknown>();
  const send = async (file: File | undefined) => {
    if (!file) return;
    setState('sending');
    setError(undefined);
    try {
      await upload(
        sendReceipts,
        { params: { district }, query: { fileName: file.name } },
        file,
        () => undefined,
      );
      setState('sent');
    } catch (failure) {
      setError(failure);
      setState('ready');
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <div className="row">
        <input
          ref={input}
          type="file"
          hidden
          data-testid="receipts-file"
          accept=".xlsx,.xls,.csv"
          onChange={(e) => void send(e.target.files?.[0])}
        />
        <button
          type="button"
          className="btn"
          disabled={state === 'sending'}
          onClick={() => input.current?.click()}
        >
          {t('receipts')}
        </button>
        <span role="status">{state === 'sent' ? t('receiptsSent') : ''}</span>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
    </>
  );
}
