import type { Json } from '../basics/json.ts';
import type { Label } from '../basics/message.ts';
import { TARGET_SETTINGS } from './targetSettings.ts';

/**
 * Settings that decide what counts (口径设置, decision 12: class *definition*; a change re-judges). Where no official
 * value was found the default is ours and marked so; nothing here is presented as law.
 */
export interface SettingDefinition {
  readonly key: string;
  readonly label: Label;
  /** What it decides, and why the default is what it is. */
  readonly explanation: Label;
  /** `definition` decides what counts, `target` against what it is judged. */
  readonly class: 'definition' | 'target';
  readonly indicators: readonly string[];
  readonly type: 'choice' | 'fen' | 'integer' | 'boolean';
  readonly values?: Readonly<Record<string, Label>>;
  readonly default: Json;
  /** A number that is shown as a target: whoever sets it names the document that says so. */
  readonly cited?: true;
  /** `platform`: no official value was found, the default is our own choice. */
  readonly origin: 'official' | 'platform';
}

export interface Settings {
  readonly seiReading: 'ipc' | 'ipc-keyword';
  readonly ipcScope: 'any' | 'first';
  readonly overseasScope: 'foreign' | 'foreignAndHkMoTw';
  readonly maintenanceFrom: 'filing' | 'grant';
  /** Fen; null: no threshold is set and criterion D cannot be assessed. */
  readonly pledgeThresholdFen: number | null;
  readonly pledgeSplit: 'equal' | 'whole';
  readonly pledgeLasts: 'stays' | 'untilRelease';
  readonly marksCounting: 'byClass' | 'byNumber';
  readonly marksGrace: 'count' | 'exclude';
  readonly populationPolicy: 'latestPublished' | 'latestKnown';
  readonly headline: 'computed' | 'official';
  readonly centreDone: 'approved' | 'opened' | 'accepted';
  readonly giBodyDone: 'approved' | 'opened';
  readonly navigationDone: 'approved' | 'accepted' | 'applied';
  /** How many navigation projects are wanted; null: not set, so not decidable. */
  readonly navigationTarget: number | null;
  readonly caseCountedOn: 'closed' | 'filed';
  /** Place to be reached among the peers; null: not set. */
  readonly caseRankTarget: number | null;
  readonly caseRankBasis: 'count' | 'perHouseholds';
  /** Fewest valid answers for a share to be taken as it is. */
  readonly surveyFloor: number | null;
  readonly serviceBodyScope: 'all' | 'agencies' | 'agenciesWithoutBranches';
}

const HIGH_VALUE = ['high-value-inventions'];
const MARKS = ['valid-marks'];

