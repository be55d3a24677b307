/** HTML, plain text with tables of HTML in it, and plain text. */
import { describe, expect, test } from 'vitest';
import { hasHtmlTables, isHtml } from '../../src/readers/html.js';

const TABLE = '<table>\n<tr>\n<td>规章</td>\n<td>1</td>\n</tr>\n</table>';

describe('HTML', () => {
  test.each([
    '<!DOCTYPE html>\n<html><body>甲\n乙\n丙</body></html>',
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<p>甲',
    '<!-- 存档 -->\n<!-- 于 -->\n<html>\n甲\n乙',
    '<head><title>甲</title></head>\n甲\n乙',
    '<p>甲</p>\n<p>乙\n丙</p>',
    '<P>甲\n<P>乙\n丙',
    `<div class="content">\n甲\n乙\n${TABLE}\n丙\n丁</div>`,
    TABLE,
    '甲<br>乙<br>\n丙<br>\n丁',
    '<span>甲</span>\n乙',
  ])('%j', (text) => {
    expect(isHtml(text)).toBe(true);
  });
});

describe('plain text or Markdown with tables', () => {
  test.each([
    `标题\n${TABLE}\n注`,
    `# 标题\n\n第一段\n第二段\n\n${TABLE}\n`,
    `${TABLE}\n\n第一段\n第二段`,
    '甲\n乙\n<tr><td>规章</td><td>1</td></tr>',
    '第一段<br>\n第二段\n第三段\n<TABLE border="1"><tr><td>1</table>',
  ])('%j', (text) => {
    expect(isHtml(text)).toBe(false);
    expect(hasHtmlTables(text)).toBe(true);
  });
});

describe('plain text', () => {
  test.each([
    '',
    '一、总体情况\n无',
    '第一段\n数量 <5 件，a < b > c\n第三段',
    '联系 <office@example.cn> 或 <https://example.cn/a>',
    '第一段\n| 甲<br>乙 | 1 |\n| --- | --- |\n| 丙 | 2 |',
    '《<条例>》\n第二行',
  ])('%j', (text) => {
    expect(isHtml(text)).toBe(false);
    expect(hasHtmlTables(text)).toBe(false);
  });
});
