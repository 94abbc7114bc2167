import type { Part } from './readerTypes.ts';

const LONGEST = 24;
const GOALS =
  /(?:^|工作|主要|总体|发展|建设|试点|行动|预期|阶段|阶段性|具体|量化|年度|奋斗|近期|远期|基本|和|与|及)(?:目标|指标)(?:任务|要求|及指标|和指标|与指标)?(?:\(.*\))?$|^目标任务$/;
const TASKS =
  /^(?:\d{4}年)?(?:重点|主要|工作|具体|核心|政策|实施|建设|改革)(?:工作|建设|改革|实施)?(?:任务|工作|措施|举措|工程|行动|内容|项目)(?:(?:和|及|与).{1,8}|分工|清单|安排)?$/;
const SAFEGUARDS =
  /(?:保障|支撑)(?:措施|机制|体系)?$|^(?:保障|支撑)|组织(?:领导|实施|保障)|^(?:工作|有关|相关|实施)要求$|^(?:强化|加强|完善|健全)(?:组织|实施|工作|政策|要素|支撑|服务)?(?:保障|支撑)/;

/** 工作目标, 重点任务 or 保障措施 by the heading's words; the last two only for the outermost numbering. */
export function partOf(title: string, level: number): Part | null {
  const text = title.replaceAll(' ', '');
  if (text === '' || text.length > LONGEST) return null;
  if (GOALS.test(text)) return 'goals';
  if (level > 1) return null;
  if (TASKS.test(text)) return 'tasks';
  return SAFEGUARDS.test(text) ? 'safeguards' : null;
}

const OTHER =
  /^(?:总体要求|指导思想|总体思路|基本思路|基本原则|工作原则|重要意义|.{0,6}认识|工作背景|适用范围|总则|附则|(?:实施|工作)步骤|(?:进度|时间|工作)安排|实施期限|基本情况|发展(?:基础|形势|现状)|组织形式)|(?:指导思想|原则|重要意义|必要性|形势|现状)$/;

/** Sections that set the frame and hold no tasks. */
export function isFrame(title: string): boolean {
  return OTHER.test(title);
}
