/** Title and day of publication, as a page states them. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html.js';

describe('title', () => {
  test.each([
    ['<title> 青禾市水务局2021年\n报告 </title>', '青禾市水务局2021年 报告'],
    ['<title>青禾市水务局2021年报告-青禾市人民政府</title>', '青禾市水务局2021年报告'],
    ['<title>青禾市水务局2021年报告_年报_青禾市</title>', '青禾市水务局2021年报告'],
    ['<title>青禾市水务局2021年报告 | 青禾市</title>', '青禾市水务局2021年报告'],
    ['<title>年报-青禾市水务局-青禾市</title>', '年报-青禾市水务局'],
    ['<title>青禾市2020-2021年报告-青禾市</title>', '青禾市2020-2021年报告'],
    ['<title>青禾&middot;报告</title><svg><title>图</title></svg><title>二</title>', '青禾·报告'],
    ['<title>甲</title><meta name="ArticleTitle" content="青禾市水务局 报告-一">', '青禾市水务局 报告-一'],
    ['<meta property="og:title" content="青禾市水务局报告"><title>甲</title>', '青禾市水务局报告'],
    ['<meta name="ArticleTitle" content=" "><title>甲</title>', '甲'],
    ['<title></title>正文', null],
    ['正文', null],
  ])('%s', (html, title) => {
    expect(readHtml(html).facts.title).toBe(title);
  });
});

describe('published', () => {
  test.each([
    ['<meta name="PubDate" content="2021-01-28 10:20">发布日期：2020-02-02', '2021-01-28'],
    ['<meta name=publishdate content="2021/1/28">', '2021-01-28'],
    ['<meta property="article:published_time" content="2021-01-28T08:00:00+08:00">', '2021-01-28'],
    ['<meta name="PubDate" content="无">发布日期：2021-01-28', '2021-01-28'],
    ['<p>正文</p><p>时间：2021年1月28日 来源：水务局</p>', '2021-01-28'],
    ['<table><tr><td>索引号<td>A1<td>发布日期<td>2021年1月28日</table>', '2021-01-28'],
    ['<table><tr><td>生成日期：<td>2021-01-20<tr><td>公开日期：<td>2021-01-28</table>', '2021-01-28'],
    ['<p>【发布时间】2021.01.28</p>', '2021-01-28'],
    ['<p>2021-01-28 09:00 来源：水务局 浏览次数：5</p>', '2021-01-28'],
    ['<time datetime="2021-01-28T08:00">一月</time>', '2021-01-28'],
    ['<p>统计时间：2021年1月28日</p><p>时间：2021年1月1日至2021年12月31日</p>', null],
    ['<p>发布日期：2021-13-41</p>', null],
    ['<p>2021年1月28日召开会议</p>', null],
  ])('%s', (html, published) => {
    expect(readHtml(html).facts.published).toBe(published);
  });

  test('a plain 时间 counts near the top or in what is the page’s own', () => {
    const prose = `<p>${'正文，'.repeat(1200)}</p>`;
    expect(readHtml(`${prose}<p>时间：2021年1月28日</p>`).facts.published).toBeNull();
    expect(readHtml(`${prose}<p class="footer">时间：2021年1月28日</p>`).facts.published).toBe('2021-01-28');
    const figures = '<table><tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4</table>';
    expect(readHtml(`${figures}<p>时间：2021年1月28日</p>`).facts.published).toBeNull();
  });
});
