import type { Label } from '../../basics/message.ts';

/** 商标注册用商品和服务国际分类 (尼斯分类): the 45 classes under the short names people know them by; goods 1–34, services 35–45. */
const NAMES =
  '化学原料/Chemicals 颜料油漆/Paints 日化用品/Cosmetics_and_cleaning 燃料油脂/Fuels_and_oils 医药/Pharmaceuticals 金属材料/Metal_goods ' +
  '机械设备/Machinery 手工器械/Hand_tools 科学仪器/Electronics_and_instruments 医疗器械/Medical_instruments 灯具空调/Lighting_and_heating ' +
  '运输工具/Vehicles 军火烟火/Firearms_and_fireworks 珠宝钟表/Jewellery_and_clocks 乐器/Musical_instruments 办公用品/Paper_and_office ' +
  '橡胶制品/Rubber_and_plastics 皮革皮具/Leather_goods 建筑材料/Building_materials 家具/Furniture 厨房洁具/Household_utensils 绳网袋篷/Ropes_and_tents ' +
  '纱线丝/Yarns 布料床单/Textiles 服装鞋帽/Clothing 纽扣拉链/Haberdashery 地毯席垫/Carpets 健身器材/Games_and_sport 食品/Preserved_food ' +
  '方便食品/Staple_food 饲料种籽/Agricultural_products 啤酒饮料/Beer_and_soft_drinks 酒/Alcoholic_drinks 烟草烟具/Tobacco 广告销售/Advertising_and_trade ' +
  '金融物管/Finance_and_property 建筑修理/Building_and_repair 通讯服务/Telecommunications 运输贮藏/Transport_and_storage 材料加工/Processing_of_materials ' +
  '教育娱乐/Education_and_entertainment 科技服务/Science_and_software 餐饮住宿/Food_and_lodging 医疗园艺/Medical_and_gardening 社会服务/Legal_and_personal';

export const NICE_CLASSES: readonly Label[] = NAMES.split(' ').map((pair) => {
  const [zh, en] = pair.split('/');
  return { zh: zh!, en: en!.replaceAll('_', ' ') };
});

/** `第30类 方便食品`; 0 stands for none stated. */
export function niceClassText(niceClass: number, language: 'zh' | 'en'): string {
  const name = NICE_CLASSES[niceClass - 1];
  if (name === undefined) return language === 'zh' ? '未写类别' : 'no class stated';
  return language === 'zh' ? `第${niceClass}类 ${name.zh}` : `Class ${niceClass} ${name.en}`;
}
