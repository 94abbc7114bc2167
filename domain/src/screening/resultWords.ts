/**
 * 批次结果: what a result file says of a filing. Only words that say clearly what CNIPA decided are taken; 视为撤回 and 驳回 alone
 * do not say whether a finding was made, so a person has to look.
 */
export type BatchResult = 'found' | 'withdrawn' | 'cleared';

const CLEARED =
  /^(?:已?排除|予以排除|正常|正常申请|不属于.*|不予认定|未认定|移出(?:清单|名单)?|不是.*|申诉(?:成立|通过))$/;
const WITHDRAWN = /^(?:已|主动|自愿|申请人)*撤回(?:申请|声明已?受理)?$/;
const FOUND =
  /^(?:已|予以|维持|仍)?认定(?:为)?(?:非正常(?:专利)?(?:申请)?)?$|^(?:属于)?非正常(?:专利)?申请(?:行为)?$|^(?:属于)?非正常$/;

export function batchResultOf(text: string): BatchResult | undefined {
  const said = text.normalize('NFKC').replace(/[\s。.,，;；]/g, '');
  if (CLEARED.test(said)) return 'cleared';
  if (WITHDRAWN.test(said)) return 'withdrawn';
  return FOUND.test(said) ? 'found' : undefined;
}
