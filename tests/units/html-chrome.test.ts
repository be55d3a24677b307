/** What of a page's text is the page's own. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html.js';
import { checkExtract } from '../support/extract.js';

function chrome(html: string): string[] {
  const extract = readHtml(html);
  checkExtract(html, extract);
  return extract.chrome.map(({ start, end }) => extract.text.slice(start, end));
}

const FIGURES = '<table><tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4</table>';

describe('is the page’s own', () => {
  test.each([
    '<nav>',
    '<header>',
    '<footer>',
    '<aside>',
    '<div role="navigation">',
    '<div role=banner>',
    '<form role="search">',
    '<div role="contentinfo">',
    '<ul class="main-nav">',
    '<div class="w1000 clearfix topMenu">',
    '<div id="breadcrumb">',
    '<p class="location">',
    '<div class="bdsharebuttonbox bdshare-button-style0-16">',
    '<div class="content_share">',
    '<div id="toolbar">',
    '<div class="page-footer">',
    '<div class="foot">',
    '<p class="copyright">',
    '<div class="sidebar2">',
    '<div class="xgyd">',
    '<div class="相关阅读">',
    '<span class="share">',
    '<table class="nav"><tr><td>',
    '<table><tr><td class="menu">',
  ])('%s', (tag) => {
    expect(chrome(`<p>前</p>${tag}甲`)).toEqual(['甲']);
  });
});

describe('is the document’s', () => {
  test.each([
    '<div class="content-header">',
    '<div class="article">',
    '<div class="navigate">',
    '<div class="unavailable">',
    '<div class="has-sidebar">',
    '<div class="no-footer">',
    '<div class="sharepoint">',
    '<div role="main">',
    '<article><header>',
    '<body class="nav">',
    '<table><tfoot class="foot"><tr><td>',
  ])('%s', (tag) => {
    expect(chrome(`<p>前</p>${tag}甲`)).toEqual([]);
  });
});

describe('is never the page’s own', () => {
  test.each([
    ['a table of figures', FIGURES],
    ['an empty form', `<table>${'<tr><td>规章<td><td><td>'.repeat(10)}</table>`],
    ['the main heading', '<h1>青禾市水务局2021年报告</h1>'],
    ['prose', '全年工作平稳。'.repeat(6)],
  ])('%s', (_, content) => {
    expect(chrome(`<div class="footer">${content}</div>`)).toEqual([]);
    // What stands around it in the range may still be.
    expect(chrome(`<div class="sidebar">${content}<div class="share">分享</div></div>`)).toEqual(['分享']);
  });

  test('a cell of a grid', () => {
    expect(chrome('<table><tr><td class="nav">首页<td>1</table>')).toEqual([]);
    expect(chrome('<table><tr><td>1<td class="nav">首页</table>')).toEqual([]);
  });
});

test('ranges within one another are one, and empty ones are none', () => {
  expect(chrome('<nav><ul class="menu"><li>首页<li>公开</ul></nav><h1></h1><footer> </footer>')).toEqual([
    '首页\n公开',
  ]);
  expect(chrome('<header><h1><img src="logo.png"></h1><a>首页</a></header>正文')).toEqual(['首页']);
});

test('ends with its element, whether that has an end tag or not', () => {
  expect(chrome('<ul><li class="share">分享<li>正文</ul>')).toEqual(['分享']);
  expect(chrome('<p class="location">首页<p>正文')).toEqual(['首页']);
  expect(chrome('<a class="share">分享<div></a>正文</div>')).toEqual(['分享']);
  expect(chrome('<a class="share">分享<a>正文</a>')).toEqual(['分享']);
  expect(chrome('<dl><dt class="nav">首页<dd>正文</dl>')).toEqual(['首页']);
});

test('text in it stays text', () => {
  expect(readHtml('<nav>首页</nav>正文').text).toBe('首页\n正文\n');
});
