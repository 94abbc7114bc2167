/**
 * The golden list of the comparison: real names, each pair with the rule it stands for. `imitations` must be flagged (similar or
 * review), `coexisting` must not: famous marks of different owners that live side by side. Where a pair is an example of 商标审查审理指南 (2021)
 * 下编第五章 5.1 it says `guideline`; `reported` is an imitation the press or a decision made known; `made` changes a real name the way the
 * rule describes. Written before anything was tuned; a pair is added when one is found in practice, never taken out because it fails.
 */
export type GoldenSource = 'guideline' | 'reported' | 'made';
export type GoldenImitation = readonly [earlier: string, later: string, rule: string, source: GoldenSource];

export const list = (source: GoldenSource, rule: string, pairs: string): GoldenImitation[] =>
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [a, b] = pair.split('|').map((name) => name.replaceAll('_', ' '));
      return [a!, b!, rule, source] as const;
    });

export const IMITATIONS: readonly GoldenImitation[] = [
  ...list('guideline', '5.1.3', '牛|牛牛 牛|牛牌'),
  ...list('guideline', '5.1.5', '酷儿|酷几 BOSS|13055'),
  ...list('guideline', '5.1.6', '玫瑰|玫瑰花 皇冠|CROWN'),
  ...list(
    'reported',
    '5.1.7',
    '康师傅|康帅傅 六个核桃|六禾核桃 雪碧|雷碧 大白兔|太白兔 娃哈哈|娃恰恰 老干妈|老于妈 云南白药|云南自药 肯德基|肯麦基 奥利奥|粤利粤',
  ),
  ...list(
    'made',
    '5.1.5',
    '营养快线|营养抉线 旺仔|旺子 脉动|脉劫 七匹狼|七四狼 蓝月亮|监月亮 特仑苏|特伦苏 治治|洽洽 蒙牛|蒙午 联想|联相',
  ),
  ...list(
    'made',
    '5.1.5',
    '飘柔|漂柔 伊利|伊刹 周住|周佳 立白|立日 雕牌|周牌 汰渍|汰债 舒肤佳|舒服佳 好丽友|好丽有 徐福记|徐副记 双汇|双江',
  ),
  ...list(
    'made',
    '5.1.2',
    '老干妈|干老妈 老干妈|老妈干 娃哈哈|哈娃哈 六个核桃|核桃六个 王老吉|老王吉 喜之郎|之喜郎',
  ),
  ...list(
    'made',
    '5.1.4',
    '耐克|奈克 百度|佰度 百度|百渡 安踏|安塔 李宁|里宁 康师傅|康师父 全聚德|全聚得 真功夫|真工夫 老干妈|老甘妈 海底捞|海低捞',
  ),
  ...list(
    'made',
    '5.1.4',
    '茅台|矛台 五粮液|伍粮液 喜茶|禧茶 星巴克|新巴克 星巴克|星巴可 华为|华威 鸿星尔克|红星尔克 回力|回利 洽洽|恰恰 南孚|南浮',
  ),
  ...list(
    'made',
    '5.1.4',
    '阿里巴巴|啊里爸爸 拼多多|拼哆哆 美团|镁团 滴滴|嘀嘀 海尔|海而 格力|格利 九阳|久阳 苏泊尔|苏伯尔 公牛|工牛 晨光|辰光',
  ),
  ...list(
    'made',
    '5.1.4',
    '农夫山泉|侬夫山泉 东鹏特饮|东朋特饮 三只松鼠|三支松鼠 良品铺子|粮品铺子 百草味|佰草味 周黑鸭|周嘿鸭 绝味|觉味 必胜客|必盛客 德克士|得克士 老板|老扳',
  ),
  ...list(
    'made',
    '5.1.5',
    '大众|太众 大宝|太宝 王老吉|玉老吉 王老吉|王老古 白象|自象 土家人|士家人 未来|末来 日清|曰清 六神|六袖 双星|双皇',
  ),
  ...list(
    'made',
    '5.1.5',
    '青岛|清岛 全友|金友 金龙鱼|金龙渔 鲁花|鲁化 福临门|福监门 哈药|哈约 九牧|九枚 方太|方大 美的|羡的 奔驰|奔弛',
  ),
  ...list(
    'made',
    '5.1.7',
    '农夫山泉|农夫清泉 东阿阿胶|东阿河胶 海澜之家|海澜一家 六个核桃|六颗核桃 喜之郎|喜之狼 营养快线|营养热线 绿箭口香|绿剑口香 乐百氏|乐百年 金利来|金利莱 好想你|好想尔',
  ),
  ...list(
    'made',
    '5.1.1',
    '龙|龍 华为|華為 马应龙|馬應龍 云海|雲海 东方红|東方紅 飞鹤|飛鶴 张小泉|張小泉 万和|萬和',
  ),
  ...list('made', '5.1.1', 'ADIDAS|adidas Ｎike|NIKE 老干妈|老_干_妈 康师傅|康·师·傅 KAPPA|Kappa!'),
  ...list('made', '5.1.3', '旺|旺旺 喜|喜喜 熊猫|熊猫熊猫 狮|狮狮狮 乐百氏|乐乐百氏'),
  ...list(
    'made',
    '5.1.6',
    '苹果|APPLE 熊猫|PANDA 老虎|TIGER 太阳|SUN 骆驼|CAMEL 蓝天|BLUE_SKY 红牛|RED_BULL 钻石|DIAMOND 三六零|360 七喜|7喜',
  ),
  ...list(
    'made',
    '5.1.6',
    '三枪|3枪 九九九|999 五五五|555 玉米|苞米 番茄|西红柿 土豆|马铃薯 老虎|虎 凤凰|PHOENIX 长城|GREAT_WALL 五一八|518',
  ),
  ...list('made', '5.1.8', 'HP|hp TT|T.T LV|L&V 3M|3m Q8|QB'),
  ...list(
    'made',
    '5.1.9',
    'adidas|adibas adidas|adadas NIKE|NKIE PUMA|PAMA PUMA|PUNA NOKIA|NOKLA NOKIA|NOKAI SAMSUNG|SAMSANG PHILIPS|PHILLIPS PANASONIC|PANASOANIC',
  ),
  ...list(
    'made',
    '5.1.9',
    'SONY|SQNY CANON|CANNON GILLETTE|GILLETE COLGATE|COLCATE GUCCI|GUCCl PRADA|PRADO STARBUCKS|STARBUCK SUPOR|SUPER_SUPOR LENOVO|LENOV0 HUAWEI|HAUWEI',
  ),
  ...list(
    'made',
    '5.1.9',
    'MICROSOFT|MICR0S0FT GOOGLE|GOOGEL FACEBOOK|FACEB00K TOYOTA|TOYOTO HONDA|HONOA CHANEL|CHANNEL HERMES|HERMESS ROLEX|ROLLEX CASIO|CASSIO KAPPA|KAPA',
  ),
  ...list('made', '5.1.10', 'BLUE_MOON|MOON_BLUE GOLDEN_LION|LION_GOLDEN WHITE_RABBIT|RABBIT_WHITE'),
  ...list(
    'made',
    '5.1.11',
    'EAGLE|EAGLES BUTTERFLY|BUTTERFLIES RUN|RUNNING DIAMOND|THE_DIAMOND LION|LIONS SWIM|SWIMMING FAST|FASTER',
  ),
  ...list(
    'made',
    '5.1.12',
    '百度|百度烤肉 华为|华为手机 茅台|茅台酒 长虹|长虹电器 海尔|海尔冰箱 雀巢|雀巢咖啡 狗不理|狗不理包子 立白|立白洗衣液 小天鹅|小天鹅洗衣机 红旗|红旗轿车',
  ),
  ...list(
    'made',
    '5.1.13',
    '海底捞|海底捞火锅店 全聚德|全聚德饭店 同仁|同仁堂 如家|如家酒店 知味|知味馆 老正兴|老正兴菜馆 东来顺|东来顺食府 苏宁|苏宁商场',
  ),
  ...list(
    'made',
    '5.1.14',
    '大众|新大众 好利来|新好利来 安踏|新安踏 红双喜|老红双喜 海澜|海澜世家 劲霸|劲霸国际 东方|东方珍品 莲花|大莲花 LION|E-LION',
  ),
  ...list(
    'made',
    '5.1.16',
    '娃哈哈|娃哈哈爽歪歪 阿里巴巴|阿里巴巴芝麻门 星巴克|星巴克之恋 腾讯|腾讯梦 老干妈|老干妈的味道 ADIDAS|ADIDASPORT 蓝月亮|蓝月亮之星',
  ),
  ...list(
    'made',
    '5.1.17',
    '老干妈|LAOGANMA 海尔_HAIER|HAIER 康佳_KONKA|KONKA 华为_HUAWEI|HUAWEI 茅台|MAOTAI 娃哈哈|WAHAHA 五粮液_WULIANGYE|WULIANGYE',
  ),
  ...list(
    'made',
    '5.3',
    '爱华（AIWA）|AIWA 乐扣（LOCK&LOCK）|乐扣 松下|松下_PANASONIC 施华蔻（Schwarzkopf）|施华寇',
  ),
  ...list('made', 'split', '明珠|日月珠 好日子|女子日子 林海|木木海 鹏程|朋鸟程'),
];

