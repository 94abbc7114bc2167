import { abstractBody } from './abstractBody.ts';
import type { DemoPatent } from './patents.ts';
import { label, Random } from './random.ts';
import { FIELDS, type TechnicalField } from './words/fields.ts';

/** Title and abstract of a patent, combined from the phrases of its field. Readable, varied, about nothing real. */
interface PatentText {
  readonly title: string;
  readonly abstract: string;
  /** First the main class. For designs a Locarno class. */
  readonly classes: readonly string[];
}

const LABEL = label('patentText');
/** What may stand before the name of a thing, a mixture, a method. */
const ADJECTIVES: Record<TechnicalField['nature'], readonly string[]> = {
  device: [
    '',
    '',
    '新型',
    '便携式',
    '可调节',
    '高效',
    '一体化',
    '模块化',
    '多功能',
    '防护型',
    '轻量化',
    '快装式',
    '低噪声',
    '组合式',
    '改进型',
    '紧凑型',
    '分体式',
    '易维护',
  ],
  composition: [
    '',
    '',
    '',
    '高稳定性',
    '低成本',
    '环保型',
    '改良型',
    '高纯度',
    '复配',
    '易储存',
    '速效',
    '温和型',
  ],
  software: ['', '', '', '改进的', '轻量级', '分布式', '多源数据融合的', '可解释的', '自适应', '低时延'],
};
const PURPOSES: Record<TechnicalField['nature'], readonly string[]> = {
  device: [
    '',
    '',
    '',
    '便于维护的',
    '用于现场作业的',
    '带有自锁功能的',
    '适用于狭小空间的',
    '可远程监测的',
    '带缓冲结构的',
    '用于教学实验的',
    '适合批量生产的',
  ],
  composition: ['', '', '', '适合规模化生产的', '用于冬季环境的', '以天然原料为主的', '便于运输的'],
  software: [
    '',
    '',
    '',
    '面向边缘终端的',
    '面向中小企业的',
    '面向园区管理的',
    '用于移动终端的',
    '用于城市治理的',
  ],
};
const JOINS = [
  '固定连接',
  '转动连接',
  '滑动配合',
  '卡接',
  '螺纹连接',
  '可拆卸连接',
  '焊接',
  '铰接',
  '电性连接',
  '相抵接',
];
const SIDES = ['上方', '下方', '一侧', '两端', '内部', '外壁', '顶部', '底部', '中部', '四周'];
const VERBS = ['设置有', '安装有', '开设有供其穿过的孔并装有', '布置有', '固定有', '嵌设有'];

const LONGEST = 250;
/** Of the body in the words of its field so many characters are kept; more would make the texts of one field alike. */
const LEAD = 40;

export function patentText(seed: number, patent: DemoPatent): PatentText {
  const random = new Random(seed, LABEL, patent.index);
  const field = FIELDS[patent.field]!;
  if (patent.type === 3) return design(random, field);
  const objects = patent.sei && !patent.keyworded ? (field.plainObjects ?? field.objects) : field.objects;
  const object = random.pick(objects);
  const subject = `${random.pick(PURPOSES[field.nature])}${random.pick(ADJECTIVES[field.nature])}${object}`;
  const isMethod = /(方法|工艺)$/.test(object);
  const twins = {
    device: ['及其使用方法', '及其控制方法', '及方法'],
    composition: ['及其制备方法', '及其制备工艺', '及其应用'],
    software: ['及装置', '及存储介质', '、设备及介质'],
  }[field.nature];
  const twin =
    patent.type === 1 && (field.nature === 'software' ? isMethod : !isMethod) && random.permille(450);
  const title = `${random.permille(850) ? '一种' : ''}${subject}${twin ? random.pick(twins) : ''}`;
  const right = patent.type === 1 ? '本发明' : '本实用新型';
  const body = isMethod
    ? methodBody(random, field)
    : { device: deviceBody, composition: mixtureBody, software: systemBody }[field.nature](random, field);
  const opening = random.pick([
    `${right}公开了${title}，`,
    `${right}涉及${title}，`,
    `${right}提供${title}，`,
    `本申请公开了${title}，`,
  ]);
  const effects = chosen(random, field.effects, random.between(1, 3)).join('，');
  const close = random.pick([
    `${right}解决了现有技术中${random.pick(field.problems)}的问题，${effects}。`,
    `与现有技术相比，${right}${effects}。`,
    `该方案克服了${random.pick(field.problems)}的缺陷，${effects}。`,
    `${effects}，具有较好的应用前景。`,
  ]);
  const lead = `${opening}${body
    .split('；', 1)[0]!
    .slice(0, LEAD)
    .replace(/[，、：]$/, '')}；`;
  const own = abstractBody(seed, patent.index, field, LONGEST - lead.length - close.length);
  return { title, abstract: `${lead}${own}${close}`, classes: classes(random, field) };
}