export const SETTINGS: readonly SettingDefinition[] = [
  {
    key: 'seiReading',
    label: { zh: '战略性新兴产业判定', en: 'Strategic emerging industry test' },
    explanation: {
      zh: '参照关系表的多数规则同时给出关键词。“仅看分类号”会多计，“分类号加关键词”会少计；两种读法都计算并列出，此项决定哪一种计入。未见官方说明，默认取较严的一种。',
      en: 'Most rules of the table name keywords beside IPC ranges. IPC alone over-counts, IPC and keyword under-counts; both are computed and shown, this decides which one counts. No official note was found; the default is the stricter one.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      ipc: { zh: '仅看分类号', en: 'IPC only' },
      'ipc-keyword': { zh: '分类号加关键词', en: 'IPC and keyword' },
    },
    default: 'ipc-keyword',
    origin: 'platform',
  },
  {
    key: 'ipcScope',
    label: { zh: '采用的分类号', en: 'IPC symbols looked at' },
    explanation: {
      zh: '一件专利有多个分类号时，任一命中即可，还是只看主分类号。未见官方说明。',
      en: 'Whether any of a patent’s IPC symbols is enough or only the first one is looked at. No official note was found.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      any: { zh: '任一分类号', en: 'any symbol' },
      first: { zh: '仅主分类号', en: 'first symbol only' },
    },
    default: 'any',
    origin: 'platform',
  },
  {
    key: 'overseasScope',
    label: { zh: '海外同族的范围', en: 'Scope of “overseas”' },
    explanation: {
      zh: '港澳台的授权是否算作“海外有同族专利权”。未见官方说明，默认不算。',
      en: 'Whether rights granted in Hong Kong, Macao or Taiwan make an overseas family. No official note was found; by default they do not.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      foreign: { zh: '仅外国', en: 'foreign states only' },
      foreignAndHkMoTw: { zh: '外国及港澳台', en: 'foreign states, Hong Kong, Macao and Taiwan' },
    },
    default: 'foreign',
    origin: 'platform',
  },
  {
    key: 'maintenanceFrom',
    label: { zh: '维持年限起算日', en: 'Maintenance counted from' },
    explanation: {
      zh: '“维持年限超过10年”自申请日还是授权公告日起算。未见官方文本；公布的平均维持年限只与自申请日起算相符，默认申请日。',
      en: '“Maintained for more than 10 years” from filing or from grant. No official text was found; published mean ages fit filing only, the default.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: { filing: { zh: '申请日', en: 'filing date' }, grant: { zh: '授权公告日', en: 'grant date' } },
    default: 'filing',
    origin: 'platform',
  },
  {
    key: 'pledgeThresholdFen',
    label: { zh: '较高质押融资金额', en: 'Higher pledge amount' },
    explanation: {
      zh: '单件专利的质押融资金额达到多少算“较高”。未见公布的标准：不设定则此项不判定，也不计入。',
      en: 'From which amount per patent a pledge loan is a “higher” one. No published figure was found: without a value the criterion is not assessed and nothing counts by it.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'fen',
    default: null,
    origin: 'platform',
  },
  {
    key: 'pledgeSplit',
    label: { zh: '打包质押的分摊', en: 'Pledge of several patents' },
    explanation: {
      zh: '一份合同质押多件专利时，金额平均分摊，还是每件都按全额。未见官方说明。',
      en: 'Whether the amount of a contract over several patents is split equally or counts in full for each. No official note was found.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      equal: { zh: '平均分摊', en: 'split equally' },
      whole: { zh: '每件按全额', en: 'full amount for each' },
    },
    default: 'equal',
    origin: 'platform',
  },
  {
    key: 'pledgeLasts',
    label: { zh: '质押解除后', en: 'After a pledge is released' },
    explanation: {
      zh: '“实现较高质押融资金额”在质押解除后是否继续成立。未见官方说明，默认按字面：实现过即成立。',
      en: 'Whether “achieved a higher pledge amount” still holds once the pledge is released. No official note was found; by the words, achieved once is achieved.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      stays: { zh: '继续成立', en: 'still holds' },
      untilRelease: { zh: '到解除日为止', en: 'ends with the release' },
    },
    default: 'stays',
    origin: 'platform',
  },
  {
    key: 'marksCounting',
    label: { zh: '商标计件方式', en: 'How marks are counted' },
    explanation: {
      zh: '一标多类时按“注册号×类别”计件，还是按注册号计件。国家知识产权局的有效注册商标量按类计件（待与数据提供方核对）。按注册号计件时，以同一行所列的类别为一件；一类一行的文件不能合并。',
      en: 'Whether a registration in several classes counts once per class or once. The national figure counts per class (to be checked with the supplier of the data). By number, the classes named in one row make one; a file with a row per class cannot be joined.',
    },
    class: 'definition',
    indicators: MARKS,
    type: 'choice',
    values: {
      byClass: { zh: '按注册号×类别', en: 'per number and class' },
      byNumber: { zh: '按注册号', en: 'per number' },
    },
    default: 'byClass',
    origin: 'platform',
  },
  {
    key: 'marksGrace',
    label: { zh: '续展宽展期', en: 'Grace period of renewal' },
    explanation: {
      zh: '有效期满后六个月宽展期内尚未续展的商标是否计入。默认不计入；补办续展后，数据中的有效期更新即恢复计入。',
      en: 'Whether a mark counts in the six months after its term in which it may still be renewed. By default not; once renewed, the new term of the data counts again.',
    },
    class: 'definition',
    indicators: MARKS,
    type: 'choice',
    values: {
      exclude: { zh: '不计入', en: 'does not count' },
      count: { zh: '计入', en: 'counts' },
    },
    default: 'exclude',
    origin: 'platform',
  },
  {
    key: 'populationPolicy',
    label: { zh: '常住人口年份', en: 'Year of the population' },
    explanation: {
      zh: '用截至统计日已公布的最近年末常住人口，还是用最近年末的数（不论何时公布）。户籍人口一律不用。',
      en: 'The latest year-end resident population already published on the day, or that of the latest year-end whenever published. Registered population is never used.',
    },
    class: 'definition',
    indicators: HIGH_VALUE,
    type: 'choice',
    values: {
      latestPublished: { zh: '统计日已公布的最近年末数', en: 'latest year-end published by the day' },
      latestKnown: { zh: '统计日之前最近年末数', en: 'latest year-end before the day' },
    },
    default: 'latestPublished',
    origin: 'platform',
  },
  ...TARGET_SETTINGS,
];

export function settingByKey(key: string): SettingDefinition | undefined {
  return SETTINGS.find((s) => s.key === key);
}

/** True for a value the setting may take. */
export function settingAllows(setting: SettingDefinition, value: Json): boolean {
  if (setting.type === 'choice')
    return typeof value === 'string' && Object.hasOwn(setting.values ?? {}, value);
  if (setting.type === 'boolean') return typeof value === 'boolean';
  return value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value > 0);
}

/** Stored values over defaults. A stored value the setting no longer allows is passed over. */
export function effectiveSettings(stored: Readonly<Record<string, Json>> = {}): Settings {
  const values: Record<string, Json> = {};
  for (const setting of SETTINGS) {
    const value = stored[setting.key];
    values[setting.key] = value !== undefined && settingAllows(setting, value) ? value : setting.default;
  }
  return values as unknown as Settings;
}
