import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSayError } from '../../ui/say.ts';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

interface Props {
  readonly title: string;
  /** Words of the field that asks for the reason, of its hint, and of what is said while it is too short. */
  readonly reasonLabel: string;
  readonly reasonHint?: string;
  readonly tooShort: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly danger?: boolean;
  /** Something else is still missing. */
  readonly incomplete?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for a reason before something is done that leaves a trace: rolling back, declaring, undoing. */
export function ReasonDialog(props: Props) {
  const sayError = useSayError();
  const [reason, setReason] = useState('');
  const short = reason.trim().length < 2;
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{props.cancel}</Button>
          <Button
            type="primary"
            danger={props.danger ?? false}
            data-testid="confirm"
            disabled={short || (props.incomplete ?? false)}
            loading={props.busy}
            onClick={() => props.onConfirm(reason.trim())}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.children}
      <Field
        id="ledger-reason"
        label={props.reasonLabel}
        hint={reason !== '' && short ? props.tooShort : undefined}
      >
        <Input.TextArea
          id="ledger-reason"
          rows={2}
          maxLength={500}
          placeholder={props.reasonHint}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
      </Field>
      {props.error !== null && props.error !== undefined && (
        <Alert type="error" showIcon title={sayError(props.error)} />
      )}
    </Dialog>
  );
}
