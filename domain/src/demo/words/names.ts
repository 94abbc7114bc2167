/** Characters of synthetic names of people and firms. They name nobody: every combination is drawn. */

export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段'.split(
    '',
  );
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波晓宁辉飞鹏宇浩然欣怡佳琪雪梅春燕振东家豪思远子涵俊峰永康立新庆祥培德继光少华学良'.split(
    '',
  );

/** Two-character firm names are drawn from these pairs; the third character makes most of them unique. */
export const FIRM_FIRST =
  '鲁齐泉岱瀚博恒瑞鑫诚信达通宏盛天海云星光华科智汇创领航众金银玉润泽嘉禾康益安泰顺祥吉福德仁和美佳悦乐优尚品雅清源沐晨曦朗远景腾跃飞凌越卓凯奥维纳思睿慧'.split(
    '',
  );
export const FIRM_SECOND =
  '源丰达通泰安盛兴隆昌旺发益康健宁和祥瑞图博洋宇宏伟业邦联创卓锐捷特耐森林木禾谷田园香味鲜坊斋阁轩堂居客尚品艺匠工科微芯谱讯维易仓链桥岸港湾'.split(
    '',
  );

export const PERSON_SIGNS = ['海', '东', '小', '老', '大', '阿', '新', '福', '红', '明', '芳', '顺'];

export const AGENCIES = [
  '示例汇智专利代理事务所（普通合伙）',
  '示例青桐知识产权代理有限公司',
  '示例衡正专利代理有限责任公司',
  '示例百川知识产权代理事务所（特殊普通合伙）',
  '示例启明专利商标事务所有限公司',
  '示例安诺专利代理事务所（普通合伙）',
  '示例金阶知识产权服务有限公司',
  '示例恒远专利代理有限公司',
];

export const BANKS = [
  '示例农村商业银行股份有限公司',
  '示例银行股份有限公司示例区支行',
  '示例城市商业银行股份有限公司青禾支行',
  '示例融资担保有限公司',
  '示例科技支行股份有限公司',
];
