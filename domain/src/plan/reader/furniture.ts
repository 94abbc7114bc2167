/**
 * Lines that belong to the page and not to the document: page numbers, the web page's buttons, address and QR-code
 * lines. Each pattern is anchored at both ends and tried on short lines only.
 */
export function isFurniture(line: string): boolean {
  return (
    line.length <= 200 &&
    ((MAY_BE.test(line) && (isPageNumber(line) || WEB.some((pattern) => pattern.test(line)))) ||
      isImprint(line))
  );
}

/** `— 3 —`, `- 3 -`, `第 3 页 共 9 页`, `3 / 9`. */
export function isPageNumber(line: string): boolean {
  return (
    line.length <= 24 &&
    (/^[-—–―_~·]+ ?\d{1,4} ?[-—–―_~·]+$/.test(line) ||
      /^第? ?\d{1,4} ?页(?: ?[,/]? ?共? ?\d{1,4} ?页?)?$/.test(line) ||
      /^\d{1,4} ?\/ ?\d{1,4}$/.test(line))
  );
}

/** 版记 (GB/T 9704-2012, 7.4): 抄送：… and 某办公室 2024年7月9日印发. */
function isImprint(line: string): boolean {
  return (
    /^(?:抄送|主送|分送) ?:/.test(line) ||
    (line.length <= 60 && /^[\u4e00-\u9fff ]{4,36} ?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?印发$/.test(line))
  );
}

const WEB: readonly RegExp[] = [
  /^[\w-]{1,40}\.s?html?$/i,
  /^[\w.:%?=&#/-]{0,120}\/[\w.:%?=&#-]{6,}$/,
  /^(?:URL:? ?)?https?:\/\/\S+(?: \([\x20-\x7e]*\))?$/i,
  /^字[号体] ?:?(?: ?[[(]?(?: |大|中|小|默认|\+|-|\])*[\])]?)$/,
  /^[[(]? ?大 中 小 ?[\])]?$/,
  /^(?:打印|关闭|分享|收藏|返回|返回顶部|下载|我要纠错|扫一扫|分享到.{0,12}|打印本页|关闭窗口|打印此页|保存)(?:[ |/]+(?:打印|关闭|分享|收藏|返回|下载|打印本页|关闭窗口|纠错))*$/,
  /^扫码.{0,20}$/,
  /^扫一扫.{0,20}$/,
  /^(?:当前位置|您的位置|您当前的位置|您现在的位置|首页|网站首页)[:>＞ ].{0,80}$/,
  /^(?:浏览次数|访问次数|阅读次数|点击数?|累计次数|浏览量) ?: ?[\d[\] ]*(?:次)?$/,
  /^(?:来源|信息来源|文章来源|作者|编辑|责任编辑|发布时间|发布日期|公开日期|更新时间|日期|时间) ?:.{0,100}$/,
  /^(?:索引号|主题分类|主题词|发布机构|发文机关|发文机构|成文日期|文号|发文字号|名称|标题|有效性|效力状态|公开方式|公开类别|组配分类|统一编号|废止日期|生效日期|关键词|所属机构|信息分类|分类) ?:.{0,160}$/,
];

/** First characters of any of these, so that most lines are told apart at once. */
const MAY_BE =
  /^[-—–―_~·第\da-zA-Z字[(大打关分收返下我保扫当您首网浏访阅点累来信文作编责发公更日时索主成名标有效组统废生所]/;
