/** What a column of a 任务分工表 holds. */
export type Column = 'number' | 'task' | 'content' | 'lead' | 'owner' | 'support' | 'due' | undefined;

const NAMES: readonly (readonly [RegExp, Column])[] = [
  [/^(?:序号|编号|序)$/, 'number'],
  [/^(?:牵头|主办|主责|总牵头)(?:责任)?(?:单位|部门)$/, 'lead'],
  [/^(?:配合|协办|协同|参与|协助|参加)(?:责任)?(?:单位|部门)$/, 'support'],
  [/^(?:责任|负责|承办|落实|实施|责任主体)?(?:单位|部门|主体)(?:及责任人)?$/, 'owner'],
  [/^(?:完成|推进|时间|办结|落实)?(?:时限|期限|时间|节点|时间节点|进度|进度安排)(?:要求)?$/, 'due'],
  [
    /^(?:(?:主要|具体|工作|重点|任务|目标|落实|推进)+(?:内容|措施|举措|要求|目标|事项|清单)|内容|措施|举措|具体任务|任务要求|任务分解|细化措施)(?:及要求|和要求)?$/,
    'content',
  ],
  [/^(?:重点|主要|工作|目标|年度|分解)*(?:任务|工作|事项|项目|行动|工程)(?:名称|类别)?$/, 'task'],
];

/**
 * The columns a row names. It is a header when it names a task and who is responsible; `below`: it can be its second
 * line. Without a column of tasks the first column of contents is that.
 */
export function columnsOf(cells: readonly string[]): {
  readonly list: Column[];
  readonly header: boolean;
  readonly below: boolean;
} {
  const list = cells.map((text) =>
    text.length > 12 ? undefined : NAMES.find(([name]) => name.test(text))?.[1],
  );
  if (!list.includes('task')) {
    const content = list.indexOf('content');
    if (content >= 0) list[content] = 'task';
  }
  const responsible = list.some((c) => c === 'lead' || c === 'owner');
  const filled = cells.filter((text) => text !== '').length;
  const named = list.filter((c) => c !== undefined).length;
  return {
    list,
    header: responsible && list.includes('task') && named * 2 >= filled,
    below: responsible && named === filled,
  };
}
