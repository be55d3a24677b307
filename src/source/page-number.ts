/** - 3 -, 第3页, 第 3 页 共 8 页, 3/12: what a page break leaves behind. A bare 3 might be a cell. */
import { isHan } from './characters.js';

const PAGE_NUMBER =
  /^(?:[-—–－―─·]{1,2}\d{1,4}[-—–－―─·]{1,2}|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4}(?:页)?)$/;
const LONGEST = 24;
/** 第 */
const NUMBERED = 0x7b2c;

/** Whether text[start, end) is the number of a page and nothing else. */
export function isPageNumber(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // No label is one, which is seen sooner than an expression is asked.
  if (isHan(first) && first !== NUMBERED) return false;
  return end - start <= LONGEST && PAGE_NUMBER.test(text.slice(start, end).replace(/\s+/g, ''));
}
