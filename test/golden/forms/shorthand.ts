import type {
  Binding,
  ColumnBinding,
  FigureBinding,
  FigureValue,
  FormWindow,
} from '@sophora/domain/forms/binding';
import { FIGURE_VALUES, FORM_WINDOWS } from '@sophora/domain/forms/binding';

/**
 * Bindings as one line, so that a template's expectations can be read: `valid-marks form 件`,
 * `case-count:trademark year 件`, `pledge-finance growth year %`, `list pledges|no|field|…`.
 */
export function short(binding: Binding): string {
  switch (binding.to) {
    case 'figure':
      return figure(binding);
    case 'date':
      return `date ${binding.day} ${binding.part}`;
    case 'text':
      return `text ${binding.text}`;
    case 'list':
      return [
        `list ${binding.indicator}${binding.criterion ? `.${binding.criterion}` : ''} ${binding.window}`,
        ...binding.columns.map(column),
      ].join(' | ');
    case 'streets':
      return ['streets', ...binding.columns.map(column)].join(' | ');
    default:
      return binding.to;
  }
}

function figure({ indicator, criterion, dim, value, window, unit, street }: FigureBinding): string {
  const what = `${indicator}${criterion ? `.${criterion}` : ''}${dim ? `:${dim.split(':')[1]}` : ''}`;
  return [what, value === 'amount' ? '' : value, window, unit ?? '-', street ? `@${street}` : '']
    .filter((p) => p !== '')
    .join(' ');
}

function column(c: ColumnBinding): string {
  if (c.of === 'field') return c.unit ? `${c.field} ${c.unit}` : c.field;
  return c.of === 'figure' ? figure(c.figure) : c.of;
}

const isValue = (word: string): word is FigureValue => (FIGURE_VALUES as readonly string[]).includes(word);
const isWindow = (word: string): word is FormWindow => (FORM_WINDOWS as readonly string[]).includes(word);

/** What a person would decide for a blank that the program proposed otherwise: the line read back. */
export function long(line: string): Binding {
  const [head = '', ...columns] = line.split(' | ');
  const words = head.split(' ');
  if (head === 'manual' || head === 'unit' || head === 'district') return { to: head };
  if (words[0] === 'text') return { to: 'text', text: words.slice(1).join(' ') };
  if (words[0] === 'date') return { to: 'date', day: words[1], part: words[2] } as Binding;
  if (words[0] === 'streets') return { to: 'streets', columns: columns.map(longColumn) };
  if (words[0] === 'list') {
    const [indicator = '', criterion] = words[1]!.split('.');
    return {
      to: 'list',
      indicator,
      window: words[2] as FormWindow,
      ...(criterion ? { criterion } : {}),
      columns: columns.map(longColumn),
    };
  }
  return longFigure(words);
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  cases: 'caseType',
  case: 'caseType',
  deals: 'dealType',
  geographical: 'giType',
  holder: 'titleType',
};

function longFigure(words: readonly string[]): FigureBinding {
  const [, indicator = '', criterion, dim] = /^([\w-]+)(?:\.(\w+))?(?::(\w+))?$/.exec(words[0]!)!;
  const value = words.find(isValue) ?? 'amount';
  const window = words.slice(1).find(isWindow)!;
  const street = words.find((word) => word.startsWith('@'))?.slice(1);
  const unit = words[words.indexOf(window) + 1];
  return {
    to: 'figure',
    indicator,
    value,
    window,
    ...(criterion ? { criterion } : {}),
    ...(dim ? { dim: `${DIMENSIONS[indicator.split('-')[0]!]}:${dim}` } : {}),
    ...(street ? { street } : {}),
    unit: unit === undefined || unit === '-' ? null : unit,
  };
}

function longColumn(text: string): ColumnBinding {
  if (text === 'manual' || text === 'number' || text === 'street') return { of: text };
  const words = text.split(' ');
  if (words.slice(1).some(isWindow)) return { of: 'figure', figure: longFigure(words) };
  return { of: 'field', field: words[0]!, ...(words[1] ? { unit: words[1] } : {}) };
}
