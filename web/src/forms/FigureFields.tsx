import type { FormChoices, WireBinding } from '@sophora/contract/forms';
import { FIGURE_VALUES, FORM_WINDOWS } from '@sophora/domain/forms/binding';
import { VALUE_NAMES, WINDOW_NAMES } from '@sophora/domain/forms/formTexts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { formsText } from './text.ts';

export type FigureChoice = Extract<WireBinding, { to: 'figure' }>;

interface Props {
  readonly binding: FigureChoice;
  readonly choices: FormChoices | undefined;
  readonly onChange: (binding: FigureChoice) => void;
}

const UNITS = ['件', '个', '家', '项', '笔', '起', '元', '万元', '亿元', '%', '万件', '万人', '人'];

/** A figure: which, what of it, over which days, only a part of it, of one street, in which unit. */
export function FigureFields({ binding, choices, onChange }: Props) {
  const t = useText(formsText);
  const label = useLabel();
  const figure = choices?.figures.find((f) => f.id === binding.indicator);
  const part = binding.criterion ?? binding.dim ?? '';
  const choosePart = (id: string) => {
    const { criterion: _, dim: __, ...rest } = binding;
    if (id === '') onChange(rest);
    else onChange(figure?.dims.some((d) => d.id === id) ? { ...rest, dim: id } : { ...rest, criterion: id });
  };
  const parts = [...(figure?.criteria ?? []), ...(figure?.dims ?? [])];
  return (
    <>
      <Field label={t('indicator')}>
        <select
          className="input"
          value={binding.indicator}
          onChange={(e) =>
            onChange({
              to: 'figure',
              indicator: e.target.value,
              value: binding.value,
              window: binding.window,
              unit: null,
            })
          }
        >
          {choices?.figures.map((f) => (
            <option key={f.id} value={f.id}>
              {label(f.label)}
            </option>
          ))}
        </select>
      </Field>
      <div className="forms-pair">
        <Field label={t('valueKind')}>
          <select
            className="input"
            value={binding.value}
            onChange={(e) => onChange({ ...binding, value: e.target.value as FigureChoice['value'] })}
          >
            {FIGURE_VALUES.map((value) => (
              <option key={value} value={value}>
                {label(VALUE_NAMES[value])}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('window')}>
          <select
            className="input"
            value={binding.window}
            onChange={(e) => onChange({ ...binding, window: e.target.value as FigureChoice['window'] })}
          >
            {FORM_WINDOWS.map((window) => (
              <option key={window} value={window}>
                {label(WINDOW_NAMES[window])}
              </option>
            ))}
          </select>
        </Field>
        {parts.length > 0 && (
          <Field label={t('part')}>
            <select className="input" value={part} onChange={(e) => choosePart(e.target.value)}>
              <option value="">{t('whole')}</option>
              {parts.map((p) => (
                <option key={p.id} value={p.id}>
                  {label(p.label)}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={t('street')}>
          <select
            className="input"
            value={binding.street ?? ''}
            onChange={(e) => {
              const { street: _, ...rest } = binding;
              onChange(e.target.value === '' ? rest : { ...rest, street: e.target.value });
            }}
          >
            <option value="">{t('wholeDistrict')}</option>
            {choices?.streets.map((s) => (
              <option key={s.code} value={s.code}>
                {s.name}
              </option>
            ))}
            <option value="unassigned">{t('unassigned')}</option>
          </select>
        </Field>
        <Field label={t('unitOf')}>
          <select
            className="input"
            value={binding.unit ?? ''}
            onChange={(e) => onChange({ ...binding, unit: e.target.value === '' ? null : e.target.value })}
          >
            <option value="">{t('ownUnit')}</option>
            {[...new Set([...UNITS, ...(binding.unit ? [binding.unit] : [])])].map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  );
}
