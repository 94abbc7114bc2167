import { type DecomposedTarget, getDecomposition, setTargetYear } from '@sophora/contract/decomposition';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { DocumentField } from '../ui/DocumentField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { decompositionText } from './decompositionText.ts';

interface Props {
  readonly target: DecomposedTarget;
  readonly year: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** The value of one year and what each unit takes of it. */
export function TargetYearDialog({ target, year, units, onClose }: Props) {
  const t = useText(decompositionText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const before = target.years.find((y) => y.year === year)!;
  const [value, setValue] = useState(before.value === null ? '' : String(before.value));
  const [parts, setParts] = useState(
    before.units.map((u) => ({
      unit: u.unit,
      name: u.name,
      value: String(u.value),
      weight: u.weight === null ? '' : String(u.weight),
    })),
  );
  const [document, setDocument] = useState({
    title: before.document?.title ?? '',
    number: before.document?.number ?? '',
  });
  const nothing = value.trim() === '' && parts.length === 0;
  const set = useAction(setTargetYear, [getDecomposition]);
  const change = (unit: string, patch: Partial<(typeof parts)[number]>) =>
    setParts(parts.map((part) => (part.unit === unit ? { ...part, ...patch } : part)));
  const submit = (e: FormEvent) => {
    e.preventDefault();
    set.mutate(
      {
        params: { district, target: target.id, year },
        body: {
          value: value.trim() === '' ? null : Number(value),
          units: parts.map((part) => ({
            unit: part.unit,
            value: Number(part.value),
            weight: part.weight === '' ? null : Number(part.weight),
          })),
          document: nothing ? null : document,
        },
      },
      { onSuccess: onClose },
    );
  };
  const left = units.filter((u) => !parts.some((part) => part.unit === u.id));
  return (
    <Dialog title={t('editYear', { title: target.title, year })} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('valueIn', { unit: target.unit })} hint={t('valueHint')}>
          <input
            className="input"
            type="number"
            step="any"
            value={value}
            onChange={(e) => setValue(e.target.value)}
          />
        </Field>
        {parts.map((part) => (
          <div key={part.unit} className="row">
            <Field label={t('unitValue', { unit: part.name })}>
              <input
                className="input"
                type="number"
                step="any"
                required
                value={part.value}
                onChange={(e) => change(part.unit, { value: e.target.value })}
              />
            </Field>
            {target.overUnits === 'share' && (
              <Field label={t('unitWeight')}>
                <input
                  className="input"
                  type="number"
                  step="any"
                  min={0}
                  value={part.weight}
                  onChange={(e) => change(part.unit, { weight: e.target.value })}
                />
              </Field>
            )}
            <button
              type="button"
              className="btn btn-text"
              aria-label={t('remove', { unit: part.name })}
              onClick={() => setParts(parts.filter((p) => p.unit !== part.unit))}
            >
              ✕
            </button>
          </div>
        ))}
        {target.overUnits !== null && left.length > 0 && (
          <Field label={t('addUnit')}>
            <select
              className="input"
              value=""
              onChange={(e) => {
                const unit = left.find((u) => u.id === e.target.value);
                if (unit) setParts([...parts, { unit: unit.id, name: unit.name, value: '', weight: '' }]);
              }}
            >
              <option value="">{t('choose')}</option>
              {left.map((u) => (
                <option key={u.id} value={u.id}>
                  {u.name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {!nothing && <DocumentField value={document} onChange={setDocument} />}
        {set.error && <ErrorNote error={set.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={set.isPending}>
            {t('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
