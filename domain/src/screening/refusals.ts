import type { RefusalText } from '../basics/refusals.ts';

/** Why something about leads and batch lists is refused. */
export const SCREENING_REFUSALS = {
  'screening-in-check': {
    kind: 'conflict',
    zh: '这条线索已有人在核查。',
    en: 'Somebody is checking this lead already.',
  },
  'screening-no-numbers': {
    kind: 'invalid',
    zh: '文件中没有可以辨认的申请号一列。请核对表头是否有“申请号”，再上传。',
    en: 'The file has no column of application numbers that can be read. Check that its header says 申请号 and send it again.',
  },
  'screening-too-many': {
    kind: 'tooLarge',
    zh: '一个批次最多 {limit} 件，请分成几个文件。',
    en: 'A batch holds {limit} filings at most; split the file.',
  },
  'screening-not-approved': {
    kind: 'conflict',
    zh: '反馈表须经另一人复核通过后才能导出。',
    en: 'The return table can be exported once a second person has approved it.',
  },
} as const satisfies Record<string, RefusalText>;

/** Why a row of a batch file could not be used. */
export const BATCH_ROW_PROBLEMS = {
  'screening-row-number': { zh: '没有可以辨认的申请号', en: 'no application number that can be read' },
  'screening-row-repeated': { zh: '同一申请号前面已有一行', en: 'an earlier row has the same number' },
  'screening-row-not-listed': { zh: '这一批没有这件申请', en: 'the batch does not have this filing' },
  'screening-row-unclear': {
    zh: '结果没有写明认定、撤回还是排除，请逐件登记',
    en: 'the result does not say found, withdrawn or cleared; record it by hand',
  },
  'screening-row-decided': {
    zh: '这件申请尚未上报或已有结果',
    en: 'this filing was not returned yet or has its result already',
  },
} as const;
