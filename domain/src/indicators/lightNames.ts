import type { Label } from '../basics/message.ts';
import type { Light } from './light.ts';

/** What a light is called, on the screen and in tables. */
export const LIGHT_NAMES = {
  green: { zh: '正常', en: 'On track' },
  yellow: { zh: '预警', en: 'At risk' },
  red: { zh: '滞后', en: 'Behind' },
  grey: { zh: '无数据', en: 'No data' },
  done: { zh: '已完成', en: 'Met' },
  missed: { zh: '未完成', en: 'Missed' },
} as const satisfies Record<Light, Label>;
