import type { Label } from '@sophora/domain/basics/message';
import { DIMENSIONS } from '@sophora/domain/indicators/dimensionNames';

/** IPC sections (国际专利分类部). */
const SECTIONS: Readonly<Record<string, Label>> = {
  A: { zh: 'A 人类生活必需', en: 'A Human necessities' },
  B: { zh: 'B 作业；运输', en: 'B Operations; transport' },
  C: { zh: 'C 化学；冶金', en: 'C Chemistry; metallurgy' },
  D: { zh: 'D 纺织；造纸', en: 'D Textiles; paper' },
  E: { zh: 'E 固定建筑物', en: 'E Fixed constructions' },
  F: { zh: 'F 机械工程；照明；加热；武器', en: 'F Mechanical engineering' },
  G: { zh: 'G 物理', en: 'G Physics' },
  H: { zh: 'H 电学', en: 'H Electricity' },
};

/** What a breakdown value is called. An empty value means the source does not say. */
export function dimensionLabel(dimension: string, value: string): Label {
  if (value === '') return { zh: '未知', en: 'unknown' };
  if (dimension === 'ipc') return SECTIONS[value] ?? { zh: value, en: value };
  if (dimension === 'class') return { zh: `第 ${value} 类`, en: `class ${value}` };
  return DIMENSIONS[dimension]?.values?.[value] ?? { zh: value, en: value };
}
