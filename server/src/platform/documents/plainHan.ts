/**
 * 部首还原为汉字: many programs (Chromium and others) write 工 into a PDF as the radical ⼯ because both share one drawing.
 * Kangxi radicals (U+2F00–2FD5) have the character as their compatibility form; of the supplement (U+2E80–2EF3, Unicode
 * chart CJK Radicals Supplement) those that are characters by themselves are listed.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂⺄乙⺎兀⺏尢⺒巳⺓幺⺝月⺟母⺠民⺫目⺭礻⺮竹⺯糸⺰纟⺷羊⺼月⻁虎⻂衤⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青' +
    '⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯竜⻰龙⻳龟'
  )
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

export function plainHan(text: string): string {
  return text.replace(/[\u2e80-\u2fd5\uf900-\ufaff]/g, (char) => SUPPLEMENT[char] ?? char.normalize('NFKC'));
}