function design(random: Random, field: TechnicalField): PatentText {
  const thing = random.pick(field.designs);
  const title = `${thing}${random.pick(['', '', '（A款）', '（B款）', '（新）', `（${random.between(1, 9)}${random.between(0, 9)}型）`, '（便携）'])}`;
  const views = random.pick(['立体图', '主视图', '设计1立体图']);
  const abstract = `1.本外观设计产品的名称：${title}。2.本外观设计产品的用途：用于${random.pick(field.objects)}及相关场合。3.本外观设计产品的设计要点：在于${random.pick(['形状', '形状与图案的结合', '形状、图案与色彩的结合'])}。4.最能表明设计要点的图片或照片：${views}。`;
  return { title, abstract, classes: [field.designClass] };
}

function deviceBody(random: Random, field: TechnicalField): string {
  const parts = chosen(random, field.parts, Math.min(field.parts.length, random.between(4, 6)));
  const [a, b, c, d, e, f] = parts;
  let text = `包括${a}、${b}和${c}，所述${a}的${random.pick(SIDES)}${random.pick(VERBS)}${b}，所述${b}与${c}${random.pick(JOINS)}；`;
  if (d) text += `所述${c}的${random.pick(SIDES)}${random.pick(VERBS)}${d}，`;
  if (e) text += `所述${d}通过${e}与${a}${random.pick(JOINS)}，`;
  if (f && random.permille(600))
    text += `${f}位于${e}的${random.pick(SIDES)}，用于${random.pick(field.steps)}；`;
  if (random.permille(400)) text += `使用时，${inOrder(random, field.steps, 2).join('，随后')}；`;
  return text;
}

function mixtureBody(random: Random, field: TechnicalField): string {
  const parts = chosen(random, field.parts, Math.min(field.parts.length, random.between(4, 6)));
  const shares = parts.map((part) => {
    const from = random.between(1, 40);
    return `${part}${from}～${from + random.between(1, 20)}份`;
  });
  const measure = random.pick(['按重量份计', '按质量份计', '以重量份数计']);
  const steps = inOrder(random, field.steps, Math.min(field.steps.length, random.between(2, 4)));
  const making = random.permille(650) ? `其制备包括${steps.join('、')}；` : '';
  return `${measure}，包括：${shares.join('、')}；${making}`;
}

function systemBody(random: Random, field: TechnicalField): string {
  const parts = chosen(random, field.parts, Math.min(field.parts.length, random.between(3, 5)));
  const steps = inOrder(random, field.steps, Math.min(field.steps.length, parts.length));
  const roles = steps.map((step, i) => `所述${parts[i]}用于${step}`);
  return `包括${parts.slice(0, -1).join('、')}和${parts.at(-1)}，${roles.join('；')}；`;
}

function methodBody(random: Random, field: TechnicalField): string {
  const steps = inOrder(random, field.steps, Math.min(field.steps.length, random.between(3, 5)));
  const parts = chosen(random, field.parts, 2);
  let text = `包括以下步骤：${steps.map((s, i) => `S${i + 1}、${s}`).join('；')}；`;
  if (random.permille(600)) text += `其中${parts[0]}与${parts[1]}协同工作，`;
  const quantity =
    field.nature === 'device' ? ['温度', '压力', '转速', '位移'] : ['响应时间', '采样周期', '偏差', '误报率'];
  if (random.permille(500))
    text += `${random.pick(quantity)}控制在${random.between(2, 9)}${random.between(0, 9)}%以内；`;
  return text;
}

/** Some of a list, in the list's own order: steps follow each other. */
function inOrder(random: Random, list: readonly string[], n: number): string[] {
  const picked = new Set(chosen(random, list, n));
  return list.filter((item) => picked.has(item));
}

function chosen(random: Random, list: readonly string[], n: number): string[] {
  const start = random.int(list.length);
  // A step without a common factor visits each once.
  const step = list.length % 2 === 1 ? 2 : list.length % 3 === 0 ? 1 : 3;
  return Array.from({ length: Math.min(n, list.length) }, (_, i) => list[(start + i * step) % list.length]!);
}

function classes(random: Random, field: TechnicalField): string[] {
  const main = random.pick(field.ipc.slice(0, Math.max(1, Math.ceil(field.ipc.length / 2))));
  return [...new Set([main, ...Array.from({ length: random.between(0, 3) }, () => random.pick(field.ipc))])];
}
