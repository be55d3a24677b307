/** What of a page is text, how its lines and blanks stand, and where each stretch came from. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html.js';
import { checkExtract } from '../support/extract.js';

function read(html: string, lines = false): string {
  const extract = readHtml(html, { lines });
  checkExtract(html, extract);
  return extract.text;
}

describe('lines', () => {
  test.each([
    ['<p>甲</p><p>乙</p>', '甲\n乙\n'],
    ['<p>甲<p>乙', '甲\n乙\n'],
    ['甲<div>乙</div>丙', '甲\n乙\n丙\n'],
    ['<h2>甲</h2>乙<ul><li>丙<li>丁</ul>戊', '甲\n乙\n丙\n丁\n戊\n'],
    ['甲<br>乙<br/>丙</br>丁', '甲\n乙\n丙\n丁\n'],
    ['<p>甲<br></p><p>乙</p>', '甲\n乙\n'],
    ['甲<br><br><br>乙', '甲\n\n乙\n'],
    ['<p>甲</p><p><br></p><p>乙</p>', '甲\n\n乙\n'],
    ['甲<hr>乙', '甲\n乙\n'],
    ['甲</p>乙', '甲\n乙\n'],
    ['<b>甲</b><span>乙</span><font>丙</font>', '甲乙丙\n'],
    ['甲<span style="display:block">乙</span>丙', '甲\n乙\n丙\n'],
    ['甲<div style="DISPLAY : inline-block">乙</div>丙', '甲乙丙\n'],
    ['', ''],
    ['<br><p></p>', ''],
  ])('%s', (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('white space', () => {
  test.each([
    ['  a \t\n b  ', 'a b\n'],
    ['a <b> b</b>', 'a b\n'],
    ['<p> a </p>\n\n<p> b </p>', 'a\nb\n'],
    ['a\nb\tc', 'a b c\n'],
    // Browsers drop line ends between ideographs.
    ['信息\n  公开', '信息公开\n'],
    ['信息 公开', '信息 公开\n'],
    ['信息\n2020', '信息 2020\n'],
    ['한국\n어', '한국 어\n'],
    ['信息\r\n<b>公开</b>', '信息公开\n'],
    ['&nbsp;a&nbsp;&nbsp;b　c', '\u00a0a\u00a0\u00a0b　c\n'],
    ['a&#10;&#32;b', 'a b\n'],
    ['<pre> a\n  b\t<b>c</b> </pre>', ' a\n  b\tc \n'],
    ['<p style="white-space: pre-wrap">a\n b</p> c  d', 'a\n b\nc d\n'],
    ['<pre>a\n b<p style="white-space:normal">c  d</p> e</pre>', 'a\n b\nc d\n e\n'],
  ])('%j', (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('character references', () => {
  test.each([
    ['&lt;5&gt; &amp;&amp', '<5> &&\n'],
    ['&#20013;&#x56fd;&#X56FD', '中国国\n'],
    ['&ldquo;甲&rdquo;&middot;&hellip;', '“甲”·…\n'],
    // Numbers of Windows-1252, as old editors wrote them.
    ['&#147;甲&#148;&#150;&#128;', '“甲”–€\n'],
    ['&nosuch; &# &; &#x;', '&nosuch; &# &; &#x;\n'],
    ['&copy2020', '©2020\n'],
    ['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd\n'],
    ['&#x20000;', '𠀀\n'],
    // Of two code points the second is a mark.
    ['a&NotEqualTilde;b', 'a≂b\n'],
  ])('%s', (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('what is not shown', () => {
  test.each([
    ['甲<!-- 乙 -->丙', '甲丙\n'],
    ['甲<!--[if gte mso 9]><xml>Normal 0</xml><![endif]-->丙', '甲丙\n'],
    ['甲<![if !supportEmptyParas]>乙<![endif]>丙', '甲乙丙\n'],
    ['甲<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>丙', '甲丙\n'],
    ['<title>题</title><style>p{}</style>甲<script>if (a<b) "<p>"</script>丙', '甲丙\n'],
    ['甲<noscript>乙</noscript><template><p>乙<template>乙</template>乙</template>丙', '甲丙\n'],
    ['甲<svg><title>乙</title><text>乙</text></svg>丙', '甲丙\n'],
    ['甲<svg/>乙<svg><g><p>丙', '甲乙\n丙\n'],
    ['甲<select><option>乙<option>乙</select><textarea>乙</textarea><button>乙</button>丙', '甲丙\n'],
    ['<p>甲</p><p style="display:none">乙</p><p>丙</p>', '甲\n丙\n'],
    ['1<p style="display:none">乙</p>2', '12\n'],
    ['<div style="color:red; DISPLAY : None !important">乙<p>乙</p></div>丙', '丙\n'],
    ["<div style='visibility: hidden'>乙</div>丙", '丙\n'],
    ['<div hidden>乙</div><div hidden="">乙</div>丙', '丙\n'],
    ["<span style='mso-hide:all'>乙</span>丙", '丙\n'],
    ['<div style="display:none">乙<span>乙</div>丙', '丙\n'],
    ['<p style="display:none">乙<div>丙</div>', '丙\n'],
    ['<b style="display:none">乙<p></b>丙</p>', '丙\n'],
    ['<div class="a" style="background:url(display)">甲</div>', '甲\n'],
  ])('%s', (html, text) => {
    expect(read(html)).toBe(text);
  });
});

test('exports of Word and WPS read like the document', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><div class=WordSection1>
    <p class=MsoNormal align=center style='text-align:center;mso-line-height-rule:exactly'><b><span
    style='font-size:22.0pt;mso-ascii-font-family:"Times New Roman"'>青禾市水务局<span lang=EN-US>2021</span>年<o:p></o:p></span></b></p>
    <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
    <p class=MsoNormal style='text-indent:32.0pt'><st1:chsdate w:st="on" Year="2021"><span lang=EN-US>2021</span>年</st1:chsdate>收到<span
    lang=EN-US>1<span style='mso-spacerun:yes'></span>2</span>件。</p></div></body></html>`;
  expect(read(html)).toBe('青禾市水务局2021年\n\u00a0\n2021年收到12件。\n');
});

test('in plain text the lines stay, and cells are read as HTML', () => {
  const text =
    '# 标题\n\n第一段  空格\n<table><tr><td>a\n b</td><td>1</td></tr></table>\n后文<br>末行 &lt; <http://example.cn/a>\n';
  expect(read(text, true)).toBe('# 标题\n\n第一段  空格\na b\t1\n\n后文\n末行 < <http://example.cn/a>\n');
});

test('misplaced end tags end no more than browsers let them', () => {
  expect(read('<div class=a><form><div>甲</form>乙</div>丙</div>丁')).toBe('甲\n乙\n丙\n丁\n');
  expect(read('<span style="display:none">乙<p></span>乙</p></span>丙')).toBe('丙\n');
  expect(read('<table><tr><td>1</div></p></span><td>2</table>')).toBe('1\t2\n');
});

test('each stretch is traced to the page', () => {
  const html = '<p>甲 &amp;\n 乙</p>';
  const { text, origin } = readHtml(html);
  expect(text).toBe('甲 & 乙\n');
  expect(origin).toEqual([
    { tape: 0, source: 3, length: 2, sourceLength: 2 },
    { tape: 2, source: 5, length: 1, sourceLength: 5 },
    { tape: 3, source: 10, length: 1, sourceLength: 2 },
    { tape: 4, source: 12, length: 1, sourceLength: 1 },
  ]);
});
