import { NICE_CLASSES, niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { markText } from './text.ts';

interface Props {
  readonly value: number | undefined;
  readonly onChange: (niceClass: number | undefined) => void;
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
}

/** One of the 45 classes, or any. */
export function ClassChoice({ value, onChange, ...rest }: Props) {
  const t = useText(markText);
  const language = useLanguage();
  return (
    <select
      {...rest}
      className="input"
      value={value ?? ''}
      onChange={(e) => onChange(e.target.value === '' ? undefined : Number(e.target.value))}
    >
      <option value="">{t('anyClass')}</option>
      {NICE_CLASSES.map((name, i) => (
        <option key={name.en} value={i + 1}>
          {niceClassText(i + 1, language)}
        </option>
      ))}
    </select>
  );
}

/** A class as an address gives it. */
export function classOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= 45 ? value : undefined;
}
