import type { FrozenSetWire } from '@sophora/contract/freeze';
import type { Label } from '@sophora/domain/basics/message';
import { WINDOW_NAMES } from '@sophora/domain/freeze/windows';

const PARTS: Readonly<Record<string, Label>> = {
  ...WINDOW_NAMES,
  amount: { zh: '数量', en: 'amount' },
  persons: { zh: '分母人口', en: 'residents' },
  street: { zh: '街道', en: 'street' },
  criterion: { zh: '理由', en: 'reason' },
  official: { zh: '官方值', en: 'official' },
  goal: { zh: '目标值', en: 'to reach' },
  value: { zh: '数值', en: 'value' },
  atDue: { zh: '期限日数值', en: 'on the due day' },
  gap: { zh: '差距', en: 'missing' },
  light: { zh: '状态', en: 'light' },
};

/** The key of a number in words: `figure:valid-marks:now` → 有效注册商标量 期末. */
export function numberName(key: string, content: FrozenSetWire, label: (of: Label) => string): string {
  const [of, id = '', ...rest] = key.split(':');
  const figure = content.figures.find((f) => f.indicator === id);
  const target = content.targets.find((t) => t.id === id);
  const first = of === 'figure' ? (figure ? label(figure.label) : id) : target ? `${id} ${target.title}` : id;
  const words = rest.map((part, i) => {
    const known = PARTS[part];
    if (known) return label(known);
    if (rest[i - 1] === 'street') return figure?.streets.find((s) => s.street === part)?.name ?? part;
    const criterion = figure?.criteria.find((c) => c.criterion === part);
    return criterion ? label(criterion.label) : part;
  });
  return [first, ...words].join(' ');
}
