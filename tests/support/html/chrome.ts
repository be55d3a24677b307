/** What stands on a page that is not the report, all of it invented. */
import type { ReportModel } from '../report-model.js';
import type { Markup } from './markup.js';

/** Text that no reader sees. */
export const HIDDEN = [
  '<div style="display:none">一、本年新收政府信息公开申请数量 99 99 99 99 99 99 99</div>',
  '<script type="text/javascript">var total = "<td>99</td>"; // 二、上年结转政府信息公开申请数量</script>',
  '<style>.rowspan td { display: none } /* 行政许可 99 99 99 */</style>',
  '<!-- 规章 99 99 99 --><div hidden><table><tr><td>行政许可</td><td>99</td><td>99</td><td>99</td></tr></table></div>',
  "<p STYLE='DISPLAY : NONE'>（一）收到申请数 件 99</p>",
  '<!--[if gte mso 9]><xml><w:WordDocument>99</w:WordDocument></xml><![endif]-->',
] as const;

export function published({ year }: ReportModel): string {
  return `${(year ?? 2022) + 1}-01-28`;
}

export function head(markup: Markup, { title }: ReportModel): void {
  markup.mark('<!DOCTYPE html>');
  markup.space();
  markup.open('html', { lang: 'zh-CN' });
  markup.element('head', {}, () => {
    markup.open('meta', { charset: 'utf-8' });
    markup.element('title', {}, () => {
      markup.mark(title.length > 0 ? `${title.join('')}_政务公开` : '政务公开');
    });
    if (markup.style.chrome) markup.mark('<script>window.menu = ["首页", "二、机构职能"];</script>');
  });
  markup.space();
}

/** Navigation, the trail to this page, the table of facts, the share bar. */
export function chromeBefore(markup: Markup, model: ReportModel): void {
  markup.element('div', { class: 'header' }, () => {
    markup.element('ul', { class: 'nav' }, () => {
      for (const item of ['首页', '政务公开', '办事服务', '互动交流']) {
        markup.element('li', {}, () => markup.element('a', { href: '#' }, () => markup.mark(item)));
      }
    });
  });
  markup.element('div', { class: 'position' }, () => {
    markup.mark('当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报');
  });
  const facts = [
    ['索 引 号：', '00112233-4/2022-00007', '发布机构：', '政务公开办'],
    ['发布日期：', published(model), '文　　号：', '无'],
    ['主题分类：', '综合政务', '有 效 性：', '有效'],
  ];
  markup.open('table', { class: 'metadata' });
  for (const row of facts) {
    markup.element('tr', {}, () => {
      for (const text of row) markup.element('td', {}, () => markup.mark(text));
    });
  }
  markup.close('table');
  markup.element('div', { class: 'share' }, () => {
    markup.mark('分享到： <a href="#">微信</a> <a href="#">微博</a> 字体：[ 大 中 小 ] 浏览次数：1024');
  });
}

export function chromeAfter(markup: Markup): void {
  markup.element('div', { class: 'related' }, () => {
    markup.element('h3', {}, () => markup.mark('相关阅读'));
    markup.element('ul', {}, () => {
      for (const item of ['关于春节放假的公告', '一图读懂：公开指南']) {
        markup.element('li', {}, () => markup.element('a', { href: '#' }, () => markup.mark(item)));
      }
    });
  });
  markup.element('div', { class: 'footer' }, () => {
    markup.mark('版权所有：政务公开办 网站标识码：0000000000<br>联系电话：000-00000000');
  });
}