export const pairs = (text: string): (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [a, b] = pair.split('|').map((name) => name.replaceAll('_', ' '));
      return [a!, b!] as const;
    });

export const COEXISTING: readonly (readonly [string, string])[] = pairs(`
亚美|美亚 中通|申通 中通|圆通 圆通|申通 海尔|海信 海信|海澜 海尔|海天 美的|美团 美的|美菱 美团|美图
华为|华润 华为|华硕 华联|华润 小米|小鹏 小红书|小天鹅 百度|百威 百事|百度 百丽|百威 格力|格兰仕 奔驰|奔腾
长安|长城 长虹|长城 东风|东芝 东方|东风 丰田|本田 三星|三洋 三菱|三星 三一|三星 金龙|金杯 统一|统帅
国美|国窖 恒大|恒安 恒安|恒源祥 好利来|好丽友 好孩子|好想你 同仁堂|同济堂 同仁堂|胡庆余堂 工商银行|农业银行 建设银行|中国银行 中国银行|中国人寿
中国移动|中国联通 中国移动|中国电信 中国石化|中国石油 北京大学|南京大学 清华|青花瓷 青岛啤酒|燕京啤酒 雪花啤酒|珠江啤酒 云南白药|云南红药 伊利|蒙牛 光明|三元
茅台|五粮液 剑南春|古井贡 泸州老窖|洋河 郎酒|沱牌 汾酒|西凤 王老吉|加多宝 康师傅|统一 农夫山泉|怡宝 娃哈哈|乐百氏 可口可乐|百事可乐
雪碧|芬达 红牛|东鹏特饮 红牛|金牛 天猫|天狗 天猫|飞猪 京东|苏宁 淘宝|当当 微信|微博 腾讯|网易 阿里巴巴|百度
滴滴|高德 平安|安踏 安踏|特步 李宁|匹克 鸿星尔克|乔丹 七匹狼|九牧王 海澜之家|利郎 雅戈尔|杉杉 波司登|鸭鸭 森马|美特斯邦威
周大福|老凤祥 周大福|六福 肯德基|麦当劳 必胜客|德克士 星巴克|瑞幸 喜茶|奈雪 海底捞|小肥羊 全聚德|便宜坊 狗不理|庆丰 老干妈|李锦记
老乡鸡|老干妈 海天|千禾 金龙鱼|鲁花 福临门|胡姬花 三只松鼠|良品铺子 飞鹤|君乐宝 贝因美|合生元 九阳|苏泊尔 老板|方太 公牛|德力西
奇瑞|吉利 比亚迪|长安 红旗|东风 蔚来|理想 小鹏|理想 永久|凤凰 立白|雕牌 蓝月亮|奥妙 大宝|百雀羚 六神|隆力奇
张小泉|王麻子 双汇|金锣 旺旺|洽洽 徐福记|雅客 大白兔|金丝猴 晨光|得力 回力|飞跃 哈药|太极 片仔癀|马应龙 东阿阿胶|福牌
联想|联通 海尔|格力 长虹|康佳 创维|TCL 大众|大宝 大众|大疆 华晨|华帝 金山|金蝶 用友|金蝶 新东方|好未来
NIKE|PUMA ADIDAS|ASICS SONY|SANYO NOKIA|NIKON CANON|EPSON HP|DELL IBM|INTEL BMW|BYD ASUS|ACER VISA|VIVO
OPPO|VIVO LEVIS|LEXUS GUCCI|PRADA CHANEL|CARTIER TOYOTA|HONDA SONY|TONY LION|LINO_UNO HTC|HP LG|GE KFC|KTV
EAGLE|ANGLE HOUSE|MOUSE CASIO|CASINO CAMEL|CAMERA APPLE|AMPLE HORSE|HOUSE DELTA|DELL ROLEX|RADO COACH|CHANEL GREAT_WALL|GREAT_LAKE
苹果|安卓 玫瑰|牡丹 熊猫|黑猫 老虎|TOYOTA 太阳|MOON 狮王|狮牌蚊香 春兰|春都 白猫|白象 白象|白雪 双鹿|双星
长江|黄河 泰山|黄山 红双喜|红塔山 中华|中南海 张裕|张飞 王府井|王守义 大疆|大华 金利来|金六福 六必居|六味斋 德邦|德克士
`);
