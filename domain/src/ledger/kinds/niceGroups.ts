import { cellCode, cellLine, isBlankMarker } from '../cellText.ts';
import { problem, textField } from '../fieldTypes.ts';
import type { Field, Kind, Normalised } from '../kind.ts';

const NOTHING: Normalised = { ok: true, value: null };

function niceClass(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const m = /^第?0*(\d{1,2})类?$/.exec(cellCode(raw));
  const value = Number(m?.[1] ?? 0);
  return value >= 1 && value <= 45 ? { ok: true, value } : problem('mark-class', { text: cellLine(raw) });
}

function groupCode(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const digits = cellCode(raw).replace(/^(\d{3})$/, '0$1');
  return /^(?:0[1-9]|[1-3]\d|4[0-5])\d{2}$/.test(digits)
    ? { ok: true, value: digits }
    : problem('nice-group', { text: cellLine(raw) });
}

const ITEM_CODE = /^C?\d{6}$/;

const fields: readonly Field[] = [
  {
    name: 'class',
    label: { zh: '类别', en: 'Class' },
    type: 'integer',
    synonyms: ['商品类别', '国际分类', '类', '尼斯类别', 'class'],
    normalise: niceClass,
  },
  {
    name: 'group',
    label: { zh: '类似群', en: 'Similar group' },
    type: 'code',
    required: true,
    synonyms: ['类似群号', '类似群组', '群组', '类似群代码', 'group'],
    normalise: groupCode,
    recognise: (cell) => (/^(?:0[1-9]|[1-3]\d|4[0-5])\d{2}$/.test(cellCode(cell)) ? 0.7 : 0),
  },
  textField('groupName', '类似群名称', 'Name of group', ['群组名称', '类似群组名称', 'group_name', 'name']),
  textField('part', '部分', 'Part', ['类似群部分', '小组', 'subgroup']),
  textField('item', '商品或服务', 'Goods or service', [
    '商品名称',
    '商品服务名称',
    '商品/服务项目',
    '服务名称',
    '项目名称',
    'item',
  ]),
  {
    name: 'itemCode',
    label: { zh: '商品编号', en: 'Item code' },
    type: 'text',
    synonyms: ['商品服务编码', '商品编码', '编号', '编码', 'item_code'],
    normalise: (raw) => (isBlankMarker(raw) ? NOTHING : { ok: true, value: cellCode(raw) }),
    recognise: (cell) => (ITEM_CODE.test(cellCode(cell)) ? 1 : 0),
  },
];

/** 类似商品和服务区分表: classes, similar groups, their parts and items. Imported in the edition the office uses. */
export const niceGroups: Kind = {
  id: 'niceGroups',
  label: { zh: '类似商品和服务区分表', en: 'Similar goods and services' },
  unit: { zh: '项', en: 'items' },
  reference: true,
  fields,
  identify(facts) {
    if (typeof facts.group !== 'string') return [];
    const item = facts.item ?? facts.itemCode;
    // One code covers several goods and one good stands in several groups: group, part and words together are the key.
    return item === undefined
      ? [{ scheme: 'group', value: facts.group }]
      : [{ scheme: 'item', value: [facts.group, facts.part ?? '', item, facts.itemCode ?? ''].join('/') }];
  },
  derive: (facts) =>
    facts.class === undefined && typeof facts.group === 'string'
      ? { class: Number(facts.group.slice(0, 2)) }
      : {},
  check(facts) {
    return typeof facts.group === 'string' && facts.class !== Number(facts.group.slice(0, 2))
      ? [
          {
            level: 'reject',
            field: 'class',
            message: { code: 'nice-class-group', params: { class: Number(facts.class), group: facts.group } },
          },
        ]
      : [];
  },
  title: (facts) =>
    [facts.group, facts.part, facts.item ?? facts.groupName].filter((p) => p !== undefined).join(' '),
  list: {
    columns: ['class', 'group', 'part', 'item', 'itemCode', 'groupName'],
    filters: ['class', 'group', 'part'],
    sorts: ['class', 'group', 'item', 'itemCode'],
    search: ['group', 'groupName', 'item', 'itemCode'],
  },
};
