import { MATTER_STATES } from '@sophora/domain/matters/words';
import { spareReasonText } from '@sophora/domain/screening/screeningTexts';
import { INPUT_LABELS, SIGNAL_LABELS } from '@sophora/domain/screening/signalLabels';
import type { Language } from '../ui/i18n/language.ts';

export const signalName = (id: string, language: Language): string => SIGNAL_LABELS[id]?.[language] ?? id;

export const inputName = (field: string, language: Language): string =>
  INPUT_LABELS[field]?.[language] ?? field;

export const spareName = (why: string, language: Language): string =>
  spareReasonText(why as Parameters<typeof spareReasonText>[0], language);

/** Where a filing of a list, a batch or a check stands: `stateName('screening-item', 'stated', 'zh')`. */
export const stateName = (procedure: string, state: string, language: Language): string =>
  MATTER_STATES[`${procedure}.${state}`]?.[language] ?? state;

export const separator = (language: Language): string => (language === 'zh' ? '、' : ', ');
