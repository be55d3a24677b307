/** What stands at the end of a report: who signed it and when, and the page's own closing lines. */

const FIELDS =
  /^(?:填报单位|填报部门|单位负责人|负责人|审核人|填报人|填表人|经办人|联系人|联系电话|填报日期|填报时间)(?:[（(][^（()）]*[）)])?[：:]/;
const DATE_LINE =
  /^[（(]?(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○零0][〇○零0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$/;
const CHROME =
  /^(?:相关阅读|相关链接|相关文章|相关信息|上一篇|下一篇|上一条|下一条|打印|关闭|打印本页|关闭窗口|【?打印|返回顶部|扫一扫|分享到|收藏|责任编辑|编辑[：:]|来源[：:]|版权所有|主办单位|主办[：:]|承办|技术支持|网站地图|ICP|备案号|网站标识码)/;
const LONGEST_AGENCY = 40;

/** A line of a signature block, given the line below it (both without white space). */
export function isSignature(line: string, below: string): boolean {
  if (FIELDS.test(line) || isDateLine(line)) return true;
  // The agency's name stands above the date.
  return isDateLine(below) && line.length <= LONGEST_AGENCY && !/[。；;：:，,！？]/.test(line);
}

/** A line that holds a date and nothing else. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}

/** A line that web pages print below an article. */
export function isClosingChrome(line: string): boolean {
  return CHROME.test(line);
}
