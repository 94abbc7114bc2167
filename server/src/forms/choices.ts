import type { FormChoices } from '@sophora/contract/forms';
import { DIMENSIONS } from '@sophora/domain/indicators/dimensionNames';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { kindById } from '@sophora/domain/ledger/kinds';

/** Which breakdowns with closed values a figure has. */
const DIMS: Readonly<Record<string, string>> = {
  'case-count': 'caseType',
  'cases-filed': 'caseType',
  'cases-open': 'caseType',
  'case-fines': 'caseType',
  deals: 'dealType',
  'geographical-indications': 'giType',
  'holder-titles': 'titleType',
};

export function figureChoices(): FormChoices['figures'] {
  return FIGURES.map(({ indicator, label, unit, over, measure, as }) => {
    const dimension = DIMENSIONS[DIMS[indicator.id] ?? ''];
    const criteria = Object.entries(indicator.criteria)
      .filter(([id]) => !id.startsWith('?') && !id.startsWith('A.'))
      .map(([id, name]) => ({ id, label: name }));
    return {
      id: indicator.id,
      label: indicator.id === 'high-value-inventions' ? indicator.label : label,
      unit,
      over,
      measure,
      rate: as === 'rate',
      criteria:
        indicator.id === 'high-value-inventions'
          ? [{ id: 'A', label: { zh: '战略性新兴产业', en: 'Strategic emerging industry' } }, ...criteria]
          : criteria,
      dims: Object.entries(dimension?.values ?? {}).map(([id, name]) => ({
        id: `${DIMS[indicator.id]}:${id}`,
        label: name,
      })),
      fields: (kindById(indicator.kind)?.fields ?? []).map((field) => ({
        name: field.name,
        label: field.label,
        money: field.type === 'fen',
      })),
    };
  });
}
