import { createUnit, listUnits, mergeUnit, renameUnit, type UnitRow } from '@sophora/contract/access';
import { UNIT_TYPE_LABELS } from '@sophora/domain/access/labels';
import { UNIT_TYPES, type UnitType } from '@sophora/domain/access/unit';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { todayText } from '../ui/moment.ts';
import { useDistrict } from '../ui/session.ts';
import { unitsText } from './unitsText.ts';

interface FormProps {
  readonly title: string;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function UnitDialog({ title, error, pending, onSubmit, onClose, children }: FormProps) {
  const common = useText(commonText);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {Boolean(error) && <ErrorNote error={error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={pending}>
            {common('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export function AddUnit({ district, onClose }: { district: string; onClose: () => void }) {
  const t = useText(unitsText);
  const label = useLabel();
  const streets = useDistrict()?.streets ?? [];
  const [type, setType] = useState<UnitType>('department');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [from, setFrom] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const action = useAction(createUnit);
  const placed = type === 'street' || type === 'station';
  const submit = () =>
    action.mutate(
      {
        params: { district },
        body: {
          type,
          name,
          code: code.trim() === '' ? null : code,
          streetCodes: placed ? [...chosen] : [],
          ...(from === '' ? {} : { from: from as PlainDate }),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <UnitDialog
      title={t('add')}
      error={action.error}
      pending={action.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('type')}>
        <select className="input" value={type} onChange={(e) => setType(e.target.value as UnitType)}>
          {UNIT_TYPES.map((u) => (
            <option key={u} value={u}>
              {label(UNIT_TYPE_LABELS[u])}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('name')}>
        <input
          className="input"
          required
          maxLength={100}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
      </Field>
      {placed && streets.length > 0 && (
        <fieldset className="choices">
          <legend>{t('streets')}</legend>
          <div className="street-choices">
            {streets.map((s) => (
              <label key={s.code}>
                <input
                  type="checkbox"
                  checked={chosen.includes(s.code)}
                  onChange={(e) =>
                    setChosen(e.target.checked ? [...chosen, s.code] : chosen.filter((c) => c !== s.code))
                  }
                />
                {s.name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="two">
        <Field label={t('code')} hint={t('codeHint')}>
          <input className="input" maxLength={40} value={code} onChange={(e) => setCode(e.target.value)} />
        </Field>
        <Field label={t('founded')}>
          <input
            className="input"
            type="date"
            max="2100-12-31"
            value={from}
            onChange={(e) => setFrom(e.target.value)}
          />
        </Field>
      </div>
    </UnitDialog>
  );
}

interface UnitProps {
  readonly unit: UnitRow;
  readonly district: string;
}

export function RenameUnit({ unit, district }: UnitProps) {
  const t = useText(unitsText);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [on, setOn] = useState(todayText);
  const [document, setDocument] = useState('');
  const action = useAction(renameUnit);
  const close = () => setOpen(false);
  const submit = () =>
    action.mutate(
      { params: { district, unit: unit.unitId }, body: { name, on: on as PlainDate, document } },
      { onSuccess: close },
    );
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('rename')}
      </button>
      {open && (
        <UnitDialog
          title={`${t('rename')}：${unit.name}`}
          error={action.error}
          pending={action.isPending}
          onSubmit={submit}
          onClose={close}
        >
          <Field label={t('newName')} hint={t('renameHint')}>
            <input
              className="input"
              required
              maxLength={100}
              value={name}
              onChange={(e) => setName(e.target.value)}
            />
          </Field>
          <WhenAndWhy on={on} onOn={setOn} document={document} onDocument={setDocument} />
        </UnitDialog>
      )}
    </>
  );
}

export function MergeUnit({ unit, district }: UnitProps) {
  const t = useText(unitsText);
  const [open, setOpen] = useState(false);
  const [into, setInto] = useState('');
  const [on, setOn] = useState(todayText);
  const [document, setDocument] = useState('');
  const action = useAction(mergeUnit);
  const { data } = useEndpoint(
    listUnits,
    { params: { district }, query: { type: unit.type } },
    { enabled: open },
  );
  const others = (data?.units ?? []).filter((u) => u.unitId !== unit.unitId && u.to === null);
  const close = () => setOpen(false);
  const submit = () =>
    action.mutate(
      { params: { district, unit: unit.unitId }, body: { into, on: on as PlainDate, document } },
      { onSuccess: close },
    );
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('merge')}
      </button>
      {open && (
        <UnitDialog
          title={`${t('merge')}：${unit.name}`}
          error={action.error}
          pending={action.isPending}
          onSubmit={submit}
          onClose={close}
        >
          <Field label={t('into')} hint={data && others.length === 0 ? t('noOther') : t('mergeHint')}>
            <select className="input" required value={into} onChange={(e) => setInto(e.target.value)}>
              <option value="">{t('choose')}</option>
              {others.map((u) => (
                <option key={u.unitId} value={u.unitId}>
                  {u.name}
                </option>
              ))}
            </select>
          </Field>
          <WhenAndWhy on={on} onOn={setOn} document={document} onDocument={setDocument} />
        </UnitDialog>
      )}
    </>
  );
}

function WhenAndWhy(props: {
  on: string;
  onOn: (on: string) => void;
  document: string;
  onDocument: (document: string) => void;
}) {
  const t = useText(unitsText);
  return (
    <div className="two">
      <Field label={t('day')}>
        <input
          className="input"
          type="date"
          required
          max="2100-12-31"
          value={props.on}
          onChange={(e) => props.onOn(e.target.value)}
        />
      </Field>
      <Field label={t('document')}>
        <input
          className="input"
          maxLength={200}
          value={props.document}
          onChange={(e) => props.onDocument(e.target.value)}
        />
      </Field>
    </div>
  );
}
