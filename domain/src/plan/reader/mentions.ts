import { foldText } from './foldText.ts';

/** Names of public bodies as running text uses them: with an ending of their own, or as a list before 等部门. */
const FIELDS =
  '市场监督管理|市场监管|公安|司法|文化和旅游|文化旅游|文旅|财政|科学技术|科技|教育|商务|农业农村|宣传|税务|民政|卫生健康|工业和信息化|工信|发展改革|发展和改革|人力资源社会保障|人力资源和社会保障|自然资源|自然资源和规划|生态环境|住房城乡建设|住房和城乡建设|交通运输|水利|应急管理|统计|审计|大数据|版权|知识产权|金融监管|投资促进|行政审批|行政审批服务|综合执法|城市管理|医疗保障|体育';
/** Zones with offices of their own: 高新区市场监管局 is not 区市场监管局. */
const ZONES = '高新区|经开区|开发区|新区|度假区|示范区|保税区';
const NAMED = new RegExp(
  `(?:${ZONES}|国家|省|市|区|县|本区|我区)?(?:${FIELDS})(?:局|部|厅|委员会|委|办公室|分局|总局)(?![\\u4e00-\\u9fff]?门)|(?:[省市区县]|各级)?(?:人民)?(?:法院|检察院)|[省市区县]委宣传部|(?:${ZONES}|区|县)[\\u4e00-\\u9fff]{2,12}领导小组|各(?:街道办事处|街道|镇街|镇\\(街道\\)|街镇)|[省市区县]政府各部门`,
  'g',
);
const LIST = new RegExp(
  `[省市区县]?(?:${FIELDS})(?:、(?:${FIELDS})){1,12}(?=等(?:有关|相关)?部门|部门|等(?:有关|相关)?单位)`,
  'g',
);

/** Bodies a text names beside its owners. */
export function findMentions(text: string, owners: readonly string[]): string[] {
  const found: string[] = [];
  const named = owners.map(foldText);
  const add = (name: string) => {
    const core = name.replace(/^[省市区县]/, '');
    if (!named.some((owner) => owner.includes(core)) && !found.includes(name)) found.push(name);
  };
  for (const m of text.matchAll(NAMED)) add(m[0]);
  for (const m of text.matchAll(LIST))
    for (const name of m[0].replace(/^[省市区县]/, '').split('、')) add(name);
  return found;
}
