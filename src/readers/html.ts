import type { Extract } from './extract.js';

export interface HtmlOptions {
  readonly lines?: boolean;
}
export function isHtml(_text: string): boolean {
  return false;
}
export function hasHtmlTables(_text: string): boolean {
  return false;
}
export function readHtml(text: string, _options?: HtmlOptions): Extract {
  return { text, grids: [], chrome: [], origin: [], facts: { title: null, published: null } };
}
